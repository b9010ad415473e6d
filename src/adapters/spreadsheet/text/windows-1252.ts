/** What Windows-1252 has at 0x80 to 0x9F, where Latin-1 has control characters; five places are empty. */
const between = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/**
 * The decoder of Node 20 takes windows-1252 for Latin-1: € and œ come out as control characters. Browsers decode
 * it rightly, and then there is nothing to put right here.
 */
export const withWindows1252 = (text: string): string =>
  text.replace(/[\x80-\x9F]/gu, (control) => between[control.charCodeAt(0) - 0x80] ?? control);
