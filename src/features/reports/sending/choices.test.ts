import { describe, expect, it } from 'vitest';
import { newManager } from '@domain/managers/new-manager.ts';
import type { Manager, Subscription } from '@domain/managers/manager.ts';
import { isSubscribed, readersOf } from './choices.ts';

const tax: Subscription = { kind: 'tax', savedId: '', formats: ['pdf'], onlyIf: null };
const manager = (name: string, more: Partial<Manager> = {}): Manager => ({
  ...newManager(name, { name, ...more }),
  rev: 1,
});

describe('who a report can be sent to', () => {
  const all = [
    manager('Ana'),
    manager('Bea', { subscriptions: [tax] }),
    manager('Cleo', { subscriptions: [tax], isActive: false }),
    manager('Dan', { subscriptions: [{ ...tax, savedId: 'own' }] }),
    manager('Eva', { subscriptions: [tax], language: 'fr' }),
  ];

  it('A7 those who are subscribed to it stand first; the inactive are not offered', () => {
    const names = readersOf(all, { kind: 'tax', savedId: '' }).map(({ name }) => name);
    expect(names).toEqual(['Bea', 'Eva', 'Ana', 'Dan']);
  });

  it('A7 one that was made is for those who read it in its language', () => {
    const made = { kind: 'tax', savedId: '', language: 'fr' } as const;
    expect(all.filter((one) => isSubscribed(one, made)).map(({ name }) => name)).toEqual(['Eva']);
  });
});
