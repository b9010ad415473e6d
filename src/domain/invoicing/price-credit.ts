import type { CurrencyCode, DecimalString, Minor } from '../money/currency.ts';
import { minor, sum, toMajor } from '../money/minor.ts';
import { ok, refuse, type Result } from '../result.ts';
import { taxGroupKey } from '../tax/add-totals.ts';
import type { DocumentTotals, AllowanceCharge } from '../tax/tax.ts';
import { pricedDocument } from '../tax/totals.ts';
import { creditContent, quantityLeft, restPerGroup, type Creditable, type CreditExtent } from './credit.ts';
import type { InvoiceLine } from './invoice.ts';
import { creditableOf } from './lifecycle.ts';

interface PricedCredit {
  lines: InvoiceLine[];
  allowances: AllowanceCharge[];
  totals: DocumentTotals;
}

/** What a credit note of this extent comes to. V1: the credit notes together never above the invoice. */
export function pricedCredit(
  subject: Creditable,
  extent: CreditExtent,
  title: string,
  nextId: () => string,
): Result<PricedCredit> {
  const { currency } = subject.invoice;
  const worth = creditWorth(subject, extent, title, nextId);
  if (!worth.ok) return worth;
  const { totals } = worth.value;
  const rest = creditableOf(subject.invoice);
  if (totals.withTax > rest) return aboveRest(rest, currency);
  // An earlier note by amount took of every group: the goods of one may be worth more than is left of its tax.
  const taken = new Map(totals.groups.map((group) => [taxGroupKey(group), group.taxable + group.tax]));
  for (const { group, gross } of restPerGroup(subject)) {
    if (isBeyond(taken.get(taxGroupKey(group)) ?? 0, gross)) return aboveRest(gross, currency);
  }
  return totals.withTax > 0 ? worth : refuse('ValidationError', 'credit-nothing', {}, 'lines');
}

/** What it comes to, whether or not as much is left of the invoice. */
export function creditWorth(
  subject: Creditable,
  extent: CreditExtent,
  title: string,
  nextId: () => string,
): Result<PricedCredit> {
  const content = creditContent(subject, extent, title);
  if (!content.ok) return content;
  const { lines, allowances } = content.value;
  const identified = lines.map((line) => ({ ...line, id: nextId() }));
  const priced = pricedDocument(identified, allowances, { currency: subject.invoice.currency });
  return ok({ lines: priced.lines, totals: withLastTax(priced.totals, subject), allowances });
}

const aboveRest = (rest: Minor, currency: CurrencyCode) =>
  refuse('ValidationError', 'credit-above-rest', { rest: toMajor(rest, currency), currency }, 'lines');

/** A group of returned goods is negative, and so is its credit. */
const isBeyond = (taken: number, rest: number): boolean =>
  Math.sign(taken) !== 0 && (Math.sign(taken) !== Math.sign(rest) || Math.abs(taken) > Math.abs(rest));

/** V3: the note that takes back the last of a tax group takes the rest of its tax, whatever was rounded before. */
function withLastTax(totals: DocumentTotals, subject: Creditable): DocumentTotals {
  const rests = new Map(restPerGroup(subject).map((rest) => [taxGroupKey(rest.group), rest]));
  const groups = totals.groups.map((group) => {
    const rest = rests.get(taxGroupKey(group));
    return rest?.taxable === group.taxable ? { ...group, tax: rest.tax } : group;
  });
  const tax = sum(groups.map((group) => group.tax));
  const withTax = minor(totals.withoutTax + tax);
  return { ...totals, groups, tax, withTax, due: minor(withTax - totals.paid) };
}

/** The lines of an invoice with what no credit note took back yet. */
export const linesLeft = (subject: Creditable): { line: InvoiceLine; left: DecimalString }[] =>
  subject.body.lines.map((line) => ({ line, left: quantityLeft(subject, line) }));
