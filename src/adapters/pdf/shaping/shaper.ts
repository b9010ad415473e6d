import type { createHarfBuzz, HarfBuzz } from './harfbuzz.gen.js';

/** One glyph of a shaped run, in font units. */
export interface ShapedGlyph {
  glyph: number;
  /** Where in the text the characters begin that it stands for. */
  cluster: number;
  advance: number;
  dx: number;
  dy: number;
}

/** Shapes text with one font; glyphs come in the order in which they stand, from left to right. */
export type ShapeText = (text: string, rightToLeft: boolean) => ShapedGlyph[];

export interface Shaper {
  /** `sfnt`: the bytes of a TrueType font. They stay in the shaper as long as it lives. */
  font(sfnt: Uint8Array): ShapeText;
}

const PAGE = 65_536;
const READONLY = 1;
const LEFT_TO_RIGHT = 4;
const RIGHT_TO_LEFT = 5;
/** A mark is a cluster of its own unless it changes its place. */
const MARKS_APART = 1;
/** Size of HarfBuzz's records of a glyph and of a position, in words. */
const RECORD = 5;

const fail = (what: string) => (): never => {
  throw new Error(`HarfBuzz ${what}`);
};

function start(create: typeof createHarfBuzz): HarfBuzz {
  const engine: HarfBuzz = create({
    env: {
      emscripten_resize_heap: (bytes) => {
        const missing = Math.ceil((bytes - engine.memory.buffer.byteLength) / PAGE);
        return engine.memory.grow(missing) === -1 ? 0 : 1;
      },
      _abort_js: fail('gave up'),
      _emscripten_runtime_keepalive_clear: () => undefined,
    },
    wasi_snapshot_preview1: { proc_exit: fail('ended') },
  });
  engine.__wasm_call_ctors();
  return engine;
}

function readGlyphs(engine: HarfBuzz, buffer: number): ShapedGlyph[] {
  const length = engine.hb_buffer_get_length(buffer);
  const infos = engine.hb_buffer_get_glyph_infos(buffer, 0) >> 2;
  const positions = engine.hb_buffer_get_glyph_positions(buffer, 0) >> 2;
  const words = new Int32Array(engine.memory.buffer);
  const word = (at: number) => words[at] ?? 0;
  return Array.from({ length }, (_, index) => {
    const info = infos + RECORD * index;
    const position = positions + RECORD * index;
    return {
      glyph: word(info),
      cluster: word(info + 2),
      advance: word(position),
      dx: word(position + 2),
      dy: word(position + 3),
    };
  });
}

/** HarfBuzz without WebAssembly. */
export function openShaper(create: typeof createHarfBuzz): Shaper {
  const engine = start(create);
  const buffer = engine.hb_buffer_create();
  return {
    font(sfnt) {
      const at = engine.malloc(sfnt.length);
      new Uint8Array(engine.memory.buffer).set(sfnt, at);
      const blob = engine.hb_blob_create(at, sfnt.length, READONLY, 0, 0);
      const font = engine.hb_font_create(engine.hb_face_create(blob, 0));
      return (text, rightToLeft) => {
        const place = engine.malloc(2 * text.length);
        const units = new Uint16Array(engine.memory.buffer, place, text.length);
        for (let index = 0; index < text.length; index += 1) units[index] = text.charCodeAt(index);
        engine.hb_buffer_reset(buffer);
        engine.hb_buffer_set_cluster_level(buffer, MARKS_APART);
        engine.hb_buffer_add_utf16(buffer, place, text.length, 0, text.length);
        engine.hb_buffer_guess_segment_properties(buffer);
        engine.hb_buffer_set_direction(buffer, rightToLeft ? RIGHT_TO_LEFT : LEFT_TO_RIGHT);
        engine.hb_shape(font, buffer, 0, 0);
        engine.free(place);
        return readGlyphs(engine, buffer);
      };
    },
  };
}
