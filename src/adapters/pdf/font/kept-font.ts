import { deflate, latin1 } from '../flate.ts';
import type { CharacterGroups } from './character-groups.ts';
import type { Face } from './face.ts';
import { REACH } from './face.ts';
import { subsetFace } from './subset-face.ts';
import { toUnicodeMap } from './to-unicode.ts';

/** An embedded face ready to be written: made once per set of character groups. */
export interface KeptFont {
  name: string;
  face: Face;
  /** By code point: the glyph number as four hex digits; `''` = not in this font. */
  codes: string[];
  /** Deflated font program, one character per byte. */
  program: string;
  programLength: number;
  widths: string;
  toUnicode: string;
}

export const hex4 = (value: number) => value.toString(16).padStart(4, '0');

/** Six capitals before the name mark a subset (ISO 32000-1, 9.6.4); equal subsets get equal ones. */
export function subsetTag(key: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193) >>> 0;
  let tag = '';
  for (let letter = 0; letter < 6; letter += 1) {
    tag += String.fromCharCode(65 + (hash % 26));
    hash = Math.floor(hash / 26);
  }
  return tag;
}

function makeKeptFont(face: Face, groups: CharacterGroups): KeptFont {
  const codes = groups.codes(face.glyphs);
  const program = subsetFace(face, codes);
  const byCode: string[] = Array.from({ length: REACH }, () => '');
  codes.forEach((code, index) => {
    byCode[code] = hex4(index + 1);
  });
  const width = (code: number) => Math.round(((face.advances[code] ?? 0) * 1000) / face.unitsPerEm);
  return {
    name: `${subsetTag(groups.key)}+${face.postScriptName}`,
    face,
    codes: byCode,
    program: latin1(deflate(program)),
    programLength: program.length,
    widths: `1[${codes.map(width).join(' ')}]`,
    toUnicode: latin1(deflate(new TextEncoder().encode(toUnicodeMap(codes)))),
  };
}

const KEPT_AT_MOST = 16;

/** The last few subsets of a face. */
export function fontKeeper(face: Face) {
  const kept = new Map<string, KeptFont>();
  return (groups: CharacterGroups): KeptFont => {
    const { key } = groups;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = makeKeptFont(face, groups);
    if (kept.size >= KEPT_AT_MOST) kept.delete(kept.keys().next().value as string);
    kept.set(key, made);
    return made;
  };
}
