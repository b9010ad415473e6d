const longest = 32_767;
/** What nearly every cell holds: nothing that has to be written otherwise. */
const plain = /^[^&<>"_\p{Cc}\p{Cs}\uFFFE\uFFFF]*$/u;
const markup: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Text as it may stand in a cell: Excel's length, markup escaped, characters that XML forbids and texts that look
 * like their escape written as `_xHHHH_` (ECMA-376 part 1 §22.9.2.19).
 */
export function cellXml(text: string): string {
  if (text.length <= longest && plain.test(text)) return text;
  return text
    .slice(0, longest)
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, escaped)
    .replace(/[&<>"]/gu, (character) => markup[character] ?? character);
}

/** XML 1.0 §2.2: of the control characters below a space only tab and line ends may stand as they are. */
function escaped(character: string): string {
  const code = character.charCodeAt(0);
  if (character === '\t' || character === '\n' || (code > 31 && code < 0xfffe)) return character;
  return `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
}
