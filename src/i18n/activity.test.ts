import { describe, expect, it } from 'vitest';
import activity from './messages/en/activity.ts';

const sources = import.meta.glob<string>(
  ['../services/**/*.ts', '../storage/**/*.ts', '!../**/*.test.ts', '!../**/testing/**'],
  {
    eager: true,
    query: '?raw',
    import: 'default',
  },
);

/** `summary: { key: 'a' }` and `summary: { key: condition ? 'a' : 'b' }`. */
const said = Object.values(sources).flatMap((text) =>
  Array.from(text.matchAll(/summary(?:: | = )\{\s*key: ([^,]+),/g), ([, key]) =>
    Array.from((key ?? '').matchAll(/'([a-z-]+)'/g), ([, name]) => name ?? ''),
  ).flat(),
);

describe('what the journal says', () => {
  it('B17 every command has its words', () => {
    expect([...new Set(said)].filter((key) => !(key in activity))).toEqual([]);
    expect(new Set(said).size).toBeGreaterThan(20);
  });

  it('B17 no words wait for a command that nobody gives', () => {
    const unsaid = Object.keys(activity).filter((key) => !said.includes(key));
    expect(unsaid).toEqual(['walk-in-name']);
  });
});
