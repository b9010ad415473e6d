import type { ImportBatch } from '@domain/intake/plan.ts';
import { monthOfSheet } from '@domain/rentals/time-sheet.ts';

type Imported = Pick<ImportBatch, 'id' | 'kind'> & { replaced?: Pick<ImportBatch['replaced'], 'sheets'> };

/** Where to look at what an import stored, and the key of what the way there is called. */
export function importedPlace({ id, kind, replaced }: Imported) {
  switch (kind) {
    case 'customers':
      return { word: 'toCustomers', href: '/customers' } as const;
    case 'products':
      return { word: 'toProducts', href: '/products' } as const;
    case 'rentals':
      return { word: 'toRentals', href: '/rentals?part=all' } as const;
    case 'timesheets':
      return { word: 'toSheets', href: `/rentals${latestMonth(replaced?.sheets ?? [])}` } as const;
    default:
      return { word: 'toTransactions', href: `/transactions?batch=${id}` } as const;
  }
}

/** Sheets of several months: the last of them is the one to bill. */
function latestMonth(sheets: readonly { id: string }[]): string {
  const last = sheets
    .map(({ id }) => monthOfSheet(id))
    .sort()
    .at(-1);
  return last === undefined ? '' : `?month=${last}`;
}
