import type { Rental } from './rental.ts';

type NewRental = Omit<Rental, 'rev' | 'no'>;

/** A rental before anything else is known of it. */
export const newRental = (id: string, facts: Partial<NewRental> = {}): NewRental => ({
  customerId: '',
  asset: { name: '', plate: '' },
  dailyRate: '',
  rateChanges: [],
  currency: '',
  taxRate: '',
  taxCategory: '',
  start: '',
  end: null,
  active: true,
  minimumDays: '0',
  daySheet: false,
  createdAt: '',
  ...facts,
  id,
});
