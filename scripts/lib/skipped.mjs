import { stripVTControlCharacters } from 'node:util';

/** Why a test is left out, by the condition that its file gives. */
export const REASONS = {
  '!hasLibreOffice': 'LibreOffice is not on this machine',
  '!hasSharedData': 'the shared files do not lie beside the project',
  hasSharedData: 'the shared files do not lie beside the project',
  '!isShared(name)': 'the shared invoices do not lie beside the project',
  'soffice === undefined': 'LibreOffice is not on this machine',
};

const CONDITION = /\.(?:skipIf|runIf)\(((?:[^()]|\([^()]*\))*)\)/g;

/** The conditions under which the tests of a file are left out. */
export const conditionsIn = (text) => [
  ...new Set([...text.matchAll(CONDITION)].map(([, condition]) => condition)),
];

function whyOf(text) {
  const reasons = conditionsIn(text).map((condition) => REASONS[condition] ?? condition);
  return reasons.length > 0 ? [...new Set(reasons)].join(', or ') : 'no reason is given';
}

/** Of Vitest's report: a line for each file with tests that were skipped; `textOf` reads a file. */
export function skippedUnits(report, textOf) {
  return report.testResults.flatMap(({ name, assertionResults }) => {
    const count = assertionResults.filter(({ status }) => status !== 'passed' && status !== 'failed').length;
    return count > 0 ? [{ what: name, count, why: whyOf(textOf(name)) }] : [];
  });
}

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

/** Of Playwright's report: each test that was skipped, with the reason it gave. */
export function skippedInBrowser(report) {
  return report.suites.flatMap(specsOf).flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === 'skipped')
      .map(({ annotations }) => ({
        what: `e2e/${file}: ${title}`,
        count: 1,
        why: annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason is given',
      })),
  );
}

/** Of Playwright's report: each test that failed and passed when it was tried again, with what it failed on. */
export function secondTries(report) {
  return report.suites.flatMap(specsOf).flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === 'flaky')
      .map(({ results }) => {
        const why = results.find(({ error }) => error)?.error.message ?? 'no error is given';
        return `passed at the second try only: e2e/${file}: ${title} (${stripVTControlCharacters(why).split('\n')[0]})`;
      }),
  );
}

export const lineOf = ({ what, count, why }) => `skipped ${count}: ${what} (${why})`;
