// The fast inner loop: types, lint, boundaries, dead code, format, the rules of the house, and the tests of what changed.
import { setUp } from './lib/set-up.mjs';
import { runStaticChecks, tool } from './lib/steps.mjs';

setUp();
const { failed } = await runStaticChecks();
// They read the whole tree as text: no import leads from a changed file to them.
const house = await tool('vitest', ['run', 'scripts/house.test.ts', 'scripts/titles.test.ts']);
console.log(`${house.ok ? '✓' : '✗'} rules of the house`);
if (!house.ok) console.log(house.output);
const unit = await tool('vitest', ['run', '--changed', '--passWithNoTests', ...process.argv.slice(2)], {
  quiet: false,
});
process.exit(failed === 0 && house.ok && unit.ok ? 0 : 1);
