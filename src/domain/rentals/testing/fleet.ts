import { newCustomer } from '../../parties/new-customer.ts';
import { newRental } from '../new-rental.ts';
import type { Rental } from '../rental.ts';
import type { RentalContext } from '../run.ts';
import { newSheet, type TimeSheet } from '../time-sheet.ts';

export const rentalOf = (facts: Partial<Rental> = {}): Rental => ({
  ...newRental('hilux', {
    customerId: 'anna',
    asset: { name: 'Toyota Hilux', plate: 'GN-001-AA' },
    dailyRate: '50000',
    currency: 'GNF',
    start: '2025-01-01',
  }),
  rev: 1,
  no: 6,
  ...facts,
});

export const sheetOf = (month: string, days: string, facts: Partial<TimeSheet> = {}) => {
  const empty = newSheet('hilux', month);
  return { ...empty, days: days + empty.days.slice(days.length), ...facts };
};

/** A seller in Conakry who charges 18 %; words are the facts themselves. */
export function contextOf(facts: Partial<RentalContext> = {}): RentalContext {
  let count = 0;
  return {
    company: {
      chargesTax: true,
      documentLanguage: 'fr',
      paymentTermDays: 30,
      defaultTaxCategory: 'S',
      defaultTaxRate: '18',
    },
    customerOf: (id) =>
      id === 'anna' ? { ...newCustomer('anna', { name: 'Anna' }), rev: 1, no: 1 } : undefined,
    dueDateOf: () => '2025-07-30',
    today: '2025-06-30',
    createdAt: '2025-06-30T10:00:00.000Z',
    nextId: () => `id-${(count += 1)}`,
    titleOf: (kind, language, from, to) => `${kind} ${language} ${from} ${to}`,
    wordsOf: (_, { kind, from, to, worked, other }) => ({
      title: `${from} ${to}`,
      description: `${kind} ${worked}/${other ?? '-'}`,
      unit: '',
    }),
    ...facts,
  };
}
