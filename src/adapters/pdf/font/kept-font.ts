import { deflate } from '../flate.ts';
import type { CharacterGroups } from './character-groups.ts';
import type { Face, FaceMetrics } from './face.ts';
import { REACH } from './face.ts';
import { readySubset } from '../ready/ready-face.ts';
import { subsetFace } from './subset-face.ts';
import { toUnicodeMap } from './to-unicode.ts';

/** An embedded face ready to be written: made once per set of character groups. */
export interface KeptFont {
  name: string;
  face: FaceMetrics;
  /** Glyph numbers by code point; 0 = not in this font. */
  numbers: Uint16Array;
  /** By glyph number: four hex digits, none for 0. */
  digits: readonly string[];
  /** Deflated font program. */
  program: Uint8Array;
  programLength: number;
  widths: string;
  toUnicode: Uint8Array;
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

function makeSubset(face: Face, groups: CharacterGroups) {
  const codes = groups.codes(face.glyphs);
  const program = subsetFace(face, codes);
  return {
    codes,
    program: deflate(program),
    programLength: program.length,
    toUnicode: deflate(new TextEncoder().encode(toUnicodeMap(codes))),
  };
}

function subsetOf(face: FaceMetrics | Face, groups: CharacterGroups) {
  const ready = readySubset(face.id, groups.key);
  if (ready !== undefined) return { ...ready, codes: groups.members };
  if ('glyphs' in face) return makeSubset(face, groups);
  throw new Error('Only a whole face has more than the everyday characters');
}

function makeKeptFont(face: FaceMetrics | Face, groups: CharacterGroups): KeptFont {
  const { codes, program, programLength, toUnicode } = subsetOf(face, groups);
  const numbers = new Uint16Array(REACH);
  codes.forEach((code, index) => {
    numbers[code] = index + 1;
  });
  const width = (code: number) => Math.round(((face.advances[code] ?? 0) * 1000) / face.unitsPerEm);
  return {
    name: `${subsetTag(groups.key)}+${face.postScriptName}`,
    face,
    numbers,
    digits: ['', ...codes.map((_, index) => hex4(index + 1))],
    program,
    programLength,
    widths: `1[${codes.map(width).join(' ')}]`,
    toUnicode,
  };
}

const KEPT_AT_MOST = 16;

/** The last few subsets of a face. */
export function fontKeeper(face: FaceMetrics | Face) {
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
