/**
 * The font families for what Inter does not draw: `@fontsource/noto-sans-<id>`, in files as the package cuts them.
 * A script of few letters is one file; Chinese, Japanese and Korean are a hundred, each with what occurs together.
 */
export const scriptFamilies = [
  'arabic',
  'hebrew',
  'devanagari',
  'thai',
  'bengali',
  'gurmukhi',
  'gujarati',
  'tamil',
  'telugu',
  'kannada',
  'malayalam',
  'sinhala',
  'khmer',
  'lao',
  'myanmar',
  'armenian',
  'georgian',
  'ethiopic',
  'thaana',
  'tifinagh',
  'sc',
  'tc',
  'jp',
  'kr',
];

/** Regular and semibold; Tifinagh comes in one weight. */
export const weights = [400, 600];

/** `U+4E00-4E0F,U+4E11` as pairs from–to. */
export const rangesOf = (text) =>
  text.split(',').map((range) => {
    const [from, to = from] = range.slice(2).split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });

/** The package's own files of a family, without the Latin ones: `[slice, ranges]`, numbers without their brackets. */
export const slicesOf = (id, unicode) =>
  Object.entries(unicode)
    .map(([name, ranges]) => [name.replace(/[[\]]/g, ''), rangesOf(ranges)])
    .filter(([name]) => name === id || /^\d+$/.test(name));

export const fileName = (id, slice, weight) => `noto-sans-${id}-${slice}-${weight}-normal.woff`;
