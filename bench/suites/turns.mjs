// The longest task of the page while it works on 100,000 rows: the page must never be held up for over 50 ms (F2).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCsv } from '../import/make-files.mjs';
import { importFile, openBooks } from '../lib/books.mjs';
import { withPage, withProfile } from '../lib/browser.mjs';
import { withInvoices } from '../lib/invoices.mjs';
import { milliseconds, printTable } from '../lib/table.mjs';
import { longestTask, watchTurns } from '../lib/turns.mjs';

const ROWS = Number(process.env.BENCH_ROWS ?? 100_000);
const LIMIT = 50;

async function ofTransactions(app, turns) {
  const folder = mkdtempSync(join(tmpdir(), 'quittance-files-'));
  try {
    const path = join(folder, 'sales.csv');
    await makeCsv(path, ROWS);
    await withProfile((profile) =>
      withPage(profile, undefined, async (page) => {
        await watchTurns(page);
        await openBooks(page, app);
        await longestTask(page);
        await importFile(page, path);
        turns.push(['importing them', await longestTask(page)]);
        await page.evaluate(() => {
          history.pushState(null, '', '/transactions');
          dispatchEvent(new PopStateEvent('popstate'));
        });
        await page.waitForSelector('main tbody tr');
        turns.push(['the transactions list right after', await longestTask(page)]);
        await page.reload();
        await page.waitForSelector('main tbody tr');
        turns.push(['the transactions list after a start', await longestTask(page)]);
        for (const sort of ['net', 'title', 'customer', 'key', 'date']) {
          await page.evaluate(
            (by) => window.quittance.transactions.list({ sort: by, direction: 'asc' }),
            sort,
          );
          turns.push([`sorting transactions by ${sort}`, await longestTask(page)]);
        }
        await ofWorks(page, turns);
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the app makes of many transactions; each runs in the page and gives back what shows that it was made. */
const works = {
  'a report of them made as PDF': () => window.madeReport('pdf'),
  'a report of them made as XLSX': () => window.madeReport('xlsx'),
  'an automation: dry run of the invoices of a month': async () => {
    const [{ lines }] = await window.quittance.automations.preview(window.generateStep, '2026-01-02');
    return `${lines.length} lines`;
  },
  'an automation: the invoices of a month made': async () => {
    const { state, steps } = await window.quittance.automations.runSteps('Month', window.generateStep);
    return `${state}, ${steps[0].results.length} results`;
  },
};

function prepareWorks() {
  window.madeReport = async (format) => {
    const blob = await window.quittance.reports.run({
      kind: 'not-invoiced',
      from: '2025-01-01',
      to: '2025-12-31',
      format,
    });
    return `${Math.round(blob.size / 1000)} kB`;
  };
  window.generateStep = [
    {
      service: 'generate-invoices',
      options: { period: { from: '2025-12-01', to: '2025-12-31' }, issue: true },
    },
  ];
}

async function ofWorks(page, turns) {
  await page.evaluate(prepareWorks);
  for (const [what, work] of Object.entries(works)) {
    await longestTask(page);
    const made = await page.evaluate(work);
    turns.push([`${what} (${made})`, await longestTask(page)]);
  }
}

/** What any start takes: compiling the app and laying out its first screen. */
const emptyStart = (app) =>
  withProfile((profile) =>
    withPage(profile, undefined, async (page) => {
      await watchTurns(page);
      await openBooks(page, app);
      await longestTask(page);
      await page.reload();
      await page.waitForSelector('main');
      return longestTask(page);
    }),
  );

async function ofInvoices(app, turns) {
  await withInvoices(ROWS, app, async (page) => {
    await watchTurns(page);
    await page.goto(app);
    await page.waitForSelector('.q-figures');
    turns.push(['a start and the first figures', await longestTask(page)]);
    await page.goto(`${app}invoices`);
    await page.waitForSelector('main tbody tr');
    turns.push(['the invoices list after a start', await longestTask(page)]);
    for (const sort of ['withTax', 'customerName', 'title', 'dueDate', 'status', 'number']) {
      await page.evaluate((by) => window.quittance.invoices.list({ sort: by, direction: 'asc' }), sort);
      turns.push([`sorting invoices by ${sort}`, await longestTask(page)]);
    }
    await page.evaluate(() => window.quittance.invoices.list({ search: 'men' }));
    turns.push(['searching invoices', await longestTask(page)]);
  });
}

export async function run({ app }) {
  const turns = [];
  const empty = Math.max(LIMIT, await emptyStart(app));
  await ofTransactions(app, turns);
  await ofInvoices(app, turns);
  printTable(
    `Longest task of the page, ${ROWS.toLocaleString('en')} rows (0 = none over ${LIMIT} ms)`,
    turns.map(([what, longest]) => {
      const limit = what.includes('start') ? empty : LIMIT;
      const against = limit === LIMIT ? milliseconds(LIMIT) : `${milliseconds(empty)} (start, empty books)`;
      return { what, ours: milliseconds(longest), against, ratio: longest / limit, target: 1 };
    }),
  );
}
