import type { Invoice, InvoiceLine } from '@domain/invoicing/invoice.ts';
import { asWorked, claimsOf, sheetFromId, withClaim, type NewSheet } from '@domain/rentals/billed-days.ts';
import { halvesWithin } from '@domain/rentals/coverage.ts';
import { factsAfter } from '@domain/rentals/draft-facts.ts';
import { monthWork } from '@domain/rentals/month-lines.ts';
import { placeInMonth } from '@domain/rentals/reference.ts';
import type { Rental } from '@domain/rentals/rental.ts';
import {
  beyond,
  claimedHalves,
  claimedTopUp,
  combine,
  noHalves,
  plus,
  sheetId,
  sumHalves,
  workedHalves,
  type DayClaim,
} from '@domain/rentals/time-sheet.ts';
import { pricedDocument } from '@domain/tax/totals.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { settled } from '../invoicing/days-at-issue.ts';
import { monthlySheetOf } from '../invoicing/move-days.ts';
import { daysSaid, withListedDays, type BackWithDays, type DaysSaid } from './unlisted-days.ts';

type Claim = Omit<DayClaim, 'invoiceId'>;

/**
 * B25 R4: the days that documents which came back bill stand in the time sheets again, as work, and bill no second
 * time. Between two documents the one that was issued later has them: the books that issued it had freed them before.
 */
export async function stageDaysOfLines(writer: Writer, documents: readonly BackWithDays[]): Promise<void> {
  // Those alone that concern rentals: a transaction does not outlive hundreds of awaits that ask the database nothing.
  const ofRentals = documents.filter(({ invoice }) => invoice.rental);
  const saying = (said: DaysSaid) => ofRentals.filter((document) => daysSaid(document) === said);
  for (const document of saying('all')) await stageDays(writer, document);
  for (const document of [...saying('calendar'), ...saying('none')]) {
    const listed = document.invoice.voided ? document : await withListedDays(writer, document);
    await stageDays(writer, listed);
  }
}

async function stageDays(writer: Writer, document: BackWithDays): Promise<void> {
  const monthly = monthlySheetOf(document.invoice);
  const claims = document.invoice.voided ? new Map<string, Claim>() : billedDays(document);
  for (const id of new Set([...claims.keys(), ...(monthly ? [monthly] : [])])) {
    const sheet = (await writer.get('timeSheets', id)) ?? sheetFromId(id);
    const rental = await writer.get('rentals', sheet.rentalId);
    if (!rental) continue;
    const billing = { document, rental, claim: claims.get(id), isMonthly: id === monthly };
    writer.put('timeSheets', await billedSheet(writer, sheet, billing));
  }
}

/** Records of earlier versions do not say the days of their lines; the calendar that is printed with them does. */
function billedDays({ invoice, lines, daySheets }: BackWithDays): Map<string, Claim> {
  const claims = claimsOf(lines);
  if (claims.size > 0 || !invoice.rental) return claims;
  for (const { month, from, to, days, billed } of daySheets) {
    const halves = billed ?? halvesWithin(workedHalves(days), { from, to });
    claims.set(sheetId(invoice.rental.rentalId, month), { halves, topUp: 0 });
  }
  return claims;
}

interface Billing {
  document: BackWithDays;
  rental: Rental;
  claim: Claim | undefined;
  isMonthly: boolean;
}

async function billedSheet(writer: Writer, before: NewSheet, billing: Billing): Promise<NewSheet> {
  const { document, rental, claim, isMonthly } = billing;
  const { invoice } = document;
  const claimed = await claimedSheet(writer, before, billing);
  const sheet = { ...claimed, days: asWorked(claimed, rental) };
  if (!isMonthly) return sheet;
  const { monthly } = before;
  const place = placeInMonth(invoice.reference);
  if (invoice.voided) {
    const voids = Math.max(monthly.voids, place);
    return { ...sheet, monthly: { ...monthly, invoiceId: otherThan(invoice.id, monthly.invoiceId), voids } };
  }
  const holder = monthly.invoiceId ? await writer.get('invoices', monthly.invoiceId) : undefined;
  const voids = Math.max(monthly.voids, place - 1);
  if (holder && !givesWay(holder, invoice)) return { ...sheet, monthly: { ...monthly, voids } };
  return withMinimum({ ...sheet, monthly: { invoiceId: invoice.id, voids } }, document, rental, claim);
}

const otherThan = (id: string, holder: string | null) => (holder === id ? null : holder);

/** A draft, or a document that was issued before. */
const givesWay = (holder: Invoice, coming: Omit<Invoice, 'rev'>): boolean =>
  holder.number === null || orderOf(holder) <= orderOf(coming);

const orderOf = ({ issuedAt, id }: Pick<Invoice, 'issuedAt' | 'id'>): string => `${issuedAt} ${id}`;

async function claimedSheet(
  writer: Writer,
  sheet: NewSheet,
  { document: { invoice }, claim, isMonthly }: Billing,
): Promise<NewSheet> {
  const free = '2'.repeat(sheet.days.length);
  const halves = claim?.halves ?? noHalves(sheet.month);
  let shared = beyond(plus(halves, claimedHalves(sheet, invoice.id)), free);
  const claims: DayClaim[] = [];
  for (const other of sheet.claims) {
    if (other.invoiceId === invoice.id) continue;
    const holder = await writer.get('invoices', other.invoiceId);
    const cut = combine(shared, other.halves, Math.min);
    const isReplaced = !invoice.voided && isMonthly && sheet.monthly.invoiceId === other.invoiceId;
    const isInWay = sumHalves(cut) > 0 || isReplaced || (other.topUp > 0 && (claim?.topUp ?? 0) > 0);
    if (!holder || !isInWay || !givesWay(holder, invoice)) {
      claims.push(other);
      continue;
    }
    shared = beyond(shared, cut);
    const left = beyond(other.halves, cut);
    if (holder.number === null) await offDraft(writer, holder, sheet);
    else if (!isReplaced && sumHalves(left) > 0) claims.push({ ...other, halves: left });
  }
  return withClaim({ ...sheet, claims }, invoice.id, claim && { ...claim, halves: beyond(halves, shared) });
}

/** What the draft bills of the month; what is left of that is billed by the next run. */
async function offDraft(writer: Writer, draft: Invoice, sheet: NewSheet): Promise<void> {
  const body = await writer.get('invoiceBodies', draft.id);
  if (!body) return;
  const isOther = ({ rental }: InvoiceLine) =>
    rental?.rentalId !== sheet.rentalId || rental.month !== sheet.month;
  const { lines, totals } = pricedDocument(body.lines.filter(isOther), body.allowances, {
    currency: draft.currency,
  });
  const daySheets = body.daySheets?.filter(({ month }) => month !== sheet.month);
  writer.put('invoiceBodies', { ...body, lines, ...(daySheets && { daySheets }) });
  const rental = draft.rental && factsAfter(draft.rental, body.lines, lines, new Map([[sheet.id, sheet]]));
  writer.put('invoices', { ...draft, lineCount: lines.length, totals, ...(rental && { rental }) });
}

/** R17: the minimum that the month was settled with. What an older record bills of it is not known: no rest of it. */
function withMinimum(
  sheet: NewSheet,
  { invoice, lines }: BackWithDays,
  rental: Rental,
  claim: Claim | undefined,
): NewSheet {
  const { monthly } = sheet;
  if (!lines.some((line) => line.rental)) return { ...sheet, monthly: { ...monthly, minimum: 0 } };
  const work = monthWork(rental, sheet, invoice.periodEnd, { invoiceId: invoice.id });
  if (!claim || claim.topUp <= 0) return settled(rental, sheet, work, 0);
  return { ...sheet, monthly: { ...monthly, minimum: work.counts.worked + claimedTopUp(sheet) } };
}
