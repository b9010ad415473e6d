import type { FontFace } from '@documents/operations.ts';

/** One past the last code point that the embedded faces draw (all of them are below U+3000). */
export const REACH = 0x3000;

/** What laying out and describing need of a face. */
export interface FaceMetrics {
  id: FontFace;
  postScriptName: string;
  unitsPerEm: number;
  ascent: number;
  descent: number;
  capHeight: number;
  box: readonly number[];
  /** By code point, in font units. */
  advances: Uint16Array;
}

/** A whole TrueType face, parsed once per worker. */
export interface Face extends FaceMetrics {
  /** By code point: 0 = not drawn. */
  glyphs: Uint16Array;
  /** By glyph. */
  metrics: DataView;
  tables: ReadonlyMap<string, DataView>;
  /** Offsets of the outlines, one more than there are glyphs. */
  outlines: Uint32Array;
}

function readTables(bytes: Uint8Array): Map<string, DataView> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, DataView>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + 16 * index;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    tables.set(
      tag,
      new DataView(bytes.buffer, bytes.byteOffset + view.getUint32(at + 8), view.getUint32(at + 12)),
    );
  }
  return tables;
}

export function tableOf(tables: ReadonlyMap<string, DataView>, tag: string): DataView {
  const table = tables.get(tag);
  if (table === undefined) throw new Error(`The embedded font lacks its ${tag} table`);
  return table;
}

/** Our fonts are written by scripts/fonts with one cmap subtable of format 4. */
function readGlyphs(cmap: DataView): Uint16Array {
  const glyphs = new Uint16Array(REACH);
  const at = cmap.getUint32(8);
  if (cmap.getUint16(at) !== 4)
    throw new Error('The embedded font has another cmap than scripts/fonts writes');
  const size = cmap.getUint16(at + 6);
  for (let segment = 0; segment < size; segment += 2) {
    const end = cmap.getUint16(at + 14 + segment);
    const start = cmap.getUint16(at + 16 + size + segment);
    const delta = cmap.getUint16(at + 16 + 2 * size + segment);
    const place = at + 16 + 3 * size + segment;
    const offset = cmap.getUint16(place);
    for (let code = start; code <= end && code < REACH; code += 1) {
      const glyph = offset === 0 ? code : cmap.getUint16(place + offset + 2 * (code - start));
      glyphs[code] = (glyph + delta) & 0xffff;
    }
  }
  return glyphs;
}

export function readOutlines(head: DataView, loca: DataView): Uint32Array {
  const long = head.getInt16(50) === 1;
  const outlines = new Uint32Array(loca.byteLength / (long ? 4 : 2));
  for (let glyph = 0; glyph < outlines.length; glyph += 1) {
    outlines[glyph] = long ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph);
  }
  return outlines;
}

function readAdvances(glyphs: Uint16Array, metrics: DataView, metricCount: number): Uint16Array {
  const advances = new Uint16Array(REACH);
  for (let code = 0; code < REACH; code += 1) {
    const glyph = glyphs[code] ?? 0;
    if (glyph !== 0) advances[code] = metrics.getUint16(4 * Math.min(glyph, metricCount - 1));
  }
  return advances;
}

const postScriptNames: Record<FontFace, string> = {
  regular: 'Inter-Regular',
  semibold: 'Inter-SemiBold',
  serif: 'SourceSerif4-Regular',
  'serif-semibold': 'SourceSerif4-SemiBold',
};

export function parseFace(id: FontFace, bytes: Uint8Array): Face {
  const tables = readTables(bytes);
  const head = tableOf(tables, 'head');
  const hhea = tableOf(tables, 'hhea');
  const metrics = tableOf(tables, 'hmtx');
  const glyphs = readGlyphs(tableOf(tables, 'cmap'));
  return {
    id,
    postScriptName: postScriptNames[id],
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    capHeight: tableOf(tables, 'OS/2').getInt16(88),
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    glyphs,
    advances: readAdvances(glyphs, metrics, hhea.getUint16(34)),
    metrics,
    tables,
    outlines: readOutlines(head, tableOf(tables, 'loca')),
  };
}
