import { describe, expect, it } from 'vitest';
import { matchEntries, type Entry } from './find.ts';

const entry = (label: string): Entry => ({ id: label, group: 'screens', label, icon: 'home' });
const entries = ['Réglages', 'Générer les factures', 'Factures', 'Clients'].map(entry);
const found = (typed: string) => matchEntries(entries, typed).map((match) => match.label);

describe('the command palette', () => {
  it('A14 accents and case do not matter', () => {
    expect(found('reglages')).toEqual(['Réglages']);
  });

  it('A14 every word must match, the start of a word stands first', () => {
    expect(found('fact gen')).toEqual(['Générer les factures']);
    expect(found('ient')).toEqual(['Clients']);
    expect(found('c')).toEqual(['Clients', 'Générer les factures', 'Factures']);
  });

  it('A14 without a word everything stands in its own order', () => {
    expect(found(' ')).toHaveLength(4);
  });
});
