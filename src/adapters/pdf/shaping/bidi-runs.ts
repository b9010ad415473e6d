import bidiFactory from 'bidi-js';
import type { FamilyId, HanForm } from '@documents/scripts/families.ts';
import { familyRuns } from '@documents/scripts/families.ts';

/** Text of one font and one direction. */
export interface TextRun {
  family: FamilyId | null;
  text: string;
  rightToLeft: boolean;
}

const bidi = bidiFactory();
const SPACES = ' \u00A0\u202F';
export const isSpace = (character: string): boolean => SPACES.includes(character);

/** Every run of a higher level is turned as a whole (UAX 9, L2): gives the places of the runs from left to right. */
function visualOrder(levels: readonly number[]): number[] {
  const order = levels.map((_, index) => index);
  for (let level = Math.max(0, ...levels); level > 0; level -= 1) {
    for (let at = 0; at < order.length; at += 1) {
      let end = at;
      while (end < order.length && (levels[order[end] as number] ?? 0) >= level) end += 1;
      if (end === at) continue;
      order.splice(at, end - at, ...order.slice(at, end).reverse());
      at = end;
    }
  }
  return order;
}

/**
 * Signs of the everyday faces within text that runs to the left stand one by one, brackets as their counterparts:
 * a reader turns letters of those scripts only, and would copy such signs from the left.
 */
const oneByOne = (text: string): string[] =>
  Array.from(text, (character) => bidi.getMirroredCharacter(character) ?? character);

interface Segment {
  /** `undefined` = spaces, which any font can draw. */
  family: FamilyId | null | undefined;
  level: number;
  text: string;
}

function segmentsOf(text: string, han: HanForm, levels: Uint8Array): Segment[] {
  const segments: Segment[] = [];
  for (const { family, start, end } of familyRuns(text, han)) {
    for (let at = start; at < end; at += 1) {
      const unit = text.charAt(at);
      const level = levels[at] ?? 0;
      const font = isSpace(unit) ? undefined : family;
      const last = segments.at(-1);
      if (last?.family === font && last?.level === level) last.text += unit;
      else segments.push({ family: font, level, text: unit });
    }
  }
  return segments;
}

/** Spaces go with a neighbour that reads the same way: a reader loses those that stand alone. */
function withSpaces(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  segments.forEach((segment, index) => {
    const last = joined.at(-1);
    const next = segments[index + 1];
    const isLevel = (other: Segment | undefined) => other?.level === segment.level;
    let { family } = segment;
    if (family === undefined) family = isLevel(last) ? last?.family : isLevel(next) ? next?.family : null;
    if (last !== undefined && isLevel(last) && last.family === family) last.text += segment.text;
    else joined.push({ ...segment, family });
  });
  return joined;
}

/** One line as its runs follow each other in reading, and the order in which they stand from left to right. */
export function textRuns(
  text: string,
  han: HanForm,
  rightToLeft: boolean,
): { runs: TextRun[]; order: number[] } {
  const { levels } = bidi.getEmbeddingLevels(text, rightToLeft ? 'rtl' : 'ltr');
  const segments = withSpaces(segmentsOf(text, han, levels));
  const levelOf: number[] = [];
  const runs = segments.flatMap(({ family = null, level, text: part }) => {
    const isTurned = (level & 1) === 1;
    const parts = family === null && isTurned ? oneByOne(part) : [part];
    return parts.map((own): TextRun => {
      levelOf.push(level);
      return { family, text: own, rightToLeft: isTurned };
    });
  });
  return { runs, order: visualOrder(levelOf) };
}
