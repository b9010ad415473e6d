import type { Creditable } from '@domain/invoicing/credit.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import type { Writer } from '@storage/journal/writer.ts';

/** An invoice with the credit notes that stand against it, read inside or outside a command. */
export async function creditableFrom(
  writer: Pick<Writer, 'get' | 'getMany'>,
  invoice: Invoice,
): Promise<Creditable | undefined> {
  const ids = invoice.creditNotes.map(({ id }) => id);
  const body = await writer.get('invoiceBodies', invoice.id);
  const notes = await writer.getMany('invoices', ids);
  const bodies = await writer.getMany('invoiceBodies', ids);
  if (!body) return undefined;
  const earlier = ids.map((_, at) => ({ totals: notes[at]!.totals, lines: bodies[at]!.lines }));
  return { invoice, body, earlier };
}
