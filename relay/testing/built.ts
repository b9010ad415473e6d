import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

const newest = (path: string): number =>
  statSync(path).isDirectory()
    ? Math.max(
        0,
        ...readdirSync(path)
          .filter((name) => !['dist', 'testing'].includes(name))
          .map((name) => newest(join(path, name))),
      )
    : statSync(path).mtimeMs;

let entry: string | undefined;

/** The relay as it is shipped, built from the sources of now; several test processes may ask at once. */
export function builtRelay(): string {
  if (entry) return entry;
  const stamp = Math.round(Math.max(newest(join(root, 'relay')), newest(join(root, 'contract'))));
  const folder = join(root, '.cache/relay', String(stamp));
  if (!existsSync(join(folder, 'main.js'))) {
    mkdirSync(join(root, '.cache/relay'), { recursive: true });
    const making = `${folder}-${process.pid}`;
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    const args = [vite, 'build', '-c', join(root, 'relay/vite.config.ts'), '--logLevel', 'error'];
    const done = spawnSync(process.execPath, args, {
      cwd: root,
      env: { ...process.env, RELAY_DIST: making },
      encoding: 'utf8',
    });
    if (done.status !== 0) throw new Error(`The relay could not be built:\n${done.stdout}${done.stderr}`);
    try {
      renameSync(making, folder);
    } catch {
      // Another process was first: the same sources make the same file.
      rmSync(making, { recursive: true, force: true });
    }
  }
  entry = join(folder, 'main.js');
  return entry;
}
