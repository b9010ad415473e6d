import { describe, expect, it } from 'vitest';
import { languageList } from './languages.ts';
import { placeholdersOf, type Messages } from './translate.ts';

const files = import.meta.glob<Messages>('./messages/*/*.ts', { import: 'default', eager: true });
const room = (language: string, name: string) => files[`./messages/${language}/${name}.ts`];
const rooms = Object.keys(files)
  .map((place) => /\/en\/([\w-]+)\.ts$/.exec(place)?.[1])
  .filter((name) => name !== undefined);

describe.each(rooms)('the messages of %s', (name) => {
  const english = room('en', name) ?? {};

  it.each(languageList)(`A14 ${name} is complete in %s`, (language) => {
    expect(Object.keys(room(language, name) ?? {}).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(languageList)(
    `A14 ${name} has the same placeholders in %s as in English, and no empty text`,
    (language) => {
      for (const [key, text] of Object.entries(room(language, name) ?? {})) {
        expect(text.trim(), key).not.toBe('');
        expect(text, `${key}: a plural that holds braces is not filled`).not.toMatch(/\{\w+\|[^}]*\{/);
        expect(placeholdersOf(text), key).toEqual(placeholdersOf(english[key] ?? ''));
      }
    },
  );

  it(`A14 ${name} is set in French typography`, () => {
    for (const [key, text] of Object.entries(room('fr', name) ?? {})) {
      expect(text, `${key}: straight apostrophe`).not.toMatch(/\w'\w/);
      expect(text, `${key}: a plain or no space before ; : ! ?`).not.toMatch(
        /(?:^|[\s\p{L}\d])(?<![\u202F\u00A0])[;!?](?:\s|$)| :(?:\s|$)/u,
      );
      expect(text, `${key}: quotation marks`).not.toMatch(/«(?![\u202F\u00A0])|(?<![\u202F\u00A0])»/);
    }
  });
});

describe('message rooms', () => {
  it('A14 no language has a room that English lacks', () => {
    const extra = Object.keys(files).filter((place) => {
      const name = /\/([\w-]+)\.ts$/.exec(place)?.[1];
      return name === undefined || !rooms.includes(name);
    });
    expect(extra).toEqual([]);
  });
});
