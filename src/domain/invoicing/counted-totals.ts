import { minor } from '../money/minor.ts';
import type { DocumentTotals } from '../tax/tax.ts';
import type { Invoice } from './invoice.ts';

/** What a document counts in a sum of documents: a credit note states what it takes off, so it counts against. */
export function countedTotals({ kind, totals }: Pick<Invoice, 'kind' | 'totals'>): DocumentTotals {
  if (kind !== 'credit-note') return totals;
  const { groups, ...amounts } = totals;
  return {
    ...(Object.fromEntries(
      Object.entries(amounts).map(([name, amount]) => [name, minor(-amount)]),
    ) as typeof amounts),
    groups: groups.map((group) => ({ ...group, taxable: minor(-group.taxable), tax: minor(-group.tax) })),
  };
}
