import { expect, it } from 'vitest';
import en from './messages/en/words.ts';

const sources = import.meta.glob<string>(
  ['../{services,adapters,features}/**/*.{ts,tsx}', '!**/*.test.{ts,tsx}'],
  { query: '?raw', import: 'default', eager: true },
);
const PHASE = /phase: '([a-z]+)'[,} ]/g;

it('A14 every phase that long work reports has its word', () => {
  const phases = Object.values(sources).flatMap((text) => [...text.matchAll(PHASE)].map(([, name]) => name));
  expect(new Set(phases).size).toBeGreaterThan(4);
  expect(phases.filter((name) => !(`phase-${name}` in en))).toEqual([]);
});
