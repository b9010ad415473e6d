import { describe, expect, it } from 'vitest';
import { allKinds } from '@domain/intake/kinds/registry.ts';
import { languageList } from './languages.ts';
import type { Messages } from './translate.ts';

const files = import.meta.glob<Messages>('./messages/*/fields.ts', { import: 'default', eager: true });
const fields = [...new Set(allKinds().flatMap((kind) => kind.fields.map(({ name }) => name)))];

describe('the names of target fields', () => {
  it.each(languageList)('A8 every field of every import kind has its word in %s', (language) => {
    const words = files[`./messages/${language}/fields.ts`] ?? {};
    expect(fields.filter((name) => !words[name])).toEqual([]);
  });
});
