// The month of 2,000 rentals with 50,000 day sheets, against reading as many plain rows from IndexedDB.
import { readFileSync } from 'node:fs';
import { root } from '../../scripts/lib/set-up.mjs';
import { openBooks } from '../lib/books.mjs';
import { withPage, withProfile } from '../lib/browser.mjs';
import { median, milliseconds, printTable } from '../lib/table.mjs';
import { fillFleet, fillRaw, readRaw, runMonth } from '../rentals/month.mjs';

const dexie = readFileSync(`${root}node_modules/dexie/dist/dexie.min.js`, 'utf8');
const fleet = { rentals: 2000, daysEach: 25, months: ['2025-01', '2025-02', '2025-03'] };

export async function run({ app }) {
  await withProfile((profile) =>
    withPage(
      profile,
      undefined,
      async (page) => {
        await openBooks(page, app);
        const filled = await page.evaluate(fillFleet, fleet);
        await page.evaluate(dexie);
        await page.evaluate(fillRaw, fleet.rentals * fleet.daysEach);
        const raw = [];
        const runs = [];
        for (const [at] of fleet.months.entries()) {
          raw.push(await page.evaluate(readRaw));
          runs.push(await page.evaluate(runMonth, at + 1));
          raw.push(await page.evaluate(readRaw));
        }
        if (runs.some(({ made }) => made !== fleet.rentals)) {
          throw new Error(`Not every rental got its invoice: ${JSON.stringify({ filled, runs })}`);
        }
        const again = await page.evaluate(runMonth, 1);
        const bare = median(raw.map(({ time }) => time));
        const row = (what, ours, target) => ({
          what,
          ours: milliseconds(ours),
          against: milliseconds(bare),
          ratio: ours / bare,
          target,
        });
        printTable(`A month of ${fleet.rentals} rentals, against reading ${raw[0].rows} plain day rows`, [
          row('generate the month', median(runs.map(({ time }) => time)), 3),
          row('run it again: nothing changes', again.time),
        ]);
      },
      { serviceWorkers: 'block' },
    ),
  );
}
