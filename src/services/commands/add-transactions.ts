import { ok, type Result } from '@domain/result.ts';
import { pricedTransaction, withDefaults } from '@domain/transactions/complete.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import { appendRows } from '@storage/blocks/rows.ts';
import { commit } from '@storage/journal/write.ts';
import { lockFault, noCompany, sign, type Books } from '../books.ts';
import type { TransactionInput } from './save-transaction.ts';

/** Several new rows at once, all or none. */
export async function addTransactions(
  books: Books,
  inputs: readonly TransactionInput[],
): Promise<Result<Transaction[]>> {
  return commit(books.db, sign(books, 'add-transactions'), async (writer) => {
    const company = await writer.get('company', 'company');
    if (!company) return noCompany();
    const customerIds = [...new Set(inputs.flatMap((input) => input.customerId ?? []))];
    const customers = await writer.getMany('customers', customerIds);
    const byId = new Map(customerIds.map((id, at) => [id, customers[at]]));
    const rows: Omit<Transaction, 'id'>[] = [];
    for (const input of inputs) {
      const facts = withDefaults(input, company, byId.get(input.customerId ?? ''));
      const priced = pricedTransaction(facts);
      if (!priced.ok) return priced;
      rows.push({ ...priced.value, invoiceId: null, sourceRow: 0 });
    }
    const fault = lockFault(
      company,
      rows.map((row) => row.date),
    );
    if (fault) return fault;
    const added = await appendRows(writer, rows, () => books.deps.ids.next());
    return ok({
      value: added,
      subjects: [{ kind: 'books', id: 'books' }],
      summary: { key: 'transactions-added', params: { count: added.length } },
    });
  });
}
