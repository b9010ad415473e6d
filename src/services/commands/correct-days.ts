import type { PlainDate, PlainMonth } from '@domain/dates/plain-date.ts';
import type { Creditable } from '@domain/invoicing/credit.ts';
import type { FreedDays } from '@domain/invoicing/rental-facts.ts';
import { creditableOf } from '@domain/invoicing/lifecycle.ts';
import type { Minor } from '@domain/money/currency.ts';
import { claimsOf } from '@domain/rentals/billed-days.ts';
import {
  correctedClaims,
  draftHalves,
  openHalves,
  withCorrected,
  type HandedOver,
} from '@domain/rentals/correct-days.ts';
import { correctionCredit, type CorrectionCredit } from '@domain/rentals/correction-credit.ts';
import { countDays, coverageOf } from '@domain/rentals/coverage.ts';
import { freedMonth } from '@domain/rentals/freed-days.ts';
import { minimumOf } from '@domain/rentals/minimum.ts';
import {
  beyond,
  dateIn,
  daysFromHalves,
  halvesAt,
  monthOfSheet,
  noHalves,
  sumHalves,
  workedHalves,
  type DayClaim,
} from '@domain/rentals/time-sheet.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { Writer } from '@storage/journal/writer.ts';
import { lockFault, sign, type Books } from '../books.ts';
import type { DayChange, DayCorrection } from '../contracts/rentals.ts';
import { creditableFrom } from '../receivables/creditable.ts';
import { openLedger, type Ledger } from '../receivables/ledger.ts';
import { changedSheets, type ChangedSheet } from '../rentals/day-changes.ts';
import { creditSubjects, stageCreditNote } from './credit-invoice.ts';
import { invoicesOn, type BillingDocuments } from '../rentals/stage-days.ts';

/** R11: what it would come to; nothing is written. */
export async function proposeCorrection(books: Books, changes: DayChange[]): Promise<Result<DayCorrection>> {
  const customers = await books.columns.customers.entries();
  const ledger = await openLedger(books, new Writer(books.db, 0), customers);
  if (!ledger.ok) return ledger;
  const plan = await planCorrection(ledger.value, changes);
  if (!plan.ok) return plan;
  const { credits, correction } = plan.value;
  for (const credit of credits) correction.credits.push(creditOf(credit, credit.withTax));
  return ok(correction);
}

/** R11: the true days and the credit notes in one transaction; what was added stays open. */
export async function correctDays(
  books: Books,
  changes: DayChange[],
  { reason, issueDate }: { reason: string; issueDate?: PlainDate },
): Promise<Result<DayCorrection>> {
  const customers = await books.columns.customers.entries();
  return commit(books.db, sign(books, 'correct-days'), async (writer) => {
    const ledger = await openLedger(books, writer, customers);
    if (!ledger.ok) return ledger;
    const plan = await planCorrection(ledger.value, changes);
    if (!plan.ok) return plan;
    const { credits, sheets, correction } = plan.value;
    for (const { after } of sheets) writer.put('timeSheets', after);
    for (const credit of credits) {
      const newIds = { note: books.deps.ids.next(), line: () => books.deps.ids.next() };
      const input = { reason, ...(issueDate !== undefined && { issueDate }), ...credit.extent };
      const freed = await freedBy(writer, credit, plan.value);
      const note = await stageCreditNote(books, ledger.value, credit.invoice.id, input, newIds, freed);
      if (!note.ok) return note;
      correction.creditNotes.push(note.value);
      correction.credits.push(creditOf(credit, note.value.totals.withTax));
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

interface PlannedCorrection {
  sheets: ChangedSheet[];
  credits: CorrectionCredit[];
  correction: DayCorrection;
  /** What each invoice bills of its months afterwards. */
  touched: Map<string, Map<PlainMonth, DayClaim>>;
}

/** R20: what the credit note of one invoice says. */
async function freedBy(
  writer: Writer,
  { invoice }: CorrectionCredit,
  { sheets, touched }: PlannedCorrection,
): Promise<FreedDays> {
  const billed = claimsOf((await writer.get('invoiceBodies', invoice.id))?.lines ?? []);
  const months = sheets.flatMap(({ before, after }) => {
    const claim = touched.get(invoice.id)?.get(after.month);
    if (!claim || after.rentalId !== invoice.rental?.rentalId) return [];
    const held = before.claims.find(({ invoiceId }) => invoiceId === invoice.id)?.halves;
    return [freedMonth(after, billed.get(after.id)?.halves ?? held ?? claim.halves, claim)];
  });
  return { isReplaced: false, months };
}

async function planCorrection(
  ledger: Ledger,
  changes: readonly DayChange[],
): Promise<Result<PlannedCorrection>> {
  const { writer, company, today } = ledger;
  const changed = await changedSheets(writer, changes, today);
  if (!changed.ok) return changed;
  const invoices = await invoicesOn(writer, changed.value);
  const isIssued = (id: string): boolean => Boolean(invoices.get(id)?.number);
  const closed = lockFault(
    company,
    changed.value.flatMap((sheet) => unbilledDays(sheet, isIssued)),
  );
  if (closed) return closed;
  const monthlyOf = ({ monthly }: ChangedSheet['after']) => invoices.get(monthly.invoiceId ?? '');
  const claimsWith = (handedOver: HandedOver) => {
    const touched = new Map<string, Map<PlainMonth, DayClaim>>();
    const sheets = changed.value.map((sheet) => {
      const { covered } = countDays('', coverageOf(sheet.rental, sheet.after.month, today));
      const minimum = minimumOf(sheet.rental, sheet.after, covered, monthlyOf(sheet.after));
      const corrected = correctedClaims(sheet.after, isIssued, minimum, handedOver);
      for (const { after } of corrected) {
        const months = touched.get(after.invoiceId) ?? new Map<PlainMonth, DayClaim>();
        touched.set(after.invoiceId, months.set(sheet.after.month, after));
      }
      return { ...sheet, after: withCorrected(sheet.after, corrected) };
    });
    return { sheets, touched };
  };
  const handedOver = new Map<string, number>();
  for (;;) {
    const { sheets, touched } = claimsWith(handedOver);
    const correction = blankCorrection(sheets, isIssued);
    const credits = await creditsOf(writer, invoices, touched, correction);
    if (!credits.ok) return credits;
    // R18: one half after the other, as long as the document takes something of a minimum back.
    const short = credits.value.find(
      (credit) =>
        credit.short > 0 && isTakingBack(touched.get(credit.invoice.id)!, handedOver.get(credit.invoice.id)),
    );
    if (!short) {
      const unpaid = shortOf(credits.value, handedOver);
      if (unpaid === undefined) return ok({ sheets, credits: credits.value, correction, touched });
      return refuse('Conflict', 'rental-credit-short', { number: invoices.get(unpaid)!.number! });
    }
    handedOver.set(short.invoice.id, (handedOver.get(short.invoice.id) ?? 0) + 1);
  }
}

/** B23: only what is billed is corrected in a closed period. */
const unbilledDays = ({ before, days }: ChangedSheet, isIssued: (id: string) => boolean): PlainDate[] => {
  const billed = before.claims.filter(({ invoiceId }) => isIssued(invoiceId));
  return days
    .filter((day) => billed.every(({ halves }) => halvesAt(halves, day) === 0))
    .map((day) => dateIn(before.month, day));
};

/** The invoice that cannot give what it bills too much, though no credit note took of it; or would have to bill more. */
const shortOf = (credits: readonly CorrectionCredit[], handedOver: HandedOver): string | undefined =>
  credits.find(({ short, invoice }) => short > 0 && invoice.creditNotes.length === 0)?.invoice.id ??
  [...handedOver.keys()].find((id) => !credits.some(({ invoice }) => invoice.id === id));

const isTakingBack = (months: ReadonlyMap<PlainMonth, DayClaim>, handedOver = 0): boolean =>
  handedOver < 2 * 31 && [...months.values()].some(({ topUp }) => topUp < 0);

async function creditsOf(
  writer: Writer,
  invoices: BillingDocuments,
  touched: ReadonlyMap<string, Map<PlainMonth, DayClaim>>,
  correction: DayCorrection,
): Promise<Result<CorrectionCredit[]>> {
  const credits: CorrectionCredit[] = [];
  for (const [invoiceId, months] of touched) {
    const subject = await creditableFrom(writer, invoices.get(invoiceId)!);
    if (!subject) return refuse('NotFound', 'invoice-missing');
    const { number, creditNotes } = subject.invoice;
    if (creditNotes.length > 0) {
      correction.earlier.push({ number: number!, notes: creditNotes.map((note) => note.number) });
    }
    // R21: whatever its days are worth, it is not on a line.
    if (isUnpriced(subject, months))
      return refuse('InvalidState', 'rental-lines-unknown', { number: number! });
    const others = await otherMonths(writer, subject, months);
    const credit = correctionCredit(subject, { corrected: months, others });
    if (!credit.ok) return credit;
    if (credit.value) credits.push(credit.value);
  }
  return ok(credits);
}

const isUnpriced = ({ invoice, body }: Creditable, months: ReadonlyMap<PlainMonth, DayClaim>): boolean =>
  creditableOf(invoice) > 0 &&
  [...months.keys()].some((month) => body.lines.every(({ rental }) => rental?.month !== month));

/** What the invoice bills of the months that are not corrected now; nothing where they are corrected to the end. */
async function otherMonths(
  writer: Writer,
  { invoice, body }: Creditable,
  touched: ReadonlyMap<PlainMonth, DayClaim>,
): Promise<Map<PlainMonth, DayClaim>> {
  const ids = [...claimsOf(body.lines).keys()].filter((id) => !touched.has(monthOfSheet(id)));
  const found = await writer.getMany('timeSheets', ids);
  return new Map(
    found.flatMap((sheet): [PlainMonth, DayClaim][] => {
      if (!sheet) return [];
      const none = { invoiceId: invoice.id, halves: noHalves(sheet.month), topUp: 0 };
      return [[sheet.month, sheet.claims.find(({ invoiceId }) => invoiceId === invoice.id) ?? none]];
    }),
  );
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
    earlier: [],
    creditNotes: [],
  };
}

/** What the drafts bill of days that did not work: the next run takes it out. */
const changedOnDrafts = ({ after }: ChangedSheet, isIssued: (id: string) => boolean): number =>
  sumHalves(beyond(draftHalves(after, isIssued), workedHalves(after.days)));

const creditOf = (
  { invoice: { id, number, issueDate, currency }, days }: CorrectionCredit,
  withTax: Minor,
): DayCorrection['credits'][number] => ({
  invoiceId: id,
  number: number!,
  issueDate: issueDate!,
  days,
  currency,
  withTax,
});
