import { describe, expect, it } from 'vitest';
import { checkManager } from './check-manager.ts';
import type { Manager, Subscription } from './manager.ts';
import { newManager } from './new-manager.ts';
import { isWanted, subscriptionTo } from './subscribed.ts';

const sales: Subscription = { kind: 'sales', savedId: '', formats: ['pdf'], onlyIf: null };
const limit = { figure: 'overdue', above: 100_000, currency: 'EUR' };
const faultsOf = (facts: Partial<Manager>) =>
  checkManager(newManager('m', { name: 'Ana', email: 'ana@firm.example', ...facts })).map(
    ({ reason, field }) => `${field}: ${reason}`,
  );

describe('managers', () => {
  it('A7 MG1 a manager has a name and one address', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ name: ' ', email: '' })).toEqual([
      'name: manager-name-missing',
      'email: manager-email-missing',
    ]);
    for (const email of ['ana', 'ana@firm.example, eve@evil.example', 'a@x>\r\nRCPT TO:<eve@y', '"a@b"@c.d'])
      expect(faultsOf({ email })).toEqual(['email: address-invalid']);
    expect(faultsOf({ language: 'de' as never })).toEqual(['language: language-unknown']);
  });

  it('A7 MG2 a subscription names a report and a kind of file, once; a threshold is whole', () => {
    const subscriptions = (...more: Partial<Subscription>[]) =>
      faultsOf({ subscriptions: more.map((one) => ({ ...sales, ...one })) });
    expect(subscriptions({}, { savedId: 'mine' }, { onlyIf: limit })).toEqual([
      'subscriptions.2.kind: subscription-twice',
    ]);
    expect(subscriptions({ kind: '', formats: [] })).toEqual([
      'subscriptions.0.kind: subscription-kind-missing',
      'subscriptions.0.formats: subscription-format-missing',
    ]);
    expect(subscriptions({ formats: ['doc' as never] })).toHaveLength(1);
    expect(subscriptions({ onlyIf: { figure: '', above: 0.5, currency: 'EURO' } })).toEqual([
      'subscriptions.0.onlyIf.figure: subscription-figure-missing',
      'subscriptions.0.onlyIf.above: subscription-amount-invalid',
      'subscriptions.0.onlyIf.currency: currency-unknown',
    ]);
  });

  it('A7 MG3 a threshold lets through what is above it, of the same figure and currency', () => {
    const figures = (value: number, more = {}) => ({
      figures: [{ id: 'overdue', label: '', text: '', value, currency: 'EUR', ...more }],
    });
    const only = { ...sales, onlyIf: limit };
    expect(isWanted(only, figures(100_001))).toBe(true);
    expect(isWanted(only, figures(100_000))).toBe(false);
    expect(isWanted(only, figures(900_000, { currency: 'GNF' }))).toBe(false);
    expect(isWanted(only, figures(900_000, { id: 'sales' }))).toBe(false);
    expect(isWanted(only, { figures: [] })).toBe(false);
    expect(isWanted(sales, { figures: [] })).toBe(true);
  });

  it('A7 a report is found among the subscriptions by its kind and its layout', () => {
    const manager = { subscriptions: [sales, { ...sales, savedId: 'mine' }] };
    expect(subscriptionTo(manager, { kind: 'sales', savedId: 'mine' })?.savedId).toBe('mine');
    expect(subscriptionTo(manager, { kind: 'sales', savedId: 'other' })).toBeUndefined();
    expect(subscriptionTo(manager, { kind: 'tax', savedId: '' })).toBeUndefined();
  });
});
