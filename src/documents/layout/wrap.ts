import type { Measure } from '../operations.ts';
import type { TextStyle } from './text-style.ts';

/** The last place after a hyphen or slash in the latter half of what fits; else exactly what fits. */
function breakingPoint(word: string, fitting: number): number {
  for (let at = fitting; at > fitting / 2; at -= 1) if ('-/_'.includes(word[at - 1] ?? ' ')) return at;
  return fitting;
}

/** As many characters as fit; at least one, so that it always ends. */
function fittingLength(word: string, width: number, widthOf: (text: string) => number): number {
  let low = 1;
  let high = word.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (widthOf(word.slice(0, middle)) <= width) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Breaks at spaces; a word longer than the line is broken inside, never cut. */
function wrapParagraph(text: string, width: number, widthOf: (text: string) => number): string[] {
  if (widthOf(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (let word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    while (widthOf(word) > width) {
      const length = fittingLength(word, width, widthOf);
      if (length >= word.length) break;
      const end = breakingPoint(word, length);
      lines.push(word.slice(0, end));
      word = word.slice(end);
    }
    line = word;
  }
  lines.push(line);
  return lines;
}

export function wrap(text: string, style: TextStyle, width: number, measure: Measure): string[] {
  const widthOf = (piece: string) => measure(piece, style.size, style.face, style.tracking);
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph.trimEnd(), width, widthOf));
}
