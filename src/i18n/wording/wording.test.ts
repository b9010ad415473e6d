import { operationKinds } from '@domain/invoicing/mentions.ts';
import { allPacks } from '@domain/countries/registry.ts';
import { paymentMethods } from '@domain/receivables/methods/registry.ts';
import { describe, expect, it } from 'vitest';
import { languageList } from '../languages.ts';
import { loadRoom } from '../load-messages.ts';
import { wordedPacks, wordingOf, type Wording } from './registry.ts';
import type { PackWords } from './wording.ts';
import { filled } from './wording.ts';

const placeholders = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort((a, b) => a.localeCompare(b));

/** Every text in it with its path. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

describe('printed words', () => {
  it('F7 every country pack has its words in every language, and no words are left over', () => {
    const expected = languageList.flatMap((language) =>
      allPacks().map(({ id }) => `./${language}/packs/${id}.ts`),
    );
    expect(wordedPacks().sort()).toEqual(expected.sort());
  });

  it('F7 every mention and identifier of a pack has words in every language', () => {
    for (const pack of allPacks()) {
      const needed = [
        ...pack.paymentMentions,
        ...pack.mentions,
        pack.franchiseMention,
        ...(pack.legalFields.includes('operations')
          ? operationKinds.map((kind) => `operations-${kind}`)
          : []),
        ...(pack.legalFields.includes('vatOnDebits') ? ['vat-on-debits'] : []),
      ];
      for (const language of languageList) {
        const words: PackWords = wordingOf(language, pack.id).pack;
        expect(Object.keys(words.mentions).sort(), `${language} ${pack.id}`).toEqual(needed.sort());
        for (const { scheme } of pack.taxIds)
          expect(words.schemes[scheme], `${language} ${pack.id}`).toBeTruthy();
      }
    }
  });

  it('F7 the footer of a pack prints every legal field that the pack asks for', () => {
    for (const pack of allPacks()) {
      for (const language of languageList) {
        const used = texts(wordingOf(language, pack.id).pack.identity).flatMap(([, text]) =>
          placeholders(text),
        );
        const asked = pack.legalFields.filter((field) => !['operations', 'vatOnDebits'].includes(field));
        for (const field of asked) expect(used, `${language} ${pack.id}`).toContain(field);
      }
    }
  });

  it('F7 the languages agree on what is filled into each text', () => {
    const all = ({ words, settlement }: Wording) => texts({ words, settlement });
    const english = all(wordingOf('en', 'FR'));
    for (const language of languageList) {
      const own = new Map(all(wordingOf(language, 'FR')));
      for (const [path, text] of english) {
        const withoutTax = (names: (string | undefined)[]) => names.filter((name) => name !== 'tax');
        expect(withoutTax(placeholders(own.get(path) ?? '')), `${language}${path}`).toEqual(
          withoutTax(placeholders(text)),
        );
      }
    }
  });

  it('F7 French puts a narrow no-break space before high punctuation', () => {
    for (const { id } of allPacks()) {
      const { words, settlement, pack } = wordingOf('fr', id);
      for (const [path, text] of [...texts(words), ...texts(settlement), ...texts(pack.mentions)]) {
        expect(text, path).not.toMatch(/[ \u00A0][:;!?%»]|« /);
        expect(text, path).not.toContain("'");
      }
    }
  });

  it('B12 every payment method has its word on documents and on screens in every language', async () => {
    const ids = paymentMethods.map(({ id }) => id);
    for (const language of languageList) {
      expect(Object.keys(wordingOf(language, 'FR').settlement.methods).sort()).toEqual([...ids].sort());
      const t = await loadRoom('receivables', language);
      for (const id of ids) expect(t.loose(`method-${id}`)).not.toBe(`method-${id}`);
    }
  });

  it('F7 an unknown field stays visible', () => {
    expect(filled('{a} of {b}', { a: '1' })).toBe('1 of {b}');
  });
});
