import type { Face } from './face.ts';

const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const SCALE_XY = 0x0040;
const TWO_BY_TWO = 0x0080;

function argumentBytes(flags: number): number {
  const offsets = flags & WORDS ? 4 : 2;
  if (flags & TWO_BY_TWO) return offsets + 8;
  if (flags & SCALE_XY) return offsets + 4;
  return offsets + (flags & SCALE ? 2 : 0);
}

/** A compound glyph names its parts by number: the parts come along and are renumbered. */
export function renumberParts(outline: DataView, numberOf: (glyph: number) => number): void {
  if (outline.byteLength < 10 || outline.getInt16(0) >= 0) return;
  let at = 10;
  let flags = MORE;
  while (flags & MORE) {
    flags = outline.getUint16(at);
    outline.setUint16(at + 2, numberOf(outline.getUint16(at + 2)));
    at += 4 + argumentBytes(flags);
  }
}

export function outlineOf(face: Pick<Face, 'tables' | 'outlines'>, glyph: number): Uint8Array {
  const glyf = face.tables.get('glyf') as DataView;
  const start = face.outlines[glyph] ?? 0;
  const end = face.outlines[glyph + 1] ?? start;
  return new Uint8Array(glyf.buffer, glyf.byteOffset + start, end - start).slice();
}

/** Glyph 0 is "not there", glyph n+1 is the n-th character, then the parts of compound glyphs. */
function collectOutlines(face: Face, codes: readonly number[]) {
  const sources = [0, ...codes.map((code) => face.glyphs[code] ?? 0)];
  const parts = new Map<number, number>();
  sources.forEach((glyph, index) => parts.set(glyph, parts.get(glyph) ?? index));
  const numberOf = (glyph: number) => {
    const known = parts.get(glyph);
    if (known !== undefined) return known;
    parts.set(glyph, sources.push(glyph) - 1);
    return sources.length - 1;
  };
  const outlines: Uint8Array[] = [];
  for (let index = 0; index < sources.length; index += 1) {
    const outline = outlineOf(face, sources[index] ?? 0);
    renumberParts(new DataView(outline.buffer), numberOf);
    outlines.push(outline);
  }
  return { sources, outlines };
}

export function copyOf(table: DataView | undefined): DataView {
  if (table === undefined) throw new Error('The embedded font lacks a table');
  return new DataView(
    table.buffer.slice(table.byteOffset, table.byteOffset + table.byteLength) as ArrayBuffer,
  );
}

const even = (length: number) => (length + 1) & ~1;

/** Offsets are halved: a subset is far below the 128 kB that the short form of `loca` reaches. */
function writeOutlines(outlines: readonly Uint8Array[]) {
  const loca = new DataView(new ArrayBuffer(2 * (outlines.length + 1)));
  const glyf = new Uint8Array(outlines.reduce((sum, outline) => sum + even(outline.length), 0));
  let at = 0;
  outlines.forEach((outline, index) => {
    glyf.set(outline, at);
    at += even(outline.length);
    loca.setUint16(2 * (index + 1), at / 2);
  });
  return { loca, glyf: new DataView(glyf.buffer) };
}

function writeMetrics(face: Face, sources: readonly number[]): DataView {
  const metrics = new DataView(new ArrayBuffer(4 * sources.length));
  const last = face.metrics.byteLength / 4 - 1;
  sources.forEach((glyph, index) =>
    metrics.setUint32(4 * index, face.metrics.getUint32(4 * Math.min(glyph, last))),
  );
  return metrics;
}

export function writeSfnt(tables: readonly (readonly [string, DataView])[]): Uint8Array {
  const directory = 12 + 16 * tables.length;
  const size = tables.reduce((sum, [, table]) => sum + ((table.byteLength + 3) & ~3), directory);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (tables.length - power) * 16);
  let start = directory;
  tables.forEach(([tag, table], index) => {
    const at = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter += 1) bytes[at + letter] = tag.charCodeAt(letter);
    bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength), start);
    view.setUint32(at + 4, checksum(view, start, table.byteLength));
    view.setUint32(at + 8, start);
    view.setUint32(at + 12, table.byteLength);
    start += (table.byteLength + 3) & ~3;
  });
  return bytes;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

/** The font program of exactly these characters: what a CIDFontType2 needs and no more (ISO 32000-1, 9.9). */
export function subsetFace(face: Face, codes: readonly number[]): Uint8Array {
  const { sources, outlines } = collectOutlines(face, codes);
  const { loca, glyf } = writeOutlines(outlines);
  const head = copyOf(face.tables.get('head'));
  head.setInt16(50, 0);
  const hhea = copyOf(face.tables.get('hhea'));
  hhea.setUint16(34, sources.length);
  const maxp = copyOf(face.tables.get('maxp'));
  maxp.setUint16(4, sources.length);
  return writeSfnt([
    ['glyf', glyf],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', writeMetrics(face, sources)],
    ['loca', loca],
    ['maxp', maxp],
  ]);
}
