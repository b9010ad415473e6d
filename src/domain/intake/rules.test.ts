import { describe, expect, it } from 'vitest';
import { CODES } from './findings/codes.ts';
import en from '../../i18n/messages/en/findings.ts';

const tests = import.meta.glob<string>('./**/*.test.ts', { eager: true, query: '?raw', import: 'default' });
const rules = import.meta.glob<string>('./RULES.md', { eager: true, query: '?raw', import: 'default' });

const idsIn = (text: string, form: RegExp): Set<string> =>
  new Set([...text.matchAll(form)].map(([, id]) => id ?? ''));

describe('RULES.md of the intake', () => {
  it('A3 every rule stands in a test title, and every title names a rule', () => {
    const written = idsIn(Object.values(rules).join(), /\*\*(I\d+)\*\*/g);
    const tested = idsIn(Object.values(tests).join(), /['`](I\d+) /g);
    expect([...tested].sort()).toEqual([...written].sort());
  });

  it('A3 every code of a finding has its words', () => {
    expect(CODES.filter((code) => !(code in en))).toEqual([]);
  });
});
