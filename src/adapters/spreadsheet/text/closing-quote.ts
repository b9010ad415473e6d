const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;

/** A quoted field longer than two full Excel cells (32,767 characters) is a stray quote, not a field. */
const longestQuoted = 65_536;

export const isBreak = (code: number): boolean => code === LF || code === CR;

export interface ClosingQuote {
  at: number;
  /** Where the delimiter, the line break or the end of the text stands. */
  next: number;
  doubled: boolean;
  stray: boolean;
  lineBreaks: number;
}

/**
 * The quote that closes the one at `open`, or null when that one is stray. A closing quote is followed by the
 * delimiter, a line break or the end. A single quote that opens a field on a later line proves that the first
 * one was never closed: without this rule one stray quote would swallow the records up to the next one.
 */
export function closingQuote(text: string, open: number, delimiter: number): ClosingQuote | null {
  let stray = false;
  let doubled = false;
  let lineBreaks = 0;
  let counted = open + 1;
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && at - open <= longestQuoted) {
    if (text.charCodeAt(at + 1) === QUOTE) {
      doubled = true;
      at = text.indexOf('"', at + 2);
      continue;
    }
    lineBreaks += countBreaks(text, counted, at);
    counted = at;
    const next = pastSpaces(text, at + 1);
    if (next >= text.length || text.charCodeAt(next) === delimiter || isBreak(text.charCodeAt(next))) {
      return { at, next, doubled, stray, lineBreaks };
    }
    const before = text.charCodeAt(at - 1);
    if (lineBreaks > 0 && (before === delimiter || isBreak(before))) return null;
    stray = true;
    at = text.indexOf('"', at + 1);
  }
  return null;
}

function pastSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at++;
  return at;
}

function countBreaks(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) breaks++;
  }
  return breaks;
}
