/** Makes the list of script families and what each draws; `--check` only says whether the committed one is this. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { printable } from './printable.mjs';
import { fileName, scriptFamilies, slicesOf, weights } from './script-families.mjs';
import { readCharacters } from './woff.mjs';

const require = createRequire(import.meta.url);
const target = new URL('../../src/documents/scripts/families.gen.ts', import.meta.url);
const packageOf = (id) => new URL(`file://${require.resolve(`@fontsource/noto-sans-${id}/package.json`)}`);
const json = async (url) => JSON.parse(await readFile(url, 'utf8'));

/** Private characters, variation selectors and surrogates have no meaning of their own. */
const isText = (code) =>
  code >= 0x250 &&
  !(code >= 0xd800 && code <= 0xf8ff) &&
  !(code >= 0xfe00 && code <= 0xfe0f) &&
  code < 0xe0000;

const isHere = (url) =>
  stat(url)
    .then(({ size }) => size)
    .catch(() => 0);

/** What the file draws of what the package says it is for: in both weights, where there are two. */
async function drawn(home, id, slice, ranges, present) {
  const sets = await Promise.all(
    present.map(async (weight) =>
      readCharacters(await readFile(new URL(`files/${fileName(id, slice, weight)}`, home))),
    ),
  );
  const isListed = (code) => ranges.some(([from, to]) => code >= from && code <= to);
  return [...sets[0]].filter((code) => isListed(code) && sets.every((set) => set.has(code)));
}

/** Gap and length of each range in base 36: `gap` alone is one character. */
function packed(codes) {
  const parts = [];
  let end = 0;
  for (let index = 0; index < codes.length;) {
    const from = codes[index];
    let length = 1;
    while (codes[index + length] === from + length) length += 1;
    const gap = (from - end).toString(36);
    parts.push(length === 1 ? gap : `${gap}.${length.toString(36)}`);
    end = from + length;
    index += length;
  }
  return parts.join(' ');
}

async function familySource(id) {
  const home = packageOf(id);
  const { version } = await json(home);
  const slices = slicesOf(id, await json(new URL('unicode.json', home)));
  const sizes = await Promise.all(
    weights.map(async (weight) => {
      const files = slices.map(([slice]) => isHere(new URL(`files/${fileName(id, slice, weight)}`, home)));
      return (await Promise.all(files)).reduce((sum, size) => sum + size, 0);
    }),
  );
  const present = weights.filter((_, index) => sizes[index] > 0);
  const characters = await Promise.all(
    slices.map(([slice, ranges]) => drawn(home, id, slice, ranges, present)),
  );
  const codes = [...new Set(characters.flat())].filter((code) => isText(code) && !printable.has(code));
  const list = slices.length > 1 ? await isHere(new URL('unicode.json', home)) : 0;
  const bytes = sizes.reduce((sum, size) => sum + size, list);
  const names = slices.map(([slice]) => slice).join(' ');
  const coverage = packed(codes.sort((a, b) => a - b));
  return {
    family:
      `  {\n    id: '${id}',\n    version: '${version}',\n    weights: [${present.join(', ')}],\n` +
      `    bytes: ${bytes},\n    slices: '${names}',\n  },\n`,
    coverage: `  ${id}: '${coverage}',\n`,
  };
}

const sources = [];
for (const id of scriptFamilies) sources.push(await familySource(id));
const list = (part) => sources.map((source) => source[part]).join('');
const text =
  `/** Made by scripts/fonts/make-scripts.mjs: the fonts for what Inter does not draw. \`bytes\` in all files together. */\n` +
  `export const packedFamilies = [\n${list('family')}] as const;\n\n` +
  `/** Gap and length of each range of characters in base 36; a gap alone is one character. */\n` +
  `export const packedCoverage = {\n${list('coverage')}};\n`;
if (process.argv.includes('--check')) {
  if ((await readFile(target, 'utf8')) !== text) {
    console.error('Not what the script makes: families.gen.ts. Run node scripts/fonts/make-scripts.mjs.');
    process.exit(1);
  }
  console.log('The script families are what the script makes.');
} else {
  await writeFile(target, text);
  console.log(`families.gen.ts ${text.length}`);
}
