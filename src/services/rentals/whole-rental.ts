import type { Company, Customer } from '@domain/parties/parties.ts';
import type { Rental } from '@domain/rentals/rental.ts';
import { normaliseDecimal } from '@domain/money/decimal.ts';
import type { RentalInput } from '../contracts/rentals.ts';

export type RentalFields = Omit<Rental, 'rev' | 'no'>;

/** What was typed over what is there, each number in its one spelling; the currency follows customer and company. */
export function wholeRental(
  before: RentalFields & Partial<Rental>,
  { id: _id, rev: _edited, ...typed }: RentalInput,
  company: Pick<Company, 'currency'>,
  customer: Pick<Customer, 'currency'> | undefined,
): RentalFields {
  const { rev: _rev, no: _no, ...fields } = { ...before, ...typed };
  const decimal = (text: string) => normaliseDecimal(text) ?? text;
  return {
    ...fields,
    asset: { name: fields.asset.name.trim(), plate: fields.asset.plate.trim() },
    currency: fields.currency || customer?.currency || company.currency,
    dailyRate: decimal(fields.dailyRate),
    taxRate: decimal(fields.taxRate),
    minimumDays: decimal(fields.minimumDays || '0'),
    rateChanges: fields.rateChanges
      .map(({ from, dailyRate }) => ({ from, dailyRate: decimal(dailyRate) }))
      .sort((a, b) => (a.from < b.from ? -1 : 1)),
  };
}
