import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as hb from 'harfbuzzjs';
import { stands, wanted } from './characters.mjs';
import { readTables, writeCmap, writeTables } from './sfnt.mjs';

const require = createRequire(import.meta.url);
const NO_HINTING = 1;

/** The tabular form of a digit: columns of amounts must align. */
function tabular(font, digit) {
  const buffer = new hb.Buffer();
  buffer.addText(digit);
  buffer.guessSegmentProperties();
  hb.shape(font, buffer, [hb.Feature.fromString('tnum=1')]);
  return buffer.getGlyphInfos()[0].codepoint;
}

/** `[code point, glyph]` of every wanted character that the source draws. */
function chooseGlyphs(source) {
  const font = new hb.Font(new hb.Face(new hb.Blob(source)));
  const glyphs = new Map();
  for (const [from, to] of wanted) {
    for (let code = from; code <= to; code += 1) {
      const glyph = font.nominalGlyph(code);
      if (glyph) glyphs.set(code, glyph);
    }
  }
  for (const [code, model] of stands) {
    const glyph = font.nominalGlyph(model);
    if (glyph) glyphs.set(code, glyph);
  }
  for (const digit of '0123456789') glyphs.set(digit.charCodeAt(0), tabular(font, digit));
  return [...glyphs].sort(([a], [b]) => a - b);
}

/** Inter with its cmap rewritten, cut down to those characters, without hints and layout tables. */
export async function subset(source) {
  const pairs = chooseGlyphs(source);
  const tables = readTables(source);
  for (const tag of ['GPOS', 'GSUB', 'GDEF', 'STAT', 'gasp', 'prep', 'DSIG']) tables.delete(tag);
  tables.set('cmap', writeCmap(pairs));
  const module = await WebAssembly.compile(
    await readFile(require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')),
  );
  const { exports } = await WebAssembly.instantiate(module, {});
  exports._initialize?.();
  return { bytes: cut(exports, writeTables(tables), pairs), codes: pairs.map(([code]) => code) };
}

function cut(wasm, bytes, pairs) {
  const memory = () => new Uint8Array(wasm.memory.buffer);
  const start = wasm.malloc(bytes.length);
  memory().set(bytes, start);
  const READONLY = 1;
  const blob = wasm.hb_blob_create(start, bytes.length, READONLY, 0, 0);
  const face = wasm.hb_face_create(blob, 0);
  const input = wasm.hb_subset_input_create_or_fail();
  wasm.hb_subset_input_set_flags(input, NO_HINTING);
  const unicodes = wasm.hb_subset_input_unicode_set(input);
  for (const [code] of pairs) wasm.hb_set_add(unicodes, code);
  const result = wasm.hb_face_reference_blob(wasm.hb_subset_or_fail(face, input));
  const at = wasm.hb_blob_get_data(result, 0);
  return memory().slice(at, at + wasm.hb_blob_get_length(result));
}
