// The fast inner loop: types, lint, boundaries, dead code, format and the tests that need no browser.
import { setUp } from './lib/set-up.mjs';
import { runStaticChecks, tool } from './lib/steps.mjs';

setUp();
const { failed } = await runStaticChecks();
const unit = await tool('vitest', ['run', '--changed', '--passWithNoTests', ...process.argv.slice(2)], {
  quiet: false,
});
process.exit(failed === 0 && unit.ok ? 0 : 1);
