import type { LayoutColumn, PipelineSetup } from './setup.ts';
import { Tally } from './control.ts';
import type { Entry } from './entry.ts';
import type { JoinedOrders, Reading } from './joined-orders.ts';
import type { LineBook } from './known-lines.ts';
import { shownRefs } from './references.ts';
import type { SpottedEntry } from './spot.ts';

/** D2: what finds no partner is listed and held, never dropped; the rest gets what the layout shows of every source. */
export function join(
  setup: PipelineSetup,
  joined: JoinedOrders,
  spotted: readonly SpottedEntry[],
  book: LineBook,
): { entries: Entry[]; tally: Tally } {
  const tally = new Tally();
  const valuesOf = valuesReader(setup, joined);
  const entries: Entry[] = [];
  for (const entry of spotted) {
    const { row, line } = entry;
    tally.add('in', 'spotted', entry.amount);
    const missing = row < 0 ? null : joined.unmatched(row);
    if (missing ?? entry.date === '') {
      // It stands in no file, so the next run must find it free.
      line.claim = '';
      line.turns -= 1;
      book.touch(line);
      const name = missing ? `${missing.source}: ${missing.key}` : entry.title;
      tally.add('held', 'unmatched', entry.amount, name);
      continue;
    }
    if (row >= 0) line.values = valuesOf(row);
    tally.add('out', 'joined', entry.amount);
    entries.push(entryOf(entry, line.values ?? []));
  }
  for (const { source, key } of joined.twice) tally.tell('partner-twice', `${source}: ${key}`);
  tellShiftedPartners(joined, tally);
  return { entries, tally };
}

/** Field by field: objects spread together are slow to make and to read, and there is one per line. */
const entryOf = (spotted: SpottedEntry, values: string[]): Entry => ({
  id: spotted.id,
  no: spotted.no,
  kind: spotted.kind,
  order: spotted.order,
  belongsTo: spotted.belongsTo,
  date: spotted.date,
  customer: spotted.customer,
  customerName: spotted.customerName,
  title: spotted.title,
  quantity: spotted.quantity,
  unitPrice: spotted.unitPrice,
  amount: spotted.amount,
  before: spotted.before,
  comment: spotted.comment,
  values,
});

function tellShiftedPartners(joined: JoinedOrders, tally: Tally): void {
  for (const rows of joined.partnerSources) {
    for (const { file, shifted } of rows.tables) {
      for (const row of shifted) tally.tell('partner-shifted', `${file.name}:${file.grid.rowNumber(row)}`);
    }
  }
}

/** Dates as ISO, numbers as plain decimals, so that they can be written typed; what is neither stays as it stands. */
function valuesReader(setup: PipelineSetup, joined: JoinedOrders): (row: number) => string[] {
  const typeOf = new Map(setup.layout.columns.map(({ from, type }) => [from, type]));
  const readings = shownRefs(setup).map((ref) => valueReader(joined.reading(ref), typeOf.get(ref) ?? 'text'));
  return (row) => readings.map((read) => read(row));
}

function valueReader(reading: Reading, type: LayoutColumn['type']): (row: number) => string {
  if (type === 'date') return (row) => reading.date(row) ?? reading.text(row);
  if (type === 'text') return (row) => reading.identifier(row);
  return (row) => reading.decimal(row) ?? reading.text(row);
}
