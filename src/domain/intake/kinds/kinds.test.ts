import { describe, expect, it } from 'vitest';
import fields from '../../../i18n/messages/en/fields.ts';
import { passOf } from '../passes/registry.ts';
import { plainWords } from '../plain-words.ts';
import { keyFieldOf } from './kind.ts';
import { allKinds, kindOf } from './registry.ts';

describe.each(allKinds().map((kind) => [kind.id, kind] as const))('the import kind %s', (id, kind) => {
  it('A3 is found by its id and has a pass under the same id', () => {
    expect(kindOf(id)).toBe(kind);
    expect(passOf(id).id).toBe(id);
  });

  it('A3 has at most one key, field names of its own, and names what may stand in for a required field', () => {
    const names = kind.fields.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const key = keyFieldOf(kind);
    expect(kind.fields.filter(({ unique }) => unique)).toEqual(key ? [key] : []);
    expect(kind.fields.flatMap(({ unless }) => unless).filter((name) => !names.includes(name))).toEqual([]);
    expect(names.length).toBeLessThanOrEqual(62);
  });

  it('A3 writes its synonyms as they are compared, and none twice for one field', () => {
    for (const { name, synonyms } of kind.fields) {
      for (const [language, text] of Object.entries(synonyms)) {
        const words = text === '' ? [] : text.split(', ');
        expect(words.map(plainWords), `${name} ${language}`).toEqual(words);
        expect(new Set(words).size, `${name} ${language}`).toBe(words.length);
      }
    }
  });

  it('A3 has a name and a description for every field', () => {
    expect(kind.fields.filter(({ name }) => !(name in fields)).map(({ name }) => name)).toEqual([]);
    expect(
      kind.fields.filter(({ description }) => !description.endsWith('.')).map(({ name }) => name),
    ).toEqual([]);
  });
});
