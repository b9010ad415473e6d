import type { InvoiceLine } from '@domain/invoicing/invoice.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { rowsById, setInvoices } from '@storage/blocks/rows.ts';
import type { Writer } from '@storage/journal/writer.ts';

type Held = Pick<InvoiceLine, 'transactionId'>;

const idsOf = (lines: readonly Held[]): string[] => lines.flatMap((line) => line.transactionId ?? []);

/** B3: a transaction is never on two live invoices. Claims what came in, frees what went out. */
export async function moveRows(
  writer: Writer,
  invoiceId: string,
  before: readonly Held[],
  after: readonly Held[],
): Promise<Result<void>> {
  const wanted = idsOf(after);
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
  const moves = new Map<string, string | null>();
  for (const id of idsOf(before)) moves.set(id, null);
  for (const id of wanted) {
    if (rows.get(id)!.invoiceId === invoiceId) moves.delete(id);
    else moves.set(id, invoiceId);
  }
  await setInvoices(writer, moves);
  return ok(undefined);
}
