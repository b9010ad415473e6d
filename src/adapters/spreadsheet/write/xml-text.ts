const longest = 32_767;
const markup: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Text as it may stand in a cell: Excel's length, markup escaped, characters that XML forbids and texts that look
 * like their escape written as `_xHHHH_` (ECMA-376 part 1 §22.9.2.19).
 */
export function cellXml(text: string): string {
  return text
    .slice(0, longest)
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')
    .replace(/[\0-\x08\x0B\x0C\x0D\x0E-\x1F\uFFFE\uFFFF]/gu, escaped)
    .replace(/[&<>"]/gu, (character) => markup[character] ?? character);
}

const escaped = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
