const ZERO = 48;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isSmallLetter = (code: number): boolean => code >= 97 && code <= 122;
const parting = /[\s\p{P}\p{S}]/u;

/** In folded text. */
const isWordCharacter = (code: number): boolean =>
  code < 128
    ? isSmallLetter(code) || isDigit(code) || (code >= 65 && code <= 90)
    : !parting.test(String.fromCharCode(code));

/**
 * Whether a word begins there: at the start, after anything but a letter or digit, where letters turn into digits, and
 * after the zeros in front of a number (`42` is read in `F-2026-0042`).
 */
export function startsWord(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  if (!isWordCharacter(before)) return true;
  if (!isDigit(text.charCodeAt(at))) return isDigit(before);
  if (!isDigit(before)) return true;
  let start = at;
  while (start > 0 && text.charCodeAt(start - 1) === ZERO) start -= 1;
  return start < at && (start === 0 || !isDigit(text.charCodeAt(start - 1)));
}

/** Whether some word of the text begins with this part; both are folded. */
export function hasWordPart(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (startsWord(text, at)) return true;
  }
  return false;
}
