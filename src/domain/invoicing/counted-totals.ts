import { minor } from '../money/minor.ts';
import type { DocumentTotals } from '../tax/tax.ts';
import type { Invoice } from './invoice.ts';

/** What a document counts in a sum of documents: a credit note states what it takes off, so it counts against. */
export function countedTotals({ kind, totals }: Pick<Invoice, 'kind' | 'totals'>): DocumentTotals {
  if (kind !== 'credit-note') return totals;
  return {
    lines: minor(0 - totals.lines),
    allowances: minor(0 - totals.allowances),
    charges: minor(0 - totals.charges),
    withoutTax: minor(0 - totals.withoutTax),
    tax: minor(0 - totals.tax),
    withTax: minor(0 - totals.withTax),
    paid: minor(0 - totals.paid),
    due: minor(0 - totals.due),
    groups: totals.groups.map((group) => ({
      ...group,
      taxable: minor(0 - group.taxable),
      tax: minor(0 - group.tax),
    })),
  };
}
