import type { PlainDate } from '@domain/dates/plain-date.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { pricedTransaction, withDefaults } from '@domain/transactions/complete.ts';
import { givenTo } from '@domain/transactions/given-to.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import { appendRows, changeRows, rowsById } from '@storage/blocks/rows.ts';
import { commit } from '@storage/journal/write.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { lockFault, noCompany, sign, type Books } from '../books.ts';
import { changedFrom } from '../changed-from.ts';

export type TransactionInput = Partial<Transaction> & { date: PlainDate; title: string };

const together = [
  ['unitPrice', 'priceIncludesTax', 'currency'],
  ['taxRate', 'taxCategory'],
] as const;

/**
 * B22: by hand, add or edit while not invoiced. `opened`: as it lay before the person who changed it; only what differs
 * from that is written.
 */
export async function saveTransaction(
  books: Books,
  input: TransactionInput,
  opened?: Partial<Transaction>,
): Promise<Result<Transaction>> {
  const blockId = books.deps.ids.next();
  return commit(books.db, sign(books, 'save-transaction'), async (writer) => {
    const company = await writer.get('company', 'company');
    if (!company) return noCompany();
    const current = input.id ? (await rowsById(writer, [input.id])).get(input.id) : undefined;
    if (input.id && !current) return refuse('NotFound', 'transaction-missing');
    if (current?.invoiceId) return refuse('InvalidState', 'transaction-invoiced', { title: current.title });
    const told: Partial<Transaction> = current && opened ? changedFrom(opened, input, together) : input;
    const customer = await partyOf(writer, told.customerId ?? current?.customerId);
    if (told.customerId && !customer) return refuse('NotFound', 'customer-missing', {}, 'customerId');
    const productId = told.productId ?? current?.productId;
    const product = productId ? await writer.get('products', productId) : undefined;
    const priced = pricedTransaction(withDefaults({ ...current, ...told }, company, customer, product));
    if (!priced.ok) return priced;
    const fault = lockFault(company, current ? [current.date, priced.value.date] : [priced.value.date]);
    if (fault) return fault;
    const stored = await storeRow(writer, priced.value, current, blockId);
    return ok({
      value: stored,
      subjects: [{ kind: 'transaction', id: stored.id }],
      summary: { key: current ? 'transaction-changed' : 'transaction-created', params: {} },
    });
  });
}

async function partyOf(writer: Writer, id: string | null | undefined) {
  const customer = id ? await writer.get('customers', id) : undefined;
  return customer?.mergedInto ? writer.get('customers', customer.mergedInto) : customer;
}

async function storeRow(
  writer: Writer,
  facts: Omit<Transaction, 'id' | 'invoiceId' | 'sourceRow'>,
  current: Transaction | undefined,
  blockId: string,
): Promise<Transaction> {
  if (!current) {
    const row = { ...facts, invoiceId: null, sourceRow: 0 };
    return (await appendRows(writer, [row], () => blockId))[0]!;
  }
  const stored = { ...givenTo(current, facts.customerId), ...facts };
  await changeRows(writer, new Map([[stored.id, stored]]));
  return stored;
}
