/** The file that draws a character; a character may be in others, too. */
export type SliceOf = (code: number) => string | undefined;

/** The package's own list: `{ "[45]": "U+4E00-4E0F,U+4E11" }`. */
export function readSliceList(bytes: Uint8Array): SliceOf {
  const slices = new Map<number, string>();
  const listed = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>;
  for (const [name, ranges] of Object.entries(listed)) {
    if (!name.startsWith('[')) continue;
    const slice = name.slice(1, -1);
    for (const range of ranges.split(',')) {
      const [from = '', to = from] = range.slice(2).split('-');
      const last = Number.parseInt(to, 16);
      for (let code = Number.parseInt(from, 16); code <= last; code += 1) slices.set(code, slice);
    }
  }
  return (code) => slices.get(code);
}
