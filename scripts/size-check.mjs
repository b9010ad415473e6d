// What must arrive before the first screen, from the build's own notes: how heavy it is, and whether it holds what
// belongs to a later one. How many files a screen asks for, and the service worker's script.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { filesOfScreens, firstChunks, strangersIn } from './lib/first-screen.mjs';
import { root } from './lib/set-up.mjs';

const LIMITS = { js: 230_000, css: 30_000, serviceWorker: 150_000, filesOfScreen: 50 };

const dist = `${root}dist/`;
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const manifest = read(`${dist}.vite/manifest.json`);
const chunks = firstChunks(manifest);
const strangers = strangersIn(chunks, read(`${root}.cache/chunk-modules.json`));
const scripts = new Set(chunks.map(({ file }) => file));
const styles = new Set(chunks.flatMap(({ css }) => css ?? []));

const sizeOf = (files) =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(dist + file), { level: 9 }).length, 0);
const js = sizeOf([...scripts].filter((file) => file.endsWith('.js')));
const css = sizeOf(styles);

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
console.log(
  `before the first screen, gzip: JavaScript ${kilobytes(js)} of ${kilobytes(LIMITS.js)}, CSS ${kilobytes(css)} of ${kilobytes(LIMITS.css)}`,
);

const serviceWorker = sizeOf(['sw.js']);
console.log(`service worker, gzip: ${kilobytes(serviceWorker)} of ${kilobytes(LIMITS.serviceWorker)}`);

const [screen, files] = filesOfScreens(manifest)[0];
console.log(`most files for one screen: ${files} of ${LIMITS.filesOfScreen}, ${screen}`);

const faults = [
  files > LIMITS.filesOfScreen && `${screen} asks for ${files - LIMITS.filesOfScreen} files too many`,
  serviceWorker > LIMITS.serviceWorker &&
    `the service worker is ${kilobytes(serviceWorker - LIMITS.serviceWorker)} too heavy`,
  js > LIMITS.js && `JavaScript is ${kilobytes(js - LIMITS.js)} too heavy`,
  css > LIMITS.css && `CSS is ${kilobytes(css - LIMITS.css)} too heavy`,
  strangers.length > 0 && `belongs to a later screen: ${strangers.join(', ')}`,
].filter(Boolean);
for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);
