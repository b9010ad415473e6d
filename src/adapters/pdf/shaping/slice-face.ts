import type { Face } from '../font/face.ts';
import { readOutlines, tableOf } from '../font/face.ts';
import { readWoff } from './woff.ts';

/** One file of a script's font. */
export interface SliceFace extends Pick<
  Face,
  'unitsPerEm' | 'ascent' | 'descent' | 'box' | 'tables' | 'outlines'
> {
  /** By code point. */
  glyphs: ReadonlyMap<number, number>;
  /** In font units. */
  advanceOf(glyph: number): number;
  bearingOf(glyph: number): number;
}

type Add = (code: number, glyph: number) => void;

function readSegments(cmap: DataView, at: number, add: Add): void {
  const size = cmap.getUint16(at + 6);
  for (let segment = 0; segment < size; segment += 2) {
    const end = cmap.getUint16(at + 14 + segment);
    const start = cmap.getUint16(at + 16 + size + segment);
    const delta = cmap.getUint16(at + 16 + 2 * size + segment);
    const place = at + 16 + 3 * size + segment;
    const offset = cmap.getUint16(place);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph = offset === 0 ? code : cmap.getUint16(place + offset + 2 * (code - start));
      if (glyph !== 0) add(code, (glyph + delta) & 0xffff);
    }
  }
}

function readGroups(cmap: DataView, at: number, add: Add): void {
  for (let group = 0; group < cmap.getUint32(at + 12); group += 1) {
    const place = at + 16 + 12 * group;
    const start = cmap.getUint32(place);
    for (let code = start; code <= cmap.getUint32(place + 4); code += 1) {
      add(code, cmap.getUint32(place + 8) + code - start);
    }
  }
}

function readGlyphs(cmap: DataView): Map<number, number> {
  const glyphs = new Map<number, number>();
  const add: Add = (code, glyph) => void glyphs.set(code, glyph);
  for (let index = 0; index < cmap.getUint16(2); index += 1) {
    const at = cmap.getUint32(8 + 8 * index);
    const format = cmap.getUint16(at);
    if (format === 4) readSegments(cmap, at, add);
    else if (format === 12) readGroups(cmap, at, add);
  }
  return glyphs;
}

export function parseSlice(woff: Uint8Array): SliceFace {
  const tables = readWoff(woff);
  const head = tableOf(tables, 'head');
  const hhea = tableOf(tables, 'hhea');
  const hmtx = tableOf(tables, 'hmtx');
  const last = hhea.getUint16(34) - 1;
  return {
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    glyphs: readGlyphs(tableOf(tables, 'cmap')),
    advanceOf: (glyph) => hmtx.getUint16(4 * Math.min(glyph, last)),
    bearingOf: (glyph) =>
      hmtx.getInt16(glyph <= last ? 4 * glyph + 2 : 4 * (last + 1) + 2 * (glyph - last - 1)),
    tables,
    outlines: readOutlines(head, tableOf(tables, 'loca')),
  };
}
