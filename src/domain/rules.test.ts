import { describe, expect, test } from 'vitest';

const rules = import.meta.glob<string>('./**/RULES.md', { eager: true, query: '?raw', import: 'default' });
const tests = import.meta.glob<string>('./**/*.test.ts', { eager: true, query: '?raw', import: 'default' });

/** Letters of the product's requirements: titles that start with one of these are about no rule of a RULES.md. */
const REQUIREMENTS = new Set(['A', 'B', 'C', 'D', 'E', 'F']);

const ruleIds = Object.values(rules).flatMap((text) => idsIn(text, /^- \*\*([A-Z]+\d+)\*\*/gm));
const titleIds = Object.values(tests)
  .flatMap((text) => idsIn(text, /\b(?:test|it)(?:\.each(?:<[^(]*>)?\([^`]*?\))?\(\s*['"`]([A-Z]+\d+)\b/g))
  .filter((id) => !REQUIREMENTS.has(id.replace(/\d+/, '')));

function idsIn(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), (match) => match[1] ?? '');
}

describe('the numbered rules', () => {
  test('every rule of a RULES.md has a test that names it', () => {
    expect(ruleIds.filter((id) => !titleIds.includes(id))).toEqual([]);
    expect(ruleIds.length).toBeGreaterThan(30);
  });

  test('every rule that a test names stands in a RULES.md', () => {
    expect([...new Set(titleIds)].filter((id) => !ruleIds.includes(id))).toEqual([]);
  });

  test('no two rules have one id', () => {
    expect(ruleIds.length).toBe(new Set(ruleIds).size);
  });
});
