import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './set-up.mjs';

function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(path).filter((name) => name !== 'dist');
  return Math.max(0, ...inside.map((name) => newest(join(path, name))));
}

const isOlder = (output, sources) =>
  Math.max(...sources.map((path) => newest(join(root, path)))) > newest(join(root, output));

/** Runs the build when a source is newer than what it made; ends the process when it fails. */
function buildIfOlder(label, output, sources, args) {
  if (!isOlder(output, sources)) return;
  console.log(label);
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const options = { cwd: root, stdio: 'inherit' };
  const build = spawnSync(process.execPath, [vite, 'build', ...args, '--logLevel', 'error'], options);
  if (build.status !== 0) process.exit(build.status ?? 1);
}

const appSources = [
  'src',
  'workers',
  'contract',
  'public',
  'index.html',
  'vite.config.ts',
  'vite.alias.ts',
  'vite.manifest.ts',
  'package-lock.json',
];

export const buildApp = () => buildIfOlder('Building the app …', 'dist/index.html', appSources, []);

const relaySources = ['relay', 'contract', 'package-lock.json'];
export const relayEntry = join(root, 'relay/dist/main.js');
/** Bodies live for a moment: the heap cleans up often and stays small, where it would grow to twice its size and keep it. */
export const relayFlags = ['--max-semi-space-size=8', '--heap-growing-percent=50', '--single-threaded-gc'];

export const buildRelay = () =>
  buildIfOlder('Building the relay …', 'relay/dist/main.js', relaySources, ['-c', 'relay/vite.config.ts']);
