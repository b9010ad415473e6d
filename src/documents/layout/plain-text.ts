/** Marks of direction, soft hyphens and the like: they have no picture of their own. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|[\uFE00-\uFE0F]/g;
/** Joiners change the letters of the scripts that join theirs, and mean nothing elsewhere. */
const LONE_JOINER = /(?<![\u0620-\u08FF\u0900-\u0DFF\u1000-\u109F\u1780-\u17FF])[\u200C\u200D]/g;
// oxlint-disable-next-line no-control-regex -- control characters are exactly what is taken out
const CONTROL = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g;
const ODD_SPACES = /[\u2000-\u200A\u205F\u3000]/g;

/** Printable ASCII and Latin-1 letters in one piece: nothing to do, as for nearly every text. */
const ALREADY_PLAIN =
  /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u00FF\u2010-\u2027\u202F\u2030-\u205E\u20AC\u2212]*$/;

/**
 * Text as it is printed: composed letters, one kind of line end, no control characters. What a person typed
 * and what Excel pasted come out the same.
 */
export function plainText(text: string): string {
  if (ALREADY_PLAIN.test(text)) return text;
  const composed = text.normalize('NFC').replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n');
  return composed
    .replace(INVISIBLE, '')
    .replace(LONE_JOINER, '')
    .replace(CONTROL, ' ')
    .replace(ODD_SPACES, ' ');
}
