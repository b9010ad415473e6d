import type { FontFace } from '@documents/operations.ts';
import type { FamilyId } from '@documents/scripts/families.ts';
import { tableOf } from '../font/face.ts';
import { deflate } from '../flate.ts';
import { subsetTag } from '../font/kept-font.ts';
import { copyOf, writeSfnt } from '../font/subset-face.ts';
import { toTextMap } from '../font/to-unicode.ts';
import type { FontInFile } from '../fonts-in-file.ts';
import type { Sign } from './script-setter.ts';
import type { Outlined } from './sign-outlines.ts';
import { outlinesOf } from './sign-outlines.ts';
import type { SliceFace } from './slice-face.ts';

/** With long offsets: Chinese outlines reach beyond the short ones. */
function writeOutlines(outlines: readonly Outlined[]) {
  const loca = new DataView(new ArrayBuffer(4 * (outlines.length + 1)));
  const padded = (length: number) => (length + 3) & ~3;
  const glyf = new Uint8Array(outlines.reduce((sum, { outline }) => sum + padded(outline.length), 0));
  let at = 0;
  outlines.forEach(({ outline }, index) => {
    glyf.set(outline, at);
    at += padded(outline.length);
    loca.setUint32(4 * (index + 1), at);
  });
  return { loca, glyf: new DataView(glyf.buffer) };
}

function writeMetrics(outlines: readonly Outlined[]): DataView {
  const metrics = new DataView(new ArrayBuffer(4 * outlines.length));
  outlines.forEach(({ advance, bearing }, index) => {
    metrics.setUint16(4 * index, Math.max(0, Math.round(advance)));
    metrics.setInt16(4 * index + 2, bearing);
  });
  return metrics;
}

/** Places in `maxp` of what compound glyphs add: points, contours, parts and depth. */
const COMPOUND = { points: 10, contours: 12, parts: 28, depth: 30 };
const MOST = 0xffff;

/** The limits of all files together: each is the largest of its kind, and our signs go beyond them. */
function writeLimits(slices: readonly SliceFace[], count: number, mostParts: number): DataView {
  const tables = slices.map(({ tables }) => tableOf(tables, 'maxp'));
  const limits = copyOf(tables[0]);
  const largest = (at: number) => Math.max(...tables.map((table) => table.getUint16(at)));
  for (let at = 6; at < limits.byteLength; at += 2) limits.setUint16(at, largest(at));
  const { points, contours, parts, depth } = COMPOUND;
  for (const at of [points, contours]) {
    limits.setUint16(at, Math.min(MOST, Math.max(largest(at), largest(at - 4)) * mostParts));
  }
  limits.setUint16(parts, Math.max(largest(parts), mostParts));
  limits.setUint16(depth, largest(depth) + 1);
  limits.setUint16(4, count);
  return limits;
}

/** Each side is the outermost of all files. */
function boxOf(slices: readonly SliceFace[]): [number, number, number, number] {
  const most = (side: number, outer: (...values: number[]) => number) =>
    outer(...slices.map(({ box }) => box[side] ?? 0));
  return [most(0, Math.min), most(1, Math.min), most(2, Math.max), most(3, Math.max)];
}

function programOf(signs: readonly Sign[], slices: readonly SliceFace[]): Uint8Array {
  const outlines = outlinesOf(signs);
  const { loca, glyf } = writeOutlines(outlines);
  const { tables } = slices[0] as SliceFace;
  const head = copyOf(tables.get('head'));
  head.setInt16(50, 1);
  boxOf(slices).forEach((value, side) => head.setInt16(36 + 2 * side, value));
  const hhea = copyOf(tables.get('hhea'));
  hhea.setUint16(34, outlines.length);
  const mostParts = Math.max(...signs.map(({ parts }) => parts.length));
  return writeSfnt([
    ['glyf', glyf],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', writeMetrics(outlines)],
    ['loca', loca],
    ['maxp', writeLimits(slices, outlines.length, mostParts)],
  ]);
}

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const keyOf = ({ parts, advance, text }: Sign) =>
  `${parts.map(({ glyph, x, y }) => `${glyph},${x},${y}`).join(' ')} ${advance} ${text}`;

/** The signs of one family and face in one file, numbered as they are met: the document alone decides its bytes. */
export class GlyphCollector {
  private readonly codes = new Map<SliceFace, Map<string, number>>();
  private readonly signs: Sign[] = [];

  constructor(
    private readonly family: FamilyId,
    private readonly face: FontFace,
  ) {}

  codeOf(sign: Sign): number {
    const known = this.codes.get(sign.slice) ?? new Map<string, number>();
    this.codes.set(sign.slice, known);
    const key = keyOf(sign);
    const code = known.get(key) ?? this.signs.push(sign);
    known.set(key, code);
    return code;
  }

  finish(): FontInFile {
    const slices = [...this.codes.keys()];
    const { unitsPerEm, ascent, descent, tables } = slices[0] as SliceFace;
    const program = programOf(this.signs, slices);
    const width = ({ advance }: Sign) => Math.round((advance * 1000) / unitsPerEm);
    const weight = this.face === 'regular' ? 'Regular' : 'SemiBold';
    const capHeight = tableOf(tables, 'OS/2').getInt16(88);
    const texts = this.signs.map(({ text }) => text);
    return {
      name: `${subsetTag(this.signs.map(keyOf).join(' '))}+NotoSans${capital(this.family)}-${weight}`,
      face: { id: this.face, unitsPerEm, ascent, descent, capHeight, box: boxOf(slices) },
      program: deflate(program),
      programLength: program.length,
      widths: `1[${this.signs.map(width).join(' ')}]`,
      toUnicode: deflate(new TextEncoder().encode(toTextMap(texts))),
    };
  }
}
