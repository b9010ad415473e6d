// Sets up what is missing, builds when the sources are newer than the build, and serves the built app.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, setUp } from './lib/set-up.mjs';

const sources = [
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

function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

setUp();
const built = newest(join(root, 'dist', 'index.html'));
if (Math.max(...sources.map((path) => newest(join(root, path)))) > built) {
  console.log('Building the app …');
  const build = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  if (build.status !== 0) process.exit(build.status ?? 1);
}
await import('../server/serve.mjs');
