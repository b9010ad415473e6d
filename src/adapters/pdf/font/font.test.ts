import { describe, expect, it } from 'vitest';
import { printableRanges } from '@documents/coverage.gen.ts';
import { faces } from '../testing/test-faces.ts';
import { CharacterGroups } from './character-groups.ts';
import { fontKeeper } from './kept-font.ts';
import { toUnicodeMap } from './to-unicode.ts';

const both = [faces.regular, faces.semibold];
const code = (character: string) => character.codePointAt(0) ?? 0;

describe('embedded faces', () => {
  it('B5 all ten digits are as wide as each other, so that columns of amounts align', () => {
    for (const face of both) {
      expect(new Set(Array.from('0123456789', (digit) => face.advances[code(digit)])).size).toBe(1);
    }
  });
  it('B5 the narrow no-break space is there, narrower than a space and wider than nothing', () => {
    for (const face of both) {
      const narrow = face.advances[0x202f] ?? 0;
      expect(face.glyphs[0x202f]).not.toBe(0);
      expect(narrow).toBeGreaterThan(face.unitsPerEm / 10);
      expect(narrow).toBeLessThan(face.advances[0x20] ?? 0);
    }
  });
  it('B5 both faces draw what the coverage says', () => {
    for (const [from, to] of printableRanges) {
      for (let at = from; at <= to; at += 1) {
        for (const face of both) expect(face.glyphs[at], `${face.id} U+${at.toString(16)}`).not.toBe(0);
      }
    }
  });
});

describe('subsets', () => {
  const groupsOf = (text: string) => {
    const groups = new CharacterGroups();
    groups.add(text);
    return groups;
  };
  it('B5 every character that was asked for has a glyph of its own', () => {
    const text = 'Où est l’Œuvre\u202F? Αθήνα, Київ, Łódź 3\u202F480,00 €';
    const kept = fontKeeper(faces.regular)(groupsOf(text));
    const numbers = [...new Set(text)].map((character) => kept.numbers[code(character)]);
    expect(numbers.every((number) => number !== 0)).toBe(true);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
  it('B5 the same characters find their subset ready, others do not', () => {
    const keep = fontKeeper(faces.regular);
    expect(keep(groupsOf('abc'))).toBe(keep(groupsOf('xyz')));
    expect(keep(groupsOf('abc'))).not.toBe(keep(groupsOf('abc Δ')));
  });
  it('B5 the way back to characters joins neighbours and never crosses a high byte', () => {
    expect(toUnicodeMap([0x61, 0x62, 0x63])).toContain('<0001><0003><0061>');
    expect(toUnicodeMap([0xff, 0x100])).toContain('<0001><0001><00ff>\n<0002><0002><0100>');
  });
});
