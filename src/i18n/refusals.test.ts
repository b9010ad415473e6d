import { describe, expect, it } from 'vitest';
import refusals from './messages/en/refusals.ts';
import type { Messages } from './translate.ts';

const groups = import.meta.glob<Messages>('./messages/en/refusals/*.ts', { import: 'default', eager: true });

const sources = import.meta.glob<string>(
  ['../**/*.ts', '../../workers/**/*.ts', '!../**/*.test.ts', '!./messages/**'],
  {
    eager: true,
    query: '?raw',
    import: 'default',
  },
);
const text = Object.values(sources).join('\n');

/** Where a reason stands: `refuse('Locked', 'reason'`, `fault('reason'` of the field checks, `reason: 'reason'`. */
const given = [
  /\brefuse\(\s*'[A-Za-z]+',\s*'([a-z-]+)'/g,
  /\bfault\(\s*'([a-z-]+)'/g,
  /\breason: '([a-z-]+)'/g,
]
  .flatMap((pattern) => Array.from(text.matchAll(pattern), ([, reason]) => reason ?? ''))
  .filter((reason) => reason !== '');

describe('reasons of refusals', () => {
  it('A14 every reason that a command gives has its words', () => {
    expect([...new Set(given)].filter((reason) => !(reason in refusals)).sort()).toEqual([]);
    expect(given.length).toBeGreaterThan(60);
  });

  it('A14 every group is gathered, and no reason stands in two', () => {
    const keys = Object.values(groups).flatMap((group) => Object.keys(group));
    expect(keys.sort()).toEqual(Object.keys(refusals).sort());
  });

  it('A14 no words wait for a reason that nobody gives', () => {
    expect(Object.keys(refusals).filter((reason) => !text.includes(`'${reason}'`))).toEqual([]);
  });
});
