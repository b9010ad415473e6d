import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './set-up.mjs';

/** Every file of a folder, or the file itself, in one order on every machine. */
function filesOf(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const inside = readdirSync(path).filter((name) => name !== 'dist' && name !== 'node_modules');
  return inside.sort().flatMap((name) => filesOf(join(path, name)));
}

/** One hash over the names and the bytes of what a build reads: a file that is gone changes it too. */
function sourcesHash(home, sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((path) => filesOf(join(home, path)))) {
    const bytes = readFileSync(file);
    hash.update(`${relative(home, file)}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/** Lies inside what was built: each build empties its folder, so that a build by another hand is never taken for this one. */
const stampOf = (home, folder) => join(home, folder, '.built-from');

/** Runs the build unless what lies there was made of these very sources; tells whether it built, or ends the process. */
function buildUnlessMade({ home, label, folder, sources, args }) {
  const made = sourcesHash(home, sources);
  const stamp = stampOf(home, folder);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === made) return false;
  console.log(label);
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const options = { cwd: home, stdio: 'inherit' };
  const build = spawnSync(process.execPath, [vite, 'build', ...args, '--logLevel', 'error'], options);
  if (build.status !== 0) process.exit(build.status ?? 1);
  writeFileSync(stamp, made);
  return true;
}

const packages = ['package.json', 'package-lock.json', 'tsconfig.json'];

/** What the app is built from: `vite.config.ts` reads every other `vite.*.ts` beside it. */
export const appSources = (home) => [
  'src',
  'workers',
  'contract',
  'public',
  'index.html',
  ...readdirSync(home)
    .filter((name) => /^vite\..*ts$/.test(name))
    .sort(),
  ...packages,
];

export const buildApp = (home = root) =>
  buildUnlessMade({
    home,
    label: 'Building the app …',
    folder: 'dist',
    sources: appSources(home),
    args: [],
  });

export const relayEntry = join(root, 'relay/dist/main.js');
/** Bodies live for a moment: the heap cleans up often and stays small, where it would grow to twice its size and keep it. */
export const relayFlags = ['--max-semi-space-size=8', '--heap-growing-percent=50', '--single-threaded-gc'];

export const buildRelay = () =>
  buildUnlessMade({
    home: root,
    label: 'Building the relay …',
    folder: 'relay/dist',
    sources: ['relay', 'contract', ...packages],
    args: ['-c', 'relay/vite.config.ts'],
  });
