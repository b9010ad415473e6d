import type { CountryPack } from '@domain/countries/pack.ts';
import type { NumberSeries } from '@domain/invoicing/invoice.ts';

export function newSeries(
  id: string,
  kind: NumberSeries['kind'],
  deviceId: string,
  pack: CountryPack,
): Omit<NumberSeries, 'rev'> {
  const pattern = kind === 'invoice' ? pack.numberPattern : pack.creditNotePattern;
  const yearlyReset = pattern.includes('{YY');
  return { id, kind, deviceId, pattern, next: 1, yearlyReset, year: 0, lastIssueDate: '' };
}
