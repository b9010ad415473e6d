import { describe, expect, it } from 'vitest';
import type { Company } from '@domain/parties/parties.ts';
import { blankForm, faultsOf, inputOf } from './rental-form.ts';

const company = { currency: 'GNF' } as Company;
const good = {
  ...blankForm(company, '2025-01-15'),
  customerId: 'c',
  name: ' Toyota Hilux ',
  plate: 'GN-001-AA ',
  dailyRate: '50000',
};

describe('the form of a rental', () => {
  it('C1 asks for customer, asset and rate, and says each at its field', () => {
    expect(faultsOf(blankForm(company, '2025-01-15')).map(({ field }) => field)).toEqual([
      'customerId',
      'name',
      'dailyRate',
    ]);
    expect(faultsOf(good)).toEqual([]);
  });

  it('C1 an end before the start, a minimum of more than a month and a rate change without a day are faults', () => {
    const wrong = {
      ...good,
      end: '2025-01-14',
      minimumDays: '32',
      rateChanges: [{ from: '', dailyRate: '60000' }],
    };
    expect(faultsOf(wrong).map(({ field }) => field)).toEqual(['end', 'minimumDays', 'rateChanges.0']);
  });

  it('C1 is saved with the asset trimmed, an open end and its rate changes in order', () => {
    const changes = [
      { from: '2025-03-01', dailyRate: '60000' },
      { from: '2025-02-01', dailyRate: '55000' },
    ];
    expect(inputOf({ ...good, rateChanges: changes })).toMatchObject({
      asset: { name: 'Toyota Hilux', plate: 'GN-001-AA' },
      end: null,
      minimumDays: '0',
      rateChanges: [{ from: '2025-02-01' }, { from: '2025-03-01' }],
    });
    expect(inputOf(good)).not.toHaveProperty('id');
  });
});
