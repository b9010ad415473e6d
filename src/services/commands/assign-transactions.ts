import { ok, refuse, type Result } from '@domain/result.ts';
import { givenTo } from '@domain/transactions/given-to.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import { changeRows, eachBlock, rowsById } from '@storage/blocks/rows.ts';
import { commit } from '@storage/journal/write.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { lockFault, noCompany, sign, type Books } from '../books.ts';

export type Selection = string[] | { withoutCustomer: true };

/** Gives rows to a customer in bulk; rows that are on an invoice already stay where they are. */
export async function assignTransactions(
  books: Books,
  selection: Selection,
  customerId: string,
): Promise<Result<{ changed: number }>> {
  return commit(books.db, sign(books, 'assign-transactions'), async (writer) => {
    const company = await writer.get('company', 'company');
    if (!company) return noCompany();
    const customer = await writer.get('customers', customerId);
    if (!customer) return refuse('NotFound', 'customer-missing', {}, 'customerId');
    const rows = (await selected(writer, selection)).filter(
      (row) => row.invoiceId === null && row.customerId !== customerId,
    );
    const fault = lockFault(
      company,
      rows.map((row) => row.date),
    );
    if (fault) return fault;
    await changeRows(writer, new Map(rows.map((row) => [row.id, givenTo(row, customerId)])));
    return ok({
      value: { changed: rows.length },
      subjects: [{ kind: 'customer', id: customerId }],
      summary: { key: 'transactions-assigned', params: { count: rows.length, customer: customer.no } },
    });
  });
}

async function selected(writer: Writer, selection: Selection): Promise<Transaction[]> {
  if (Array.isArray(selection)) return [...(await rowsById(writer, selection)).values()];
  const blockIds = await writer.db.transactionBlocks.where('customerIds').equals('').primaryKeys();
  const found: Transaction[] = [];
  await eachBlock(writer, blockIds, (_, rows) => {
    for (const row of rows) if (row?.customerId === null) found.push(row);
  });
  return found;
}
