import type { InvoiceLine } from '@domain/invoicing/invoice.ts';
import type { StoredBody } from '@storage/tables.ts';

type Line = Pick<InvoiceLine, 'key' | 'date' | 'title' | 'quantity' | 'unitPrice'>;

const asSold = ({ key, date, title }: Line): string => JSON.stringify([key, date, title]);
const asMeasured = ({ date, quantity, unitPrice }: Line): string =>
  date && JSON.stringify([date, quantity, unitPrice]);
const asBilled = (line: Line): string => asSold(line) + asMeasured(line);
const asKeyed = ({ key, date }: Line): string => key && JSON.stringify([key, date]);

/**
 * B25: the lines of a document that was issued after its draft was backed up. Each keeps the row and the days of the
 * line that it was in the draft; its price, quantity or words may have been corrected before the issue. A line that
 * is as it was and had no row keeps its id as well: no row is sought for it (V4).
 */
export function keptClaims(lines: readonly InvoiceLine[], draft: StoredBody['lines']): InvoiceLine[] {
  const kept = new Map<InvoiceLine, InvoiceLine>();
  const left = new Set(draft);
  for (const printOf of [asBilled, asSold, asKeyed, asMeasured]) {
    const waiting = new Map<string, InvoiceLine[]>();
    for (const line of left) waiting.set(printOf(line), [...(waiting.get(printOf(line)) ?? []), line]);
    for (const line of lines) {
      const print = printOf(line);
      const held = kept.has(line) || print === '' ? undefined : waiting.get(print)?.shift();
      if (!held) continue;
      kept.set(line, held);
      left.delete(held);
    }
  }
  // A record that says the days of its lines knows them better than the draft.
  const saysDays = lines.some(({ rental }) => rental);
  return lines.map((line) => {
    const held = kept.get(line);
    if (!held) return line;
    const hadNoRow = held.transactionId === null && !held.rental && asBilled(line) === asBilled(held);
    return {
      ...line,
      ...(hadNoRow && { id: held.id }),
      transactionId: held.transactionId,
      ...(held.rental && !saysDays && { rental: held.rental }),
    };
  });
}
