import type { CurrencyCode, Minor } from '../money/currency.ts';
import { minor, sum } from '../money/minor.ts';
import { correctionOf, groupsNamed, shareAllowances, type AllowanceShare } from './document-allowances.ts';
import { groupLines, groupTax, type LineGroup } from './groups.ts';
import { taxOn, type TaxedLine } from './line.ts';
import { chargedRate } from './rate.ts';
import type { DocumentTotals, TaxGroup, AllowanceCharge } from './tax.ts';

interface DocumentTerms {
  currency: CurrencyCode;
  /** BT-113: payments and deposits already received. */
  paid?: Minor;
}

export type Priced<T> = T & { net: Minor; tax: Minor };

/** BT-106 … BT-115 and the tax breakdown. Needs only the facts of the lines, never their stored amounts. */
export const documentTotals = (
  lines: readonly TaxedLine[],
  allowances: readonly AllowanceCharge[],
  terms: DocumentTerms,
): DocumentTotals => totalsOf(groupLines(lines, terms.currency, groupsNamed(allowances)), allowances, terms);

/** The lines with their net (BT-131) and, for display, their tax. Nets of a group priced with tax add up to its net. */
export const pricedLines = <T extends TaxedLine>(lines: readonly T[], currency: CurrencyCode): Priced<T>[] =>
  linesOf(groupLines(lines, currency));

/** Both at once. */
export function pricedDocument<T extends TaxedLine>(
  lines: readonly T[],
  allowances: readonly AllowanceCharge[],
  terms: DocumentTerms,
): { lines: Priced<T>[]; totals: DocumentTotals } {
  const grouped = groupLines(lines, terms.currency, groupsNamed(allowances));
  return { lines: linesOf(grouped), totals: totalsOf(grouped, allowances, terms) };
}

const linesOf = <T extends TaxedLine>(grouped: readonly LineGroup<T>[]): Priced<T>[] =>
  grouped
    .flatMap(({ members }) => members)
    .sort((a, b) => a.index - b.index)
    .map(({ line, amount, net }) => ({ ...line, net, tax: lineTax(line, amount, net) }));

function totalsOf(
  grouped: readonly LineGroup[],
  allowances: readonly AllowanceCharge[],
  { currency, paid = minor(0) }: DocumentTerms,
): DocumentTotals {
  const shares = shareAllowances(allowances, grouped, currency);
  const groups = taxGroups(grouped, shares);
  const lines = sum(grouped.map((group) => group.lines));
  const allowed = sumOfType(shares, 'allowance');
  const charges = sumOfType(shares, 'charge');
  const withoutTax = minor(lines - allowed + charges);
  const tax = sum(groups.map((group) => group.tax));
  const withTax = minor(withoutTax + tax);
  const due = minor(withTax - paid);
  return { lines, allowances: allowed, charges, withoutTax, tax, withTax, paid, due, groups };
}

const lineTax = (line: TaxedLine, amount: Minor, net: Minor): Minor =>
  line.priceIncludesTax ? minor(amount - net) : taxOn(net, chargedRate(line.taxCategory, line.taxRate));

const taxGroups = (grouped: readonly LineGroup[], shares: readonly AllowanceShare[]): TaxGroup[] =>
  grouped.map((group) => {
    const taxable = minor(group.lines + correctionOf(shares, group));
    return {
      category: group.category,
      rate: group.rate,
      ...(group.exemptionReason ? { exemptionReason: group.exemptionReason } : {}),
      taxable,
      tax: groupTax(group, taxable),
    };
  });

const sumOfType = (shares: readonly AllowanceShare[], type: AllowanceCharge['type']): Minor =>
  sum(shares.filter((share) => share.type === type).map((share) => share.amount));
