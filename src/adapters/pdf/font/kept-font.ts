import { deflate, latin1 } from '../flate.ts';
import type { CharacterGroups } from './character-groups.ts';
import type { Face } from './face.ts';
import { REACH } from './face.ts';
import { subsetFace } from './subset-face.ts';

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

const hex4 = (value: number) => value.toString(16).padStart(4, '0');

/** Six capitals before the name mark a subset (ISO 32000-1, 9.6.4); equal subsets get equal ones. */
function subsetTag(key: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193) >>> 0;
  let tag = '';
  for (let letter = 0; letter < 6; letter += 1) {
    tag += String.fromCharCode(65 + (hash % 26));
    hash = Math.floor(hash / 26);
  }
  return tag;
}

/** Maps glyph numbers back to characters, for copying and searching. At most 100 entries per section. */
function toUnicodeMap(codes: readonly number[]): string {
  const sections: string[] = [];
  for (let start = 0; start < codes.length; start += 100) {
    const part = codes.slice(start, start + 100);
    const lines = part.map((code, index) => `<${hex4(start + index + 1)}><${hex4(code)}>`);
    sections.push(`${part.length} beginbfchar\n${lines.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000><ffff> endcodespacerange',
    ...sections,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
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

const KEPT_AT_MOST = 8;

/** The last few subsets of each face. */
export function fontKeeper(faces: readonly Face[]) {
  const kept = new Map<string, KeptFont[]>();
  return (groups: CharacterGroups): readonly KeptFont[] => {
    const known = kept.get(groups.key);
    if (known !== undefined) return known;
    const made = faces.map((face) => makeKeptFont(face, groups));
    if (kept.size >= KEPT_AT_MOST) kept.delete(kept.keys().next().value as string);
    kept.set(groups.key, made);
    return made;
  };
}
