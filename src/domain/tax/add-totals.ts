import { minor } from '../money/minor.ts';
import type { DocumentTotals, TaxGroup } from './tax.ts';

/** Totals of several documents of one currency; each document's tax stays as it was rounded. */
export function addTotals(a: DocumentTotals, b: DocumentTotals): DocumentTotals {
  return {
    lines: minor(a.lines + b.lines),
    allowances: minor(a.allowances + b.allowances),
    charges: minor(a.charges + b.charges),
    withoutTax: minor(a.withoutTax + b.withoutTax),
    tax: minor(a.tax + b.tax),
    withTax: minor(a.withTax + b.withTax),
    paid: minor(a.paid + b.paid),
    due: minor(a.due + b.due),
    groups: addGroups(a.groups, b.groups),
  };
}

/** What makes two groups one (T3). */
export const taxGroupKey = (group: TaxGroup): string =>
  `${group.category} ${group.rate} ${group.exemptionReason ?? ''}`;

function addGroups(a: readonly TaxGroup[], b: readonly TaxGroup[]): TaxGroup[] {
  const groups = new Map(a.map((group) => [taxGroupKey(group), group]));
  for (const group of b) {
    const same = groups.get(taxGroupKey(group));
    groups.set(
      taxGroupKey(group),
      same
        ? { ...same, taxable: minor(same.taxable + group.taxable), tax: minor(same.tax + group.tax) }
        : group,
    );
  }
  return [...groups.values()];
}
