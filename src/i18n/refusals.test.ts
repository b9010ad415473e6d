import { describe, expect, it } from 'vitest';
import refusals from './messages/en/refusals.ts';
import { placeholdersOf, type Messages } from './translate.ts';

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

/** The arguments of a call that begin at `start`, up to the bracket that closes it. */
function argumentsAt(source: string, start: number): string {
  let depth = 1;
  let at = start;
  for (; at < source.length && depth > 0; at += 1) {
    if ('([{'.includes(source[at]!)) depth += 1;
    if (')]}'.includes(source[at]!)) depth -= 1;
  }
  return source.slice(start, at - 1);
}

/** What the words of a refusal name and its parameters do not; none where they come as a value. */
function notGiven(source: string): string[] {
  const calls = source.matchAll(/\brefuse\(\s*'[A-Za-z]+',\s*'([a-z-]+)'/g);
  return Array.from(calls).flatMap(({ 0: head, 1: reason = '', index }) => {
    const given = argumentsAt(source, index + head.length).replace(/\s+/g, ' ');
    const isSeen = /^(?:,? ?$|, ?\{)/.test(given) && !given.includes('...');
    return placeholdersOf(isSeen ? ((refusals as Messages)[reason] ?? '') : '')
      .filter((name) => !new RegExp(`[{,] ?${name} ?[:,}]`).test(given))
      .map((name) => `${reason}: {${name}}`);
  });
}

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

  it('A14 what the words of a refusal name is given with it', () => {
    expect(notGiven("refuse('Conflict', 'pattern-taken', {}, 'pattern')")).toHaveLength(1);
    expect(
      Object.entries(sources).flatMap(([file, source]) => notGiven(source).map((gap) => `${file} ${gap}`)),
    ).toEqual([]);
  });
});
