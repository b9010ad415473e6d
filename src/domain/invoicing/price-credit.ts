import type { CurrencyCode, DecimalString, Minor } from '../money/currency.ts';
import { toMajor } from '../money/minor.ts';
import { ok, refuse, type Result } from '../result.ts';
import { taxGroupKey } from '../tax/add-totals.ts';
import type { DocumentTotals, AllowanceCharge } from '../tax/tax.ts';
import { pricedDocument } from '../tax/totals.ts';
import { creditContent, quantityLeft, restPerGroup, type Creditable, type CreditExtent } from './credit.ts';
import { fitGroups, fitLine } from './fit-credit.ts';
import type { InvoiceLine } from './invoice.ts';
import { creditableOf } from './lifecycle.ts';

/** What a credit note says by itself, in the language of its invoice. */
export interface CreditWords {
  /** Of a line that credits an amount. */
  title: string;
  /** Why a cent is taken off or put on. */
  rounding: string;
}

interface PricedCredit {
  lines: InvoiceLine[];
  allowances: AllowanceCharge[];
  totals: DocumentTotals;
}

/** What a credit note of this extent comes to. V1: the credit notes together never above the invoice. */
export function pricedCredit(
  subject: Creditable,
  extent: CreditExtent,
  words: CreditWords,
  nextId: () => string,
): Result<PricedCredit> {
  const { currency } = subject.invoice;
  const content = creditContent(subject, extent, words.title);
  if (!content.ok) return content;
  const fits = content.value.lines.map((line) => fitLine(subject, line, words.rounding));
  const identified = fits.map((line) => ({ ...line, id: nextId() }));
  const priced = pricedDocument(identified, content.value.allowances, { currency });
  const { lines, totals, allowances } = fitGroups(
    subject,
    { ...priced, allowances: content.value.allowances },
    words.rounding,
  );
  const rest = creditableOf(subject.invoice);
  if (totals.withTax > rest) return aboveRest(rest, currency);
  // An earlier note by amount took of every group: the goods of one may be worth more than is left of its tax.
  const taken = new Map(totals.groups.map((group) => [taxGroupKey(group), group.taxable + group.tax]));
  for (const { group, gross } of restPerGroup(subject)) {
    if (isBeyond(taken.get(taxGroupKey(group)) ?? 0, gross)) return aboveRest(gross, currency);
  }
  return totals.withTax > 0
    ? ok({ lines, totals, allowances })
    : refuse('ValidationError', 'credit-nothing', {}, 'lines');
}

/** What the extent is worth with tax, whether or not as much is left of the invoice; cents are not fitted to its rest. */
export function creditWorth(subject: Creditable, extent: CreditExtent): Result<Minor> {
  const content = creditContent(subject, extent, '');
  if (!content.ok) return content;
  const lines = content.value.lines.map((line) => ({ ...line, id: '' }));
  const { totals } = pricedDocument(lines, content.value.allowances, { currency: subject.invoice.currency });
  return ok(totals.withTax);
}

const aboveRest = (rest: Minor, currency: CurrencyCode) =>
  refuse('ValidationError', 'credit-above-rest', { rest: toMajor(rest, currency), currency }, 'lines');

/** A group of returned goods is negative, and so is its credit. */
const isBeyond = (taken: number, rest: number): boolean =>
  Math.sign(taken) !== 0 && (Math.sign(taken) !== Math.sign(rest) || Math.abs(taken) > Math.abs(rest));

/** The lines of an invoice with what no credit note took back yet. */
export const linesLeft = (subject: Creditable): { line: InvoiceLine; left: DecimalString }[] =>
  subject.body.lines.map((line) => ({ line, left: quantityLeft(subject, line) }));
