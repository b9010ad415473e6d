// Reports over many transactions, against reading the same rows, the bare spreadsheet library and plain autotable.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withPage, withProfile } from '../lib/browser.mjs';
import { importFile, openBooks } from '../lib/books.mjs';
import { median, milliseconds, printTable } from '../lib/table.mjs';
import { longestTask, watchTurns } from '../lib/turns.mjs';
import { makeCsv } from '../import/make-files.mjs';

const COUNT = Number(process.env.BENCH_ROWS ?? 100_000);
/** Rows that fill 200 pages. */
const PDF_ROWS = 8200;
const ROUNDS = 5;

async function inTurns(ask, rounds, ours, theirs) {
  const times = { ours: [], theirs: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const [mine, other] = [await ours(), await theirs()];
    // The first round compiles.
    if (round === 0) continue;
    times.ours.push(mine.ms ?? mine);
    times.theirs.push(other.ms ?? other);
  }
  return { ours: median(times.ours), theirs: median(times.theirs) };
}

export async function run({ peers, app }) {
  const rows = [];
  const row = (what, { ours, theirs }, target) =>
    rows.push({
      what,
      ours: milliseconds(ours),
      against: milliseconds(theirs),
      ratio: ours / theirs,
      target,
    });
  let pages;
  await withProfile((profile) =>
    withPage(profile, `${peers}/reports/index.html`, async (page) => {
      await page.waitForFunction(() => window.bench !== undefined);
      const ask = (...question) => page.evaluate((all) => window.bench.ask(...all), question);
      await ask('fill', COUNT);
      const count = COUNT.toLocaleString('en');
      row(
        `report over ${count} transactions, reading the same rows`,
        await inTurns(
          ask,
          ROUNDS,
          () => ask('report'),
          () => ask('raw'),
        ),
        2,
      );
      row(
        `its XLSX, typed with totals and notes; bare SheetJS`,
        await inTurns(
          ask,
          3,
          () => ask('workbook'),
          () => ask('bareSheet'),
        ),
        1.2,
      );
      const [mine, plain] = [await ask('ourPdf', PDF_ROWS), await ask('plainPdf', PDF_ROWS)];
      pages = { mine, plain };
      row(
        `PDF of ${PDF_ROWS.toLocaleString('en')} rows, plain jspdf-autotable`,
        await inTurns(
          ask,
          3,
          () => ask('ourPdf', PDF_ROWS),
          () => ask('plainPdf', PDF_ROWS),
        ),
        1,
      );
    }),
  );
  printTable('Reports', rows);
  const said = ({ pages: count, size }) => `${count} pages, ${Math.round(size / 1000)} kB`;
  console.log(`  PDF: ours ${said(pages.mine)}; autotable ${said(pages.plain)}`);
  await onTheScreen(app);
}

/** The longest task of the page while the report is read, handed over and drawn (F2). */
async function onTheScreen(app) {
  const folder = mkdtempSync(join(tmpdir(), 'quittance-files-'));
  try {
    const path = join(folder, 'sales.csv');
    await makeCsv(path, COUNT);
    await withProfile((profile) =>
      withPage(profile, undefined, async (page) => {
        await watchTurns(page);
        await openBooks(page, app);
        await importFile(page, path);
        await longestTask(page);
        await page.evaluate(() => {
          history.pushState(null, '', '/reports?kind=not-invoiced&from=2025-01-01&to=2025-12-31');
          dispatchEvent(new PopStateEvent('popstate'));
        });
        await page.waitForSelector('table[aria-rowcount]');
        const longest = await longestTask(page);
        const rows = await page.locator('table[aria-rowcount]').first().getAttribute('aria-rowcount');
        console.log(`  ${rows} rows on the screen: longest page task ${milliseconds(longest)} (limit 50 ms)`);
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
