import { describe, expect, it } from 'vitest';
import { preferredLanguage } from './languages.ts';
import { fill, placeholdersOf, translator } from './translate.ts';

describe('messages', () => {
  it('F10 a placeholder takes its parameter, a missing one stays visible', () => {
    expect(fill('Books at {origin}, {missing}', { origin: 'https://a' }, 'en')).toBe(
      'Books at https://a, {missing}',
    );
  });

  it('A14 a plural follows the rules of its language: zero is singular in French, plural in English', () => {
    const text = '{count} {count|row|rows}';
    expect([0, 1, 2].map((count) => fill(text, { count }, 'en'))).toEqual(['0 rows', '1 row', '2 rows']);
    expect([0, 1, 2].map((count) => fill(text, { count }, 'fr'))).toEqual(['0 row', '1 row', '2 rows']);
  });

  it('C10 a count is written as the language writes numbers, a text as it stands', () => {
    expect(fill('{n}', { n: 1618 }, 'fr')).toBe('1\u202F618');
    expect(fill('{n}', { n: 1618 }, 'en')).toBe('1,618');
    expect(fill('{year}', { year: '2026' }, 'fr')).toBe('2026');
  });

  it('A14 placeholders are named once each, in order', () => {
    expect(placeholdersOf('{b} {a|x|y} {b}')).toEqual(['a', 'b']);
  });

  it('A14 a key that came as a value and is unknown shows itself', () => {
    const t = translator({ known: 'Known {what}' } as const, 'en');
    expect(t('known', { what: 'thing' })).toBe('Known thing');
    expect(t.loose('unknown-key')).toBe('unknown-key');
  });

  it('A14 the screens speak the first language of the browser that we have, English otherwise', () => {
    expect(preferredLanguage(['de-DE', 'pt-BR', 'fr'])).toBe('pt');
    expect(preferredLanguage(['ja'])).toBe('en');
  });
});
