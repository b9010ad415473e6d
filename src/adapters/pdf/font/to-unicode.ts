const hex4 = (value: number) => value.toString(16).padStart(4, '0');

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

/** Maps glyph numbers back to characters, for copying and searching. */
export function toUnicodeMap(codes: readonly number[]): string {
  const ranges = rangesOf(codes);
  const sections: string[] = [];
  for (let start = 0; start < ranges.length; start += SECTION) {
    const part = ranges.slice(start, start + SECTION);
    sections.push(`${part.length} beginbfrange\n${part.join('\n')}\nendbfrange`);
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
