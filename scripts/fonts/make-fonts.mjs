/** Makes the embedded faces from Inter's own; `--check` only says whether the committed ones are these. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { subset } from './subset.mjs';

const require = createRequire(import.meta.url);
const faces = [
  ['inter-regular.ttf', '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'],
  ['inter-semibold.ttf', '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'],
];
/** Faces that only a template asks for: what they lack is set in Inter. */
const others = [
  ['serif-regular.ttf', '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'],
  ['serif-semibold.ttf', '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'],
];
const licences = [
  ['OFL.txt', require.resolve('@expo-google-fonts/inter/LICENSE_FONT')],
  ['OFL-serif.txt', require.resolve('@expo-google-fonts/source-serif-4/LICENSE_FONT')],
];
const folder = new URL('../../src/adapters/pdf/fonts/', import.meta.url);
const coverageFile = new URL('../../src/documents/coverage.gen.ts', import.meta.url);

function ranges(codes) {
  const found = [];
  for (const code of codes) {
    const last = found.at(-1);
    if (last && code === last[1] + 1) last[1] = code;
    else found.push([code, code]);
  }
  return found;
}

const hex = (code) => `0x${code.toString(16)}`;
const coverageSource = (codes) =>
  `/** Made by scripts/fonts/make-fonts.mjs: the characters that both faces print, from–to. */\n` +
  `export const printableRanges: readonly (readonly [number, number])[] = [\n${ranges(codes)
    .map(([from, to]) => `  [${hex(from)}, ${hex(to)}],`)
    .join('\n')}\n];\n`;

async function make() {
  const files = [];
  let both = null;
  for (const [name, source] of faces) {
    const { bytes, codes } = await subset(new Uint8Array(await readFile(require.resolve(source))));
    files.push([new URL(name, folder), bytes]);
    both = both === null ? codes : both.filter((code) => codes.includes(code));
  }
  for (const [name, source] of others) {
    const { bytes } = await subset(new Uint8Array(await readFile(require.resolve(source))));
    files.push([new URL(name, folder), bytes]);
  }
  for (const [name, source] of licences) {
    files.push([new URL(name, folder), await readFile(source)]);
  }
  files.push([coverageFile, new TextEncoder().encode(coverageSource(both))]);
  return files;
}

async function isSame([url, bytes]) {
  const present = await readFile(url).catch(() => null);
  return present !== null && Buffer.compare(present, bytes) === 0;
}

const files = await make();
if (process.argv.includes('--check')) {
  const stale = [];
  for (const file of files) if (!(await isSame(file))) stale.push(file[0].pathname.split('/').pop());
  if (stale.length > 0) {
    console.error(`Not what the script makes: ${stale.join(', ')}. Run node scripts/fonts/make-fonts.mjs.`);
    process.exit(1);
  }
  console.log('The embedded fonts are what the script makes.');
} else {
  await mkdir(folder, { recursive: true });
  for (const [url, bytes] of files) await writeFile(url, bytes);
  console.log(files.map(([url, bytes]) => `${url.pathname.split('/').pop()} ${bytes.length}`).join('\n'));
}
