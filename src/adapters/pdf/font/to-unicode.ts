const hex4 = (value: number) => value.toString(16).padStart(4, '0');
const utf16 = (text: string) =>
  Array.from({ length: text.length }, (_, at) => hex4(text.charCodeAt(at))).join('');

/** Most entries that one section may have (ISO 32000-1, 9.10.3; Adobe Technical Note 5014). */
const SECTION = 100;

/** Glyph n+1 stands for `codes[n]`; neighbours that go up together make one range, within one high byte. */
function rangesOf(codes: readonly number[]): string[] {
  const ranges: { from: number; to: number; code: number }[] = [];
  codes.forEach((code, index) => {
    const glyph = index + 1;
    const last = ranges.at(-1);
    const follows = last !== undefined && code - last.code === glyph - last.from;
    if (follows && glyph >> 8 === last.from >> 8 && code >> 8 === last.code >> 8) last.to = glyph;
    else ranges.push({ from: glyph, to: glyph, code });
  });
  return ranges.map(({ from, to, code }) => `<${hex4(from)}><${hex4(to)}><${hex4(code)}>`);
}

function mapOf(entries: readonly string[], kind: 'bfrange' | 'bfchar'): string {
  const sections: string[] = [];
  for (let start = 0; start < entries.length; start += SECTION) {
    const part = entries.slice(start, start + SECTION);
    sections.push(`${part.length} begin${kind}\n${part.join('\n')}\nend${kind}`);
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000><ffff> endcodespacerange',
    ...sections,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

/** Maps glyph numbers back to characters, for copying and searching. */
export const toUnicodeMap = (codes: readonly number[]): string => mapOf(rangesOf(codes), 'bfrange');

/** The same for glyphs that stand for several characters: glyph n+1 for `texts[n]`. */
export const toTextMap = (texts: readonly string[]): string =>
  mapOf(
    texts.map((text, index) => `<${hex4(index + 1)}><${utf16(text)}>`),
    'bfchar',
  );
