import type { Invoice, InvoiceLine } from '@domain/invoicing/invoice.ts';
import { negate } from '@domain/money/decimal.ts';
import { pricedDocument } from '@domain/tax/totals.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import { changeRows, eachBlock, rowsById } from '@storage/blocks/rows.ts';
import type { Writer } from '@storage/journal/writer.ts';
import type { StoredBody } from '@storage/tables.ts';
import type { Columns } from '../columns/columns.ts';
import { idsStandingFor, standsFor } from '../columns/customer-names.ts';
import type { AlikeRow } from '../contracts/papers.ts';
import { asSold, BilledLines, type LineOfDocument } from './billed-lines.ts';
import { isRestoredLine } from './restored-records.ts';

type Customers = Awaited<ReturnType<Columns['customers']['entries']>>;

/** A document that came back, with the lines that it has in these books. */
export interface CameBack {
  invoice: Pick<Invoice, 'id' | 'kind' | 'number' | 'customerId' | 'currency' | 'voided' | 'creditOf'>;
  lines: readonly InvoiceLine[];
}

type Reader = Pick<Writer, 'getMany' | 'db'>;

interface RowsOfLines {
  /** Open rows that lines were made of. */
  same: AlikeRow[];
  /**
   * Open rows with other words, another quantity or price, without a customer, or of a line like one that another
   * document bills: only a person knows.
   */
  alike: AlikeRow[];
}

/** Once all documents are back, a row that another draft holds is one that was billed after it had left that draft. */
type RowSource = 'open' | 'open-and-drafts';

interface Seeking extends LineOfDocument {
  document: CameBack['invoice'];
}

type Facts = Pick<Transaction, 'key' | 'date' | 'title' | 'quantity' | 'unitPrice'>;

/** By what else a person may know it again: its key, whatever was written anew, or its quantity and price. */
const likenesses = (currency: string, facts: Facts): string[] => [
  asSold(currency, facts),
  ...(facts.key === '' ? [] : [JSON.stringify(['key', currency, facts.key, facts.date])]),
  JSON.stringify(['measured', currency, facts.date, facts.quantity, facts.unitPrice]),
];

/** A credit note over the returns of a period has them with positive quantities (G4). */
const factsOf = ({ document, line }: Seeking): Facts => ({
  ...line,
  quantity: document.kind === 'credit-note' ? negate(line.quantity) : line.quantity,
});

const isSame = (seeking: Seeking, row: Transaction): boolean =>
  row.customerId !== null &&
  asSold('', row) === asSold('', seeking.line) &&
  row.quantity === factsOf(seeking).quantity &&
  row.unitPrice === seeking.line.unitPrice &&
  row.priceIncludesTax === seeking.line.priceIncludesTax;

/**
 * B25 B3: rows of these books that stand on no invoice although a document that came back bills them: they were put on
 * it after the backup. A line takes one row at most, and the documents take theirs in their order.
 */
export async function rowsOfLines(
  writer: Reader,
  documents: readonly CameBack[],
  customers: Customers,
  from: RowSource = 'open',
): Promise<RowsOfLines> {
  const seeking = documents.flatMap((document) => seekingOf(document, customers));
  const found: RowsOfLines = { same: [], alike: [] };
  if (seeking.length === 0) return found;
  const open = await openRowsLike(writer, seeking, from);
  const likely = seeking.filter((one) => rowFor(one, open, isSame));
  await open.billed.addCredited(writer, new Set(likely.flatMap((one) => [...one.customerIds])));
  const left = seeking.filter((one) => open.billed.isOnAnother(one) || !take(one, open, isSame, found.same));
  for (const one of left) take(one, open, () => true, found.alike);
  return found;
}

/**
 * Lines without a row that came back; one that had none in its draft either has the id of that draft's line. What a
 * credit note takes back of an invoice never was a row of its own (V4).
 */
function seekingOf({ invoice, lines }: CameBack, customers: Customers): Seeking[] {
  if (invoice.voided || invoice.creditOf !== null) return [];
  const standing = standsFor(customers, invoice.customerId)?.id ?? invoice.customerId;
  const customerIds = idsStandingFor(customers, standing);
  return lines.flatMap((line) =>
    line.transactionId === null && !line.rental && line.date !== '' && isRestoredLine(invoice.id, line.id)
      ? [{ document: invoice, line, customerIds }]
      : [],
  );
}

/** Open rows by each of their likenesses, those that are taken, and what is billed already. */
interface OpenRows {
  like: ReadonlyMap<string, Transaction[]>;
  taken: Set<string>;
  billed: BilledLines;
  drafts: ReadonlyMap<string, Invoice>;
}

async function openRowsLike(writer: Reader, seeking: readonly Seeking[], from: RowSource): Promise<OpenRows> {
  const like = new Map<string, Transaction[]>(
    seeking.flatMap((one) =>
      likenesses(one.document.currency, factsOf(one)).map((likeness) => [likeness, []]),
    ),
  );
  const customerIds = new Set(seeking.flatMap((one) => [...one.customerIds]));
  const blockIds = await writer.db.transactionBlocks
    .where('customerIds')
    .anyOf([...customerIds, ''])
    .distinct()
    .primaryKeys();
  const held: Transaction[] = [];
  const add = (row: Transaction) => {
    for (const likeness of likenesses(row.currency, row)) like.get(likeness)?.push(row);
  };
  await eachBlock(writer, blockIds, (_, rows) => {
    for (const row of rows) {
      if (row?.invoiceId === null) add(row);
      else if (row && likenesses(row.currency, row).some((one) => like.has(one))) held.push(row);
    }
  });
  const drafts = await draftsOf(writer, held);
  const billed = new BilledLines();
  for (const row of held) {
    const { customerId, currency, invoiceId } = row;
    if (!drafts.has(invoiceId!)) billed.add(customerId!, asSold(currency, row), invoiceId!);
    else if (from === 'open-and-drafts') add(row);
  }
  return { like, taken: new Set(), billed, drafts };
}

async function draftsOf(
  writer: Pick<Writer, 'getMany'>,
  rows: readonly Transaction[],
): Promise<Map<string, Invoice>> {
  const ids = [...new Set(rows.flatMap(({ invoiceId }) => invoiceId ?? []))];
  const found = await writer.getMany('invoices', ids);
  return new Map(found.flatMap((one) => (one?.number === null ? [[one.id, one]] : [])));
}

const rowFor = (seeking: Seeking, open: OpenRows, fits: typeof isSame): Transaction | undefined =>
  likenesses(seeking.document.currency, factsOf(seeking))
    .flatMap((likeness) => open.like.get(likeness) ?? [])
    .find(
      (one) =>
        !open.taken.has(one.id) &&
        (one.customerId === null || seeking.customerIds.has(one.customerId)) &&
        fits(seeking, one),
    );

function take(seeking: Seeking, open: OpenRows, fits: typeof isSame, found: AlikeRow[]): boolean {
  const { document, line } = seeking;
  const row = rowFor(seeking, open, fits);
  if (!row) return false;
  open.taken.add(row.id);
  open.billed.add(document.customerId, asSold(document.currency, line), document.id);
  const { id, date, title, quantity, unitPrice, currency } = row;
  found.push({
    invoiceId: document.id,
    number: document.number ?? '',
    lineId: line.id,
    row: { id, date, title, quantity, unitPrice, currency },
    line: { title: line.title, quantity: factsOf(seeking).quantity, unitPrice: line.unitPrice },
    draftNo: open.drafts.get(row.invoiceId ?? '')?.no ?? null,
  });
  return true;
}

/** The rows stand on the lines, as long as both still are free, and leave the drafts that they were on. */
export async function stageRowsOfLines(
  writer: Writer,
  pairs: readonly Pick<AlikeRow, 'invoiceId' | 'lineId' | 'row'>[],
): Promise<{ rows: number; invoiceIds: Set<string> }> {
  const rows = await rowsById(
    writer,
    pairs.map(({ row }) => row.id),
  );
  const drafts = await draftsOf(writer, [...rows.values()]);
  const changed = new Map<string, Transaction>();
  const bodies = new Map<string, StoredBody>();
  for (const {
    invoiceId,
    lineId,
    row: { id },
  } of pairs) {
    const invoice = await writer.get('invoices', invoiceId);
    const body = bodies.get(invoiceId) ?? (await writer.get('invoiceBodies', invoiceId));
    const row = rows.get(id);
    const line = body?.lines.find((one) => one.id === lineId);
    const isFree = row && (row.invoiceId === null || drafts.has(row.invoiceId)) && !changed.has(id);
    if (!invoice?.number || invoice.voided || !body || line?.transactionId !== null || !isFree) continue;
    changed.set(id, { ...row, customerId: row.customerId ?? invoice.customerId, invoiceId });
    const lines = body.lines.map((one) => (one === line ? { ...one, transactionId: id } : one));
    bodies.set(invoiceId, { ...body, lines });
  }
  for (const body of bodies.values()) writer.put('invoiceBodies', body);
  const left = [...changed.keys()].flatMap((id) => rows.get(id)!.invoiceId ?? []);
  for (const id of new Set(left)) await leaveDraft(writer, drafts.get(id)!, changed);
  await changeRows(writer, changed);
  return { rows: changed.size, invoiceIds: new Set([...bodies.keys(), ...left]) };
}

async function leaveDraft(
  writer: Writer,
  draft: Invoice,
  gone: ReadonlyMap<string, Transaction>,
): Promise<void> {
  const body = await writer.get('invoiceBodies', draft.id);
  if (!body) return;
  const kept = body.lines.filter(({ transactionId }) => !gone.has(transactionId ?? ''));
  const { lines, totals } = pricedDocument(kept, body.allowances, { currency: draft.currency });
  writer.put('invoiceBodies', { ...body, lines });
  writer.put('invoices', { ...draft, lineCount: lines.length, totals });
}
