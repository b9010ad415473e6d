// Everything: set-up, static checks, unit and property tests, the build with its size check, and the
// built app in a real Chromium. The last lines name what was skipped and why; the very last is the count.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { audit } from './lib/audit.mjs';
import { findBrowser } from './lib/browser.mjs';
import { root, setUp } from './lib/set-up.mjs';
import { lineOf, secondTries, skippedInBrowser, skippedUnits } from './lib/skipped.mjs';
import { runStaticChecks, tool } from './lib/steps.mjs';

setUp();
const browser = findBrowser();
const results = `${root}.cache/results`;
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const total = { passed: 0, failed: 0, skipped: 0 };
const skipped = [];
/** Tests that did not pass at once: a fault of the test, or one of the app that only a slow machine shows. */
const again = [];
const add = ({ passed = 0, failed = 0, skipped = 0 }) => {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
};
const one = (label, { ok, output }) => {
  console.log(`${ok ? '✓' : '✗'} ${label}`);
  if (!ok) console.log(output);
  add(ok ? { passed: 1 } : { failed: 1 });
  return ok;
};
const report = (file) => {
  try {
    return JSON.parse(readFileSync(`${results}/${file}`, 'utf8'));
  } catch {
    return undefined;
  }
};

// The registry is asked while this machine works.
const published = audit();
console.log('— static checks');
add(await runStaticChecks());

const { verdict, grave } = await published;
console.log(`${{ passed: '✓', failed: '✗', skipped: '–' }[verdict]} published faults of shipped packages`);
for (const fault of grave) console.log(`  ${fault}`);
add({ [verdict]: 1 });
if (verdict === 'skipped')
  skipped.push({
    what: 'published faults of shipped packages',
    count: 1,
    why: 'the registry gave no answer',
  });

console.log('— unit, property and storage tests');
const unit = await tool(
  'vitest',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}/unit.json`],
  { quiet: false },
);
const units = report('unit.json');
if (units) {
  add({ passed: units.numPassedTests, failed: units.numFailedTests, skipped: units.numPendingTests });
  skipped.push(...skippedUnits(units, (path) => readFileSync(path, 'utf8')));
}
if (!unit.ok && !(units?.numFailedTests > 0)) one('unit tests ended', unit);

console.log('— build');
if (one('build', await tool('vite', ['build']))) {
  one('size of the first screen', await tool('node', ['scripts/size-check.mjs']));
  console.log('— the built app in Chromium');
  const e2e = await tool('playwright', ['test'], {
    quiet: false,
    env: { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: `${results}/e2e.json` },
  });
  const told = report('e2e.json');
  const stats = told?.stats;
  if (stats) add({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped });
  if (told) {
    skipped.push(...skippedInBrowser(told));
    again.push(...secondTries(told));
  }
  if (!e2e.ok && !(stats?.unexpected > 0)) one('browser tests ended', e2e);
}

for (const line of again) console.log(line);
for (const left of skipped) console.log(lineOf({ ...left, what: left.what.replace(root, '') }));
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
