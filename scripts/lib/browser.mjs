import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { root } from './set-up.mjs';

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function playwrightsOwn() {
  try {
    const path = createRequire(`${root}package.json`)('@playwright/test').chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

const found = () => places.find((path) => path && existsSync(path)) ?? playwrightsOwn();

const run = (command, args) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;

/** Path of a Chromium: the machine's, else Playwright's own download, else the system's package. */
export function findBrowser() {
  const present = found();
  if (present) return present;
  console.log('No Chromium here: installing one for the browser tests …');
  const isRoot = process.getuid?.() === 0;
  const apt = existsSync('/usr/bin/apt-get');
  if (apt && isRoot) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  }
  if (!found()) run('npx', ['playwright', 'install', 'chromium']);
  const path = found();
  if (!path) {
    throw new Error(
      'No Chromium could be found or installed. Install one and set CHROMIUM_PATH to its program file.',
    );
  }
  return path;
}
