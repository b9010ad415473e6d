// The service worker's script, and what must arrive before the first screen: the entry, the home screen, and everything they import, from dist's manifest.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { root } from './lib/set-up.mjs';

const LIMITS = { js: 230_000, css: 30_000, serviceWorker: 150_000 };
const FIRST = ['index.html', 'src/features/home/home.tsx'];
/** Heavy rooms that belong to later screens; their code must not be in the first one. */
const LATER = [
  'jspdf',
  'xlsx',
  'pdfjs',
  'zod',
  'liquid',
  'recharts',
  'mantine',
  'fflate',
  'papaparse',
  'chardet',
];

const dist = `${root}dist/`;
const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8'));

function reach(name, seen = new Set()) {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`${name} is not in the manifest of the build`);
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const imported of chunk.imports ?? []) reach(imported, seen);
  return seen;
}

/** The texts that the frame and the first screen speak, in one language. */
const texts = Object.keys(manifest).filter((name) => /messages\/fr\/(shell|words|home)\.ts$/.test(name));
const chunks = new Set([...FIRST, ...texts].flatMap((name) => [...reach(name)]));
const scripts = new Set([...chunks].map((name) => manifest[name].file));
const styles = new Set([...chunks].flatMap((name) => manifest[name].css ?? []));

const sizeOf = (files) =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(dist + file), { level: 9 }).length, 0);
const js = sizeOf([...scripts].filter((file) => file.endsWith('.js')));
const css = sizeOf(styles);

const strangers = LATER.filter((name) => [...chunks].some((chunk) => chunk.toLowerCase().includes(name)));
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
console.log(
  `before the first screen, gzip: JavaScript ${kilobytes(js)} of ${kilobytes(LIMITS.js)}, CSS ${kilobytes(css)} of ${kilobytes(LIMITS.css)}`,
);

const serviceWorker = sizeOf(['sw.js']);
console.log(`service worker, gzip: ${kilobytes(serviceWorker)} of ${kilobytes(LIMITS.serviceWorker)}`);

const faults = [
  serviceWorker > LIMITS.serviceWorker &&
    `the service worker is ${kilobytes(serviceWorker - LIMITS.serviceWorker)} too heavy`,
  js > LIMITS.js && `JavaScript is ${kilobytes(js - LIMITS.js)} too heavy`,
  css > LIMITS.css && `CSS is ${kilobytes(css - LIMITS.css)} too heavy`,
  strangers.length > 0 && `belongs to a later screen: ${strangers.join(', ')}`,
].filter(Boolean);
for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);
