import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const script = fileURLToPath(new URL('./make-fonts.mjs', import.meta.url));

it('B5 the committed fonts and their coverage are what the script makes', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--check']);
  expect(stdout).toContain('are what the script makes');
});

it('B5 the committed list of script fonts is what the script makes of their packages', async () => {
  const scripts = fileURLToPath(new URL('./make-scripts.mjs', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [scripts, '--check']);
  expect(stdout).toContain('are what the script makes');
});
