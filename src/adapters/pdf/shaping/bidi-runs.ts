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

/** The everyday faces are not shaped: their text is turned here, brackets by their counterparts. */
function turned(text: string): string {
  return Array.from(text, (character) => bidi.getMirroredCharacter(character) ?? character)
    .reverse()
    .join('');
}

/** One line as its runs follow each other in reading, and the order in which they stand from left to right. */
export function textRuns(
  text: string,
  han: HanForm,
  rightToLeft: boolean,
): { runs: TextRun[]; order: number[] } {
  const { levels } = bidi.getEmbeddingLevels(text, rightToLeft ? 'rtl' : 'ltr');
  const runs: TextRun[] = [];
  const levelOf: number[] = [];
  for (const { family, start, end } of familyRuns(text, han)) {
    for (let from = start, to = start; from < end; from = to) {
      const level = levels[from] ?? 0;
      while (to < end && (levels[to] ?? 0) === level) to += 1;
      const isTurned = (level & 1) === 1;
      const part = text.slice(from, to);
      runs.push({ family, text: family === null && isTurned ? turned(part) : part, rightToLeft: isTurned });
      levelOf.push(level);
    }
  }
  return { runs, order: visualOrder(levelOf) };
}
