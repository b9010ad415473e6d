/** Makes src/adapters/pdf/ready/ready.gen.ts out of the committed fonts; a test says whether it is of today. */
import { readFile, writeFile } from 'node:fs/promises';
import { runnerImport } from 'vite';
import { root } from './lib/set-up.mjs';

const load = async (path) => (await runnerImport(`${root}${path}`, { root, logLevel: 'error' })).module;
const { parseFace } = await load('src/adapters/pdf/font/face.ts');
const { readySource } = await load('src/adapters/pdf/ready/make-ready.ts');

const face = async (id) =>
  parseFace(id, new Uint8Array(await readFile(`${root}src/adapters/pdf/fonts/inter-${id}.ttf`)));
const source = readySource({ regular: await face('regular'), semibold: await face('semibold') });
await writeFile(`${root}src/adapters/pdf/ready/ready.gen.ts`, source);
console.log(`ready.gen.ts ${source.length}`);
