// Cold offline start (a new browser process, the network off) with 100,000 transactions against an empty database.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCsv } from '../import/make-files.mjs';
import { importFile, openBooks } from '../lib/books.mjs';
import { withPage, withProfile } from '../lib/browser.mjs';
import { median, milliseconds, printTable } from '../lib/table.mjs';

const ROWS = 100_000;
const STARTS = 7;

async function coldStart(profile, app) {
  return withPage(profile, undefined, async (page, context) => {
    await context.setOffline(true);
    await page.goto(app);
    await page.waitForFunction(() => window.quittance !== undefined);
    await page.evaluate(() => window.quittance.ready);
    await page.waitForSelector('main h1, main h2');
    return page.evaluate(() => performance.now());
  });
}

async function starts(app, prepare) {
  return withProfile(async (profile) => {
    await withPage(profile, undefined, async (page) => {
      await openBooks(page, app);
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await prepare(page);
    });
    const times = [];
    for (let index = 0; index < STARTS; index += 1) times.push(await coldStart(profile, app));
    return median(times);
  });
}

export async function run({ app }) {
  const folder = mkdtempSync(join(tmpdir(), 'quittance-files-'));
  try {
    const path = join(folder, 'sales.csv');
    await makeCsv(path, ROWS);
    const empty = await starts(app, async () => {});
    const full = await starts(app, (page) => importFile(page, path));
    printTable('Cold offline start to usable, against an empty database', [
      {
        what: `${ROWS.toLocaleString('en')} transactions, median of ${STARTS}`,
        ours: milliseconds(full),
        against: milliseconds(empty),
        ratio: full / empty,
        target: 1.2,
      },
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
