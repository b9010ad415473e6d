import { describe, expect, it } from 'vitest';
import type { Manager } from '@domain/managers/manager.ts';
import { blankPerson, faultsOf, formOf, managerOf } from './person-form.ts';

const anna: Manager = {
  id: 'm',
  rev: 1,
  name: 'Anna Roux',
  email: 'anna@roux.example',
  language: 'fr',
  isActive: true,
  subscriptions: [
    { kind: 'tax', savedId: '', formats: ['pdf'], onlyIf: null },
    {
      kind: 'ageing',
      savedId: '',
      formats: ['pdf', 'xlsx'],
      onlyIf: { figure: 'overdue', above: 120_050, currency: 'EUR' },
    },
    {
      kind: 'ageing',
      savedId: 's',
      formats: ['xlsx'],
      onlyIf: { figure: 'overdue', above: 1_298_000, currency: 'GNF' },
    },
    {
      kind: 'payments',
      savedId: '',
      formats: ['pdf'],
      onlyIf: { figure: 'count', above: 12, currency: '' },
    },
  ],
};

describe('a manager while he is written', () => {
  it('A7 thresholds are typed in whole units of their currency and stored in the smallest', () => {
    const form = formOf(anna, 'EUR');
    expect(form.subscriptions.map(({ above }) => above)).toEqual(['', '1200.50', '1298000', '12']);
    const { rev: _, ...rest } = anna;
    expect(managerOf(form)).toEqual(rest);
  });

  it('A7 a name, an address, a file and a whole threshold are needed', () => {
    expect(faultsOf(blankPerson('en')).map(({ field }) => field)).toEqual(['name', 'email']);
    const form = formOf(anna, 'EUR');
    const [first] = form.subscriptions;
    if (!first) throw new Error('no subscription');
    const wrong = { ...first, formats: [], hasThreshold: true };
    expect(faultsOf({ ...form, email: 'anna', subscriptions: [wrong] }).map(({ field }) => field)).toEqual([
      'email',
      'subscriptions.0.formats',
      'subscriptions.0.figure',
      'subscriptions.0.above',
    ]);
  });
});
