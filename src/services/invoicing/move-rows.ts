import type { InvoiceLine } from '@domain/invoicing/invoice.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import { rowsById, setInvoices } from '@storage/blocks/rows.ts';
import type { Writer } from '@storage/journal/writer.ts';

/** What else keeps rows from standing on a document. */
type Check = (rows: ReadonlyMap<string, Transaction>) => Result<never> | null | Promise<Result<never> | null>;

type Held = Pick<InvoiceLine, 'transactionId'>;

export const rowIdsOf = (lines: readonly Held[]): string[] =>
  lines.flatMap((line) => line.transactionId ?? []);

/** B3: a transaction is never on two live invoices. Claims what came in, frees what went out. */
export async function moveRows(
  writer: Writer,
  invoiceId: string,
  before: readonly Held[],
  after: readonly Held[],
  check: Check = () => null,
): Promise<Result<void>> {
  const wanted = rowIdsOf(after);
  if (new Set(wanted).size < wanted.length)
    return refuse('ValidationError', 'transaction-twice', {}, 'lines');
  const rows = await rowsById(writer, wanted);
  for (const id of wanted) {
    const row = rows.get(id);
    if (!row) return refuse('NotFound', 'transaction-missing', {}, 'lines');
    if (row.invoiceId !== null && row.invoiceId !== invoiceId) {
      return refuse('Conflict', 'transaction-invoiced', { title: row.title }, 'lines');
    }
  }
  const fault = await check(rows);
  if (fault) return fault;
  const moves = new Map<string, string | null>();
  for (const id of rowIdsOf(before)) moves.set(id, null);
  for (const id of wanted) {
    if (rows.get(id)!.invoiceId === invoiceId) moves.delete(id);
    else moves.set(id, invoiceId);
  }
  await setInvoices(writer, moves);
  return ok(undefined);
}
