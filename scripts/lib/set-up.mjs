import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Installs the locked packages when they are absent or older than the lock file; tells whether it did. */
export function setUp(home = root) {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) {
    console.error(
      `Quittance needs Node 20 or newer; this is ${process.version}. Install a newer Node and try again.`,
    );
    process.exit(1);
  }
  const installed = `${home}node_modules/.package-lock.json`;
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${home}package-lock.json`).mtimeMs)
    return false;
  console.log('Installing the locked packages (first time only) …');
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: home,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    console.error('The packages could not be installed. Check the network and run the same command again.');
    process.exit(done.status ?? 1);
  }
  return true;
}
