import { expect, it } from 'vitest';
import {
  REASONS,
  conditionsIn,
  lineOf,
  secondTries,
  skippedInBrowser,
  skippedUnits,
} from './lib/skipped.mjs';
import { pathsIn, textOf } from './lib/sources.ts';

it('H14 a file whose tests were left out is named with their number and the reason', () => {
  const report = {
    testResults: [
      { name: 'a.test.ts', assertionResults: [{ status: 'passed' }, { status: 'skipped' }] },
      { name: 'b.test.ts', assertionResults: [{ status: 'pending' }, { status: 'pending' }] },
      { name: 'c.test.ts', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
    ],
  };
  const texts: Record<string, string> = {
    'a.test.ts': `it.skipIf(soffice === undefined)('A1', f);`,
    'b.test.ts': `it.skip('A1', f);`,
  };
  expect(skippedUnits(report, (path) => texts[path]!).map(lineOf)).toEqual([
    'skipped 1: a.test.ts (LibreOffice is not on this machine)',
    'skipped 2: b.test.ts (no reason is given)',
  ]);
});

it('H14 a browser test that was left out is named with what it said', () => {
  const annotations = [{ type: 'skip', description: 'the shared files are not here' }];
  const spec = (title: string, status: string) => ({
    file: 'day.spec.ts',
    title,
    tests: [{ status, annotations }],
  });
  const report = {
    suites: [{ specs: [spec('A1', 'expected')], suites: [{ specs: [spec('A3', 'skipped')] }] }],
  };
  expect(skippedInBrowser(report).map(lineOf)).toEqual([
    'skipped 1: e2e/day.spec.ts: A3 (the shared files are not here)',
  ]);
});

it('H14 a browser test that passed only when it was tried again is named with what it failed on', () => {
  const failed = { error: { message: 'Expected: 2\nReceived: 3' } };
  const spec = (title: string, status: string, results: object[]) => ({
    file: 'day.spec.ts',
    title,
    tests: [{ status, annotations: [], results }],
  });
  const report = {
    suites: [{ specs: [spec('A1', 'expected', [{}]), spec('A3', 'flaky', [failed, {}])] }],
  };
  expect(secondTries(report)).toEqual(['passed at the second try only: e2e/day.spec.ts: A3 (Expected: 2)']);
});

it('H14 every condition that leaves a unit test out has its reason in words', () => {
  const tests = pathsIn(['src', 'workers', 'contract', 'relay'], /\.test\.tsx?$/);
  const conditions = new Set(tests.flatMap((path) => conditionsIn(textOf(path))));
  expect([...conditions].sort()).toEqual(Object.keys(REASONS).sort());
});

it('H14 no browser test is left out without saying why', () => {
  const skips = pathsIn(['e2e'], /\.ts$/).flatMap((path) => textOf(path).match(/test\.skip\(.*/g) ?? []);
  expect(skips.length).toBeGreaterThan(0);
  expect(skips.filter((call) => !/, '.+'\);$/.test(call))).toEqual([]);
});
