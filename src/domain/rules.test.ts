import { describe, expect, test } from 'vitest';

const rules = import.meta.glob<string>('./**/RULES.md', { eager: true, query: '?raw', import: 'default' });
const tests = import.meta.glob<string>('./**/*.test.ts', { eager: true, query: '?raw', import: 'default' });

/** Letters of the product's requirements: a title may start with one of these without a rule behind it. */
const REQUIREMENTS = new Set(['A', 'B', 'C', 'D', 'E', 'F']);
const TITLE = /\b(?:test|it)(?:\.each(?:<[^(]*>)?\([^`]*?\))?\(\s*['"`]((?:[A-Z]+\d+ )+)/g;

const ruleIds = Object.values(rules).flatMap((text) => found(text, /^- \*\*([A-Z]+\d+)\*\*/gm));
const titleIds = Object.values(tests).flatMap((text) =>
  found(text, TITLE).flatMap((ids) => ids.trim().split(' ')),
);

function found(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), (match) => match[1] ?? '');
}

describe('the numbered rules', () => {
  test('every rule of a RULES.md has a test that names it', () => {
    expect(ruleIds.filter((id) => !titleIds.includes(id))).toEqual([]);
    expect(ruleIds.length).toBeGreaterThan(30);
  });

  test('every rule that a test names stands in a RULES.md', () => {
    const named = new Set(titleIds.filter((id) => !REQUIREMENTS.has(id.replace(/\d+/, ''))));
    expect([...named].filter((id) => !ruleIds.includes(id))).toEqual([]);
  });

  test('no two rules have one id', () => {
    expect(ruleIds.length).toBe(new Set(ruleIds).size);
  });
});
