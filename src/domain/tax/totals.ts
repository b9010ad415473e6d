import type { AllowanceCharge } from '../invoicing/invoice.ts';
import type { CurrencyCode, Minor } from '../money/currency.ts';
import { minor, sum } from '../money/minor.ts';
import { correctionOf, groupsNamed, shareAllowances, type AllowanceShare } from './document-allowances.ts';
import { groupLines, groupTax, type LineGroup } from './groups.ts';
import { taxOn, type TaxedLine } from './line.ts';
import { chargedRate } from './rate.ts';
import type { DocumentTotals, TaxGroup } from './tax.ts';

/** BT-106 … BT-115 and the tax breakdown. Needs only the facts of the lines, never their stored amounts. */
export function documentTotals(
  lines: readonly TaxedLine[],
  allowances: readonly AllowanceCharge[],
  { currency, paid = minor(0) }: { currency: CurrencyCode; paid?: Minor },
): DocumentTotals {
  const grouped = groupLines(lines, currency, groupsNamed(allowances));
  const shares = shareAllowances(allowances, grouped, currency);
  const groups = taxGroups(grouped, shares);
  const lineSum = sum(grouped.map((group) => group.lines));
  const allowed = sumOfType(shares, 'allowance');
  const charged = sumOfType(shares, 'charge');
  const withoutTax = minor(lineSum - allowed + charged);
  const tax = sum(groups.map((group) => group.tax));
  const withTax = minor(withoutTax + tax);
  return {
    lines: lineSum,
    allowances: allowed,
    charges: charged,
    withoutTax,
    tax,
    withTax,
    paid,
    due: minor(withTax - paid),
    groups,
  };
}

/** The lines with their net (BT-131) and, for display, their tax. Nets of a group priced with tax add up to its net. */
export const pricedLines = <T extends TaxedLine>(
  lines: readonly T[],
  currency: CurrencyCode,
): (T & { net: Minor; tax: Minor })[] =>
  groupLines(lines, currency)
    .flatMap(({ members }) => members)
    .sort((a, b) => a.index - b.index)
    .map(({ line, amount, net }) => ({ ...line, net, tax: lineTax(line, amount, net) }));

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
