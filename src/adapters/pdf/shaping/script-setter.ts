import { isPrintable } from '@documents/unprintable.ts';
import type { FontFace, Measure } from '@documents/operations.ts';
import type { FamilyId, HanForm } from '@documents/scripts/families.ts';
import { faceOf, type Faces } from '../font/measure.ts';
import { isSpace, textRuns } from './bidi-runs.ts';
import type { TextRun } from './bidi-runs.ts';
import type { ScriptFont, ScriptFonts } from './script-fonts.ts';
import type { ShapedGlyph } from './shaper.ts';
import type { SliceFace } from './slice-face.ts';

/** One glyph of a sign, moved from where the sign begins; in font units. */
export interface SignPart {
  glyph: number;
  x: number;
  y: number;
}

/**
 * What is drawn for a group of characters that belong together: a letter with its marks, a ligature, a vowel that
 * stands before its consonant. It becomes one glyph of the file, so a reader copies the group as it was typed.
 */
export interface Sign {
  slice: SliceFace;
  /** None for a space. */
  parts: readonly SignPart[];
  /** In font units. */
  advance: number;
  text: string;
}

/** Part of a line in one font: characters of the everyday faces, signs of all others. */
export interface SetRun {
  family: FamilyId | null;
  text: string;
  /** From left to right. */
  signs: readonly Sign[];
  /** In ems, without tracking. */
  advance: number;
}

export interface SetLine {
  /** As they follow in reading. */
  runs: readonly SetRun[];
  /** Places of the runs from left to right. */
  order: readonly number[];
}

const MILLIMETRES = 25.4 / 72;
const KEPT_AT_MOST = 4000;

const reversed = (text: string) => Array.from(text).reverse().join('');

/**
 * Glyphs of one cluster stand beside each other; a cluster ends where the next in reading begins.
 * Readers take what is read from right to left by the places of the signs and turn it, several characters of one too.
 */
function signsOf(shaped: readonly ShapedGlyph[], text: string, slice: SliceFace, turned: boolean): Sign[] {
  const starts = [...new Set(shaped.map(({ cluster }) => cluster))].sort((a, b) => a - b);
  const signs: Sign[] = [];
  for (let at = 0; at < shaped.length;) {
    const { cluster } = shaped[at] as ShapedGlyph;
    const parts: SignPart[] = [];
    let advance = 0;
    for (; shaped[at]?.cluster === cluster; at += 1) {
      const one = shaped[at] as ShapedGlyph;
      parts.push({ glyph: one.glyph, x: advance + one.dx, y: one.dy });
      advance += one.advance;
    }
    const characters = text.slice(cluster, starts[starts.indexOf(cluster) + 1]);
    signs.push({ slice, parts, advance, text: turned ? reversed(characters) : characters });
  }
  return signs;
}

/** Characters as they are, one beside the other. */
function besideEachOther(font: ScriptFont, text: string): Sign[] {
  return Array.from(text).flatMap((character) => {
    const place = font.glyphOf(character.codePointAt(0) as number);
    if (place === undefined) return [];
    const { slice, glyph } = place;
    return [{ slice, parts: [{ glyph, x: 0, y: 0 }], advance: slice.advanceOf(glyph), text: character }];
  });
}

/** Whether a text has anything that the everyday faces do not draw by themselves. */
export function isForeign(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (!isPrintable(text.charCodeAt(at))) return true;
  return false;
}

/** In ems. Tracking is for the everyday faces alone: elsewhere it would part what is joined. */
export const widthOf = ({ family, advance, text }: SetRun, tracking: number): number =>
  advance + (family === null ? tracking * text.length : 0);

/** Sets the texts of one document; what is measured and what is drawn are the same runs. */
export interface ScriptSetter {
  line(text: string, face: FontFace, rightToLeft: boolean): SetLine;
  measure: Measure;
}

export function scriptSetter(
  faces: Faces,
  plain: Measure,
  { fonts, han }: { fonts: ScriptFonts; han: HanForm },
): ScriptSetter {
  const lines = new Map<string, SetLine>();

  /** The space of the everyday faces: a line has one kind. */
  function spaceOf(text: string, face: FontFace, slice: SliceFace): Sign {
    const { advances, unitsPerEm } = faceOf(faces, face);
    const advance = ((advances[text.charCodeAt(0)] ?? 0) * slice.unitsPerEm) / unitsPerEm;
    return { slice, parts: [], advance: Math.round(advance), text };
  }

  function setRun({ family, text, rightToLeft }: TextRun, face: FontFace): SetRun {
    if (family === null) {
      const { advances, unitsPerEm } = faceOf(faces, face);
      let units = 0;
      for (let at = 0; at < text.length; at += 1) units += advances[text.charCodeAt(at)] ?? 0;
      return { family, text, signs: [], advance: units / unitsPerEm };
    }
    const font = fonts.of(family, face);
    const [slice] = font.slices as [SliceFace];
    const words = text.split(/([ \u00A0\u202F])/).filter((word) => word !== '');
    if (rightToLeft) words.reverse();
    const signs = words.flatMap((word) => {
      if (isSpace(word)) return [spaceOf(word, face, slice)];
      return font.shape === null
        ? besideEachOther(font, rightToLeft ? reversed(word) : word)
        : signsOf(font.shape(word, rightToLeft), word, slice, rightToLeft);
    });
    const units = signs.reduce((sum, { advance }) => sum + advance, 0);
    return { family, text, signs, advance: units / slice.unitsPerEm };
  }

  function line(text: string, face: FontFace, rightToLeft: boolean): SetLine {
    const key = `${face} ${rightToLeft ? 'r' : 'l'} ${text}`;
    const known = lines.get(key);
    if (known !== undefined) return known;
    const { runs, order } = textRuns(text, han, rightToLeft);
    const made = { runs: runs.map((run) => setRun(run, face)), order };
    if (lines.size >= KEPT_AT_MOST) lines.clear();
    lines.set(key, made);
    return made;
  }

  const measure: Measure = (text, size, face, tracking = 0) => {
    if (!isForeign(text)) return plain(text, size, face, tracking);
    let ems = 0;
    for (const run of line(text, face, false).runs) ems += widthOf(run, tracking);
    return ems * size * MILLIMETRES;
  };

  return { line, measure };
}
