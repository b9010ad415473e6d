import type { Invoice } from '@domain/invoicing/invoice.ts';
import { pricedCredit } from '@domain/invoicing/price-credit.ts';
import {
  billedTooMuch,
  creditedLines,
  draftHalves,
  openHalves,
  withoutBilled,
} from '@domain/rentals/correct-days.ts';
import { countDays, coverageOf } from '@domain/rentals/coverage.ts';
import { minimumHalves } from '@domain/rentals/minimum.ts';
import { beyond, daysFromHalves, sumHalves, workedHalves, type Halves } from '@domain/rentals/time-sheet.ts';
import type { DecimalString } from '@domain/money/currency.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { creditWords } from '@i18n/document-title.ts';
import { commit } from '@storage/journal/write.ts';
import { Writer } from '@storage/journal/writer.ts';
import { sign, type Books } from '../books.ts';
import type { DayChange, DayCorrection } from '../contracts/rentals.ts';
import { creditableFrom } from '../receivables/creditable.ts';
import { openLedger, type Ledger } from '../receivables/ledger.ts';
import { changedSheets, type ChangedSheet } from '../rentals/day-changes.ts';
import { creditSubjects, stageCreditNote } from './credit-invoice.ts';
import { invoicesOn } from '../rentals/stage-days.ts';

/** R11: what it would come to; nothing is written. */
export async function proposeCorrection(books: Books, changes: DayChange[]): Promise<Result<DayCorrection>> {
  const customers = await books.columns.customers.entries();
  const ledger = await openLedger(books, new Writer(books.db, 0), customers);
  if (!ledger.ok) return ledger;
  const plan = await planCorrection(ledger.value, changes);
  if (!plan.ok) return plan;
  const { credits, correction } = plan.value;
  for (const credit of credits) {
    const priced = await priceOf(ledger.value, credit);
    if (!priced.ok) return priced;
    correction.credits.push(priced.value);
  }
  return ok(correction);
}

/** R11: the true days and the credit notes in one transaction; what was added stays open. */
export async function correctDays(
  books: Books,
  changes: DayChange[],
  { reason }: { reason: string },
): Promise<Result<DayCorrection>> {
  const customers = await books.columns.customers.entries();
  const ids = Array.from({ length: changes.length + 1 }, () => books.deps.ids.next());
  return commit(books.db, sign(books, 'correct-days'), async (writer) => {
    const ledger = await openLedger(books, writer, customers);
    if (!ledger.ok) return ledger;
    const plan = await planCorrection(ledger.value, changes);
    if (!plan.ok) return plan;
    const { credits, sheets, correction } = plan.value;
    for (const { after } of sheets) writer.put('timeSheets', after);
    for (const [at, { invoice, days, lines }] of credits.entries()) {
      const newIds = { note: ids[at]!, line: () => books.deps.ids.next() };
      const note = await stageCreditNote(books, ledger.value, invoice.id, { reason, lines }, newIds);
      if (!note.ok) return note;
      correction.creditNotes.push(note.value);
      correction.credits.push(creditOf(invoice, days, note.value.totals.withTax));
    }
    const rentals = [...new Set(sheets.map(({ rental }) => rental.id))];
    return ok({
      value: correction,
      subjects: [
        ...rentals.map((id) => ({ kind: 'rental' as const, id })),
        ...correction.creditNotes.flatMap(creditSubjects),
      ],
      summary: {
        key: 'days-corrected',
        params: { count: correction.changes, notes: correction.creditNotes.length },
      },
    });
  });
}

interface PlannedCredit {
  invoice: Invoice;
  days: DecimalString;
  lines: { lineId: string; quantity: DecimalString }[];
}

interface PlannedCorrection {
  sheets: ChangedSheet[];
  credits: PlannedCredit[];
  correction: DayCorrection;
}

async function planCorrection(
  ledger: Ledger,
  changes: readonly DayChange[],
): Promise<Result<PlannedCorrection>> {
  const { writer, today } = ledger;
  const changed = await changedSheets(writer, changes, today);
  if (!changed.ok) return changed;
  const invoices = await invoicesOn(writer, changed.value);
  const isIssued = (id: string): boolean => Boolean(invoices.get(id)?.number);
  const credits = new Map<string, PlannedCredit>();
  const sheets: ChangedSheet[] = [];
  for (const sheet of changed.value) {
    const { covered } = countDays('', coverageOf(sheet.rental, sheet.after.month, today));
    const minimum = minimumHalves(sheet.rental, sheet.after.month, covered);
    const tooMuch = billedTooMuch(sheet.after, isIssued, minimum);
    for (const { invoiceId, credited: halves } of tooMuch) {
      if (sumHalves(halves) === 0) continue;
      const body = await writer.get('invoiceBodies', invoiceId);
      if (!body) return refuse('NotFound', 'invoice-missing');
      const lines = creditedLines(body.lines, sheet.after.month, halves);
      addCredit(credits, invoices.get(invoiceId)!, halves, lines);
    }
    sheets.push({ ...sheet, after: withoutBilled(sheet.after, tooMuch) });
  }
  return ok({ sheets, credits: [...credits.values()], correction: blankCorrection(sheets, isIssued) });
}

function addCredit(
  credits: Map<string, PlannedCredit>,
  invoice: Invoice,
  halves: Halves,
  lines: PlannedCredit['lines'],
): void {
  const before = credits.get(invoice.id);
  const days = daysFromHalves(Math.round(Number(before?.days ?? 0) * 2) + sumHalves(halves));
  credits.set(invoice.id, { invoice, days, lines: [...(before?.lines ?? []), ...lines] });
}

function blankCorrection(sheets: readonly ChangedSheet[], isIssued: (id: string) => boolean): DayCorrection {
  const open = (sheet: ChangedSheet['after']) => sumHalves(openHalves(sheet));
  const added = sheets.reduce((sum, { before, after }) => sum + open(after) - open(before), 0);
  const onDrafts = sheets.reduce((sum, sheet) => sum + changedOnDrafts(sheet, isIssued), 0);
  return {
    changes: sheets.reduce((sum, { days }) => sum + days.length, 0),
    credits: [],
    complementDays: daysFromHalves(Math.max(added, 0)),
    draftDays: daysFromHalves(onDrafts),
    creditNotes: [],
  };
}

/** What the drafts bill of days that did not work: the next run takes it out. */
const changedOnDrafts = ({ after }: ChangedSheet, isIssued: (id: string) => boolean): number =>
  sumHalves(beyond(draftHalves(after, isIssued), workedHalves(after.days)));

async function priceOf(
  { writer }: Ledger,
  { invoice, days, lines }: PlannedCredit,
): Promise<Result<DayCorrection['credits'][number]>> {
  const subject = await creditableFrom(writer, invoice);
  if (!subject) return refuse('NotFound', 'invoice-missing');
  let at = 0;
  const words = creditWords(invoice.language, invoice.number!);
  const priced = pricedCredit(subject, { lines }, words, () => `line-${(at += 1)}`);
  return priced.ok ? ok(creditOf(invoice, days, priced.value.totals.withTax)) : priced;
}

const creditOf = (
  { id, number, currency }: Invoice,
  days: DecimalString,
  withTax: DayCorrection['credits'][number]['withTax'],
): DayCorrection['credits'][number] => ({ invoiceId: id, number: number!, days, currency, withTax });
