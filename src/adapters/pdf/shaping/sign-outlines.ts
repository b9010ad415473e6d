import { outlineOf, renumberParts } from '../font/subset-face.ts';
import type { Sign, SignPart } from './script-setter.ts';
import type { SliceFace } from './slice-face.ts';

interface Source {
  slice: SliceFace;
  glyph: number;
}
interface Box {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

/** Flags of a part of a compound glyph (OpenType, glyf): offsets are words, and they are distances; more follow. */
const WORDS_AND_DISTANCES = 0x0003;
const MORE = 0x0020;
const PART = 8;

function boxOf({ slice, glyph }: Source): Box | null {
  const outline = outlineOf(slice, glyph);
  if (outline.length === 0) return null;
  const view = new DataView(outline.buffer);
  const [left = 0, bottom = 0, right = 0, top = 0] = [2, 4, 6, 8].map((at) => view.getInt16(at));
  return { left, bottom, right, top };
}

/** A glyph that is there in the font, as it is: nothing is moved and its advance is its own. */
function isPlain({ slice, parts, advance }: Sign): boolean {
  const [part] = parts as [SignPart];
  return parts.length === 1 && part.x === 0 && part.y === 0 && slice.advanceOf(part.glyph) === advance;
}

/** Parts at their places, with the box around them all. */
function compound(parts: readonly (SignPart & { number: number; box: Box })[]): DataView {
  const view = new DataView(new ArrayBuffer(10 + PART * parts.length));
  const side = (outer: (...values: number[]) => number, of: (part: SignPart & { box: Box }) => number) =>
    Math.round(outer(...parts.map(of)));
  view.setInt16(0, -1);
  view.setInt16(
    2,
    side(Math.min, ({ x, box }) => x + box.left),
  );
  view.setInt16(
    4,
    side(Math.min, ({ y, box }) => y + box.bottom),
  );
  view.setInt16(
    6,
    side(Math.max, ({ x, box }) => x + box.right),
  );
  view.setInt16(
    8,
    side(Math.max, ({ y, box }) => y + box.top),
  );
  parts.forEach(({ number, x, y }, index) => {
    const at = 10 + PART * index;
    view.setUint16(at, WORDS_AND_DISTANCES | (index < parts.length - 1 ? MORE : 0));
    view.setUint16(at + 2, number);
    view.setInt16(at + 4, Math.round(x));
    view.setInt16(at + 6, Math.round(y));
  });
  return view;
}

export interface Outlined {
  outline: Uint8Array;
  advance: number;
  /** Left edge of the outline: renderers move it there. */
  bearing: number;
}

const bearingOf = (outline: Uint8Array): number =>
  outline.length === 0 ? 0 : new DataView(outline.buffer, outline.byteOffset).getInt16(2);

/** Glyph 0 is "not there", glyph n+1 is the n-th sign; then the parts of compound ones, each once. */
export function outlinesOf(signs: readonly Sign[]): Outlined[] {
  const [first] = signs as [Sign];
  const missing: Source = { slice: first.slice, glyph: 0 };
  const added: Source[] = [];
  const numbers = new Map<SliceFace, Map<number, number>>();
  const numberOf = ({ slice, glyph }: Source): number => {
    const known = numbers.get(slice) ?? new Map<number, number>();
    numbers.set(slice, known);
    const number = known.get(glyph) ?? signs.length + added.push({ slice, glyph });
    known.set(glyph, number);
    return number;
  };
  const copied = ({ slice, glyph }: Source, advance = slice.advanceOf(glyph)): Outlined => {
    const outline = outlineOf(slice, glyph);
    renumberParts(new DataView(outline.buffer), (part) => numberOf({ slice, glyph: part }));
    return { outline, advance, bearing: bearingOf(outline) };
  };
  const drawn = (sign: Sign): Outlined => {
    const { slice, advance } = sign;
    if (isPlain(sign)) return copied({ slice, glyph: (sign.parts[0] as SignPart).glyph });
    const seen = sign.parts.flatMap((part) => {
      const box = boxOf({ slice, glyph: part.glyph });
      return box === null ? [] : [{ ...part, box, number: numberOf({ slice, glyph: part.glyph }) }];
    });
    if (seen.length === 0) return { outline: new Uint8Array(), advance, bearing: 0 };
    const outline = new Uint8Array(compound(seen).buffer);
    return { outline, advance, bearing: bearingOf(outline) };
  };
  const outlines = [copied(missing), ...signs.map(drawn)];
  // Parts may have parts of their own.
  for (let index = 0; index < added.length; index += 1) outlines.push(copied(added[index] as Source));
  return outlines;
}
