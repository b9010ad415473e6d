import type { Measure } from '../operations.ts';
import { breakPlaces, isUnspaced, wholeCharacters } from './break-places.ts';
import type { TextStyle } from './text-style.ts';

/** Letters that may be made of several units: marks, surrogates, everything beyond the first alphabets. */
const COMPOUND = /[\u0300-\u036F\u0590-\u{10FFFF}]/u;

/** The last place after a hyphen or slash in the latter half of what fits; else exactly what fits. */
function breakingPoint(word: string, fitting: number): number {
  for (let at = fitting; at > fitting / 2; at -= 1) if ('-/_'.includes(word[at - 1] ?? ' ')) return at;
  return COMPOUND.test(word) ? wholeCharacters(word, fitting) : fitting;
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

/** A text as pieces that stay together; `glue` is what stands before each where the line goes on. */
function piecesOf(text: string): { piece: string; glue: '' | ' ' }[] {
  if (!isUnspaced(text)) return text.split(' ').map((piece) => ({ piece, glue: ' ' }));
  return text.split(' ').flatMap((word) => {
    const starts = [0, ...breakPlaces(word)];
    return starts.map((start, index) => ({
      piece: word.slice(start, starts[index + 1]),
      glue: index === 0 ? ' ' : '',
    }));
  });
}

/** Breaks at spaces, or where the script allows it; a word longer than the line is broken inside, never cut. */
function wrapParagraph(text: string, width: number, widthOf: (text: string) => number): string[] {
  if (widthOf(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const { piece, glue } of piecesOf(text)) {
    let word: string = piece;
    const longer = line === '' ? word : `${line}${glue}${word}`;
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
