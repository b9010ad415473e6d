// Ratios against named peers and floors, measured in one run in a real Chromium. Never asserted: machines are noisy.
// `npm run bench` runs all suites, `npm run bench -- import` one.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { extname } from 'node:path';
import { spawn } from 'node:child_process';
import { root, setUp } from './lib/set-up.mjs';
import { tool } from './lib/steps.mjs';

setUp();
const suites = [
  'pdf',
  'import',
  'start',
  'turns',
  'lists',
  'dashboard',
  'cache',
  'relay',
  'outbox',
  'rentals',
  'reports',
  'pipeline',
  'backup',
  'audit',
  'typing',
  'preview',
];
const wanted = process.argv.slice(2).filter((name) => !name.startsWith('-'));
const unknown = wanted.filter((name) => !suites.includes(name));
if (unknown.length > 0) {
  console.error(`No such suite: ${unknown.join(', ')}. There are: ${suites.join(', ')}.`);
  process.exit(1);
}

console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
);
for (const args of [
  ['build', '--logLevel', 'error'],
  ['build', '-c', 'bench/vite.config.ts', '--logLevel', 'error'],
]) {
  const built = await tool('vite', args);
  if (!built.ok) {
    console.error(built.output);
    process.exit(1);
  }
}

const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.ttf': 'font/ttf',
};
const peers = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  try {
    const body = readFileSync(`${root}.cache/bench${path}`);
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(body);
  } catch {
    response.writeHead(404).end();
  }
}).listen(4298);
const app = spawn(process.execPath, ['server/serve.mjs'], {
  cwd: root,
  env: { ...process.env, PORT: '4297' },
  stdio: 'ignore',
});
await new Promise((resolve) => setTimeout(resolve, 800));

try {
  for (const name of wanted.length > 0 ? wanted : suites) {
    const { run } = await import(`../bench/suites/${name}.mjs`);
    await run({ app: 'http://localhost:4297/', peers: 'http://localhost:4298' });
  }
} finally {
  app.kill();
  peers.close();
}
