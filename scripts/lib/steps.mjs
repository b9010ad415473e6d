import { spawn } from 'node:child_process';
import { root } from './set-up.mjs';

const bin = (name) => `${root}node_modules/.bin/${name}${process.platform === 'win32' ? '.cmd' : ''}`;

/** Runs one tool; resolves to whether it ended well, with what it printed. */
export function tool(name, args, { env = {}, quiet = true } = {}) {
  return new Promise((resolve) => {
    const child = spawn(name === 'node' ? process.execPath : bin(name), args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    const take = (chunk) => {
      output += chunk;
      if (!quiet) process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => resolve({ ok: false, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** The static checks: each is one line of the result. */
const staticChecks = [
  ['types', 'tsc', ['-p', '.']],
  ['lint', 'oxlint', ['--type-aware', '--deny-warnings']],
  [
    'boundaries',
    'depcruise',
    ['--config', '.dependency-cruiser.cjs', 'src', 'workers', 'contract', 'server', 'relay'],
  ],
  ['dead code', 'knip', []],
  [
    'format',
    'prettier',
    ['--check', '--log-level', 'warn', '--cache', '--cache-location', '.cache/prettier', '.'],
  ],
];

/** Runs the static checks two at a time; prints a line each and the output of what failed. */
export async function runStaticChecks() {
  const tally = { passed: 0, failed: 0 };
  const queue = [...staticChecks];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [label, name, args] = next;
      const { ok, output } = await tool(name, args);
      tally[ok ? 'passed' : 'failed'] += 1;
      console.log(`${ok ? '✓' : '✗'} ${label}`);
      if (!ok) console.log(output);
    }
  };
  await Promise.all([worker(), worker()]);
  return tally;
}
