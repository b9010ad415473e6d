import type { FontFace } from '@documents/operations.ts';
import type { FamilyId } from '@documents/scripts/families.ts';
import { fontFile, sliceList, slicesOf, weightOf } from '@documents/scripts/font-files.ts';
import { writeSfnt } from '../font/subset-face.ts';
import type { createHarfBuzz } from './harfbuzz.gen.js';
import type { Shaper, ShapeText } from './shaper.ts';
import { openShaper } from './shaper.ts';
import type { SliceFace } from './slice-face.ts';
import { parseSlice } from './slice-face.ts';
import { readSliceList, type SliceOf } from './slice-list.ts';

/** What must come from outside. `null` = it cannot be had now. */
export interface ScriptFiles {
  read(path: string): Promise<Uint8Array | null>;
  engine(): Promise<typeof createHarfBuzz | null>;
}

interface GlyphPlace {
  slice: SliceFace;
  glyph: number;
}

/** A family in one weight, as far as its files are here. */
export interface ScriptFont {
  family: FamilyId;
  face: FontFace;
  slices: readonly SliceFace[];
  glyphOf(code: number): GlyphPlace | undefined;
  /** Where letters change with their neighbours; one file then has them all. */
  shape: ShapeText | null;
}

/** Their letters stand beside each other as they are. */
const unshaped: ReadonlySet<FamilyId> = new Set([
  'armenian',
  'georgian',
  'ethiopic',
  'tifinagh',
  'sc',
  'tc',
  'jp',
  'kr',
]);
const weights = { regular: 400, semibold: 600, serif: 400, 'serif-semibold': 600 } as const;
const faces = ['regular', 'semibold'] as const;

class GrowingFont implements ScriptFont {
  readonly slices: SliceFace[] = [];
  shape: ShapeText | null = null;
  private readonly places = new Map<number, GlyphPlace>();

  constructor(
    readonly family: FamilyId,
    readonly face: FontFace,
  ) {}

  glyphOf(code: number) {
    return this.places.get(code);
  }

  /** `isOwn`: a character is always drawn from the same file, whichever came first. */
  add(slice: SliceFace, isOwn: (code: number) => boolean): void {
    if (this.slices.includes(slice)) return;
    this.slices.push(slice);
    for (const [code, glyph] of slice.glyphs) if (isOwn(code)) this.places.set(code, { slice, glyph });
  }
}

/** The fonts of other scripts, each file fetched and parsed once per worker, when a document first needs it. */
export function scriptFonts(files: ScriptFiles) {
  const fonts = new Map<string, GrowingFont>();
  const parsed = new Map<string, Promise<SliceFace | null>>();
  const lists = new Map<FamilyId, Promise<SliceOf | null>>();
  let shaper: Promise<Shaper | null> | undefined;

  /** What could not be had is asked for again next time. */
  function once<K, T>(
    known: Map<K, Promise<T | null>>,
    key: K,
    make: () => Promise<T | null>,
  ): Promise<T | null> {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make().then((value) => {
      if (value === null) known.delete(key);
      return value;
    });
    known.set(key, made);
    return made;
  }

  const slice = (path: string) =>
    once(parsed, path, async () => {
      const bytes = await files.read(path);
      return bytes === null ? null : parseSlice(bytes);
    });

  async function engine(): Promise<Shaper | null> {
    shaper ??= files.engine().then((create) => (create === null ? null : openShaper(create)));
    const opened = await shaper;
    if (opened === null) shaper = undefined;
    return opened;
  }

  const listOf = (family: FamilyId) =>
    once(lists, family, async () => {
      const bytes = await files.read(sliceList(family).path);
      return bytes === null ? null : readSliceList(bytes);
    });

  async function grow(font: GrowingFont, names: readonly string[], sliceOf: SliceOf): Promise<boolean> {
    const weight = weightOf(font.family, weights[font.face]);
    const found = await Promise.all(names.map((name) => slice(fontFile(font.family, name, weight).path)));
    for (const [index, one] of found.entries()) {
      if (one === null) return false;
      font.add(one, (code) => sliceOf(code) === names[index]);
    }
    if (unshaped.has(font.family) || font.shape !== null) return true;
    const opened = await engine();
    const [only] = font.slices as [SliceFace];
    font.shape ??= opened?.font(writeSfnt([...only.tables])) ?? null;
    return font.shape !== null;
  }

  function fontOf(family: FamilyId, face: FontFace): GrowingFont {
    const key = `${family} ${face}`;
    const font = fonts.get(key) ?? new GrowingFont(family, face);
    fonts.set(key, font);
    return font;
  }

  return {
    of: fontOf as (family: FamilyId, face: FontFace) => ScriptFont,
    /** Brings what these characters need; false if it cannot be had. */
    async bring(family: FamilyId, codes: ReadonlySet<number>): Promise<boolean> {
      const [only, ...more] = slicesOf(family);
      const sliceOf = more.length === 0 ? () => only : await listOf(family);
      if (sliceOf === null) return false;
      const names = [...new Set(Array.from(codes, sliceOf))].filter((name) => name !== undefined).sort();
      const grown = await Promise.all(faces.map((face) => grow(fontOf(family, face), names, sliceOf)));
      return grown.every(Boolean);
    },
  };
}

export type ScriptFonts = ReturnType<typeof scriptFonts>;
