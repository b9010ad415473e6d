// A month of a billing report over four files, against reading the same files alone by the same readers.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withPage, withProfile } from '../lib/browser.mjs';
import { openBooks } from '../lib/books.mjs';
import { median, milliseconds, printTable } from '../lib/table.mjs';
import { longestTask, watchTurns } from '../lib/turns.mjs';
import { makeOrders, setup } from '../pipeline/make-orders.mjs';

const COUNT = Number(process.env.BENCH_ROWS ?? 100_000);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const period = '2025-12';

async function inTurns(ask) {
  const [reading, running] = [[], []];
  let made;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const read = await ask('read');
    made = await ask('run');
    // The first round compiles.
    if (round === 0) continue;
    reading.push(read.ms);
    running.push(made.ms);
  }
  return { ours: median(running), theirs: median(reading), made };
}

const phasesOf = ({ phases, ms }) => {
  const begun = Object.entries(phases);
  return begun
    .map(([name, at], place) => `${name} ${milliseconds((begun[place + 1]?.[1] ?? ms) - at)}`)
    .join(', ');
};

export async function run({ peers, app }) {
  const folder = mkdtempSync(join(tmpdir(), 'quittance-orders-'));
  try {
    const rows = [];
    const notes = [];
    // A year of orders of which one month is billed, as a system exports them; then all of them in one month.
    for (const [what, months] of [
      ['a month of twelve', 12],
      ['all in one month', 1],
    ]) {
      const paths = makeOrders(folder, COUNT, months);
      await withProfile((profile) =>
        withPage(profile, `${peers}/pipeline/index.html`, async (page) => {
          await page.waitForFunction(() => window.bench !== undefined);
          await page.setInputFiles('#files', Object.values(paths));
          const ask = (question) =>
            page.evaluate((asked) => window.bench.ask(asked), {
              what: question,
              setup,
              period: months === 12 ? period : '2025-01',
            });
          const { ours, theirs, made } = await inTurns(ask);
          rows.push({
            what: `${COUNT.toLocaleString('en')} order lines × 4 sources, ${what}; reading them alone`,
            ours: milliseconds(ours),
            against: milliseconds(theirs),
            ratio: ours / theirs,
            target: 3,
          });
          notes.push(`  ${what}, ${made.lines.toLocaleString('en')} lines billed: ${phasesOf(made)}`);
        }),
      );
      if (months === 12) await onTheScreen(app, paths, notes);
    }
    printTable('Billing report', rows);
    for (const note of notes) console.log(note);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The whole way in the app: read, made, stored with its journal; and the longest task of the page meanwhile. */
async function onTheScreen(app, paths, notes) {
  await withProfile((profile) =>
    withPage(profile, undefined, async (page) => {
      await watchTurns(page);
      await openBooks(page, app);
      await page.evaluate(() => {
        const input = document.createElement('input');
        Object.assign(input, { type: 'file', multiple: true, id: 'bench-files' });
        document.body.append(input);
      });
      await page.setInputFiles('#bench-files', Object.values(paths));
      await longestTask(page);
      const ms = await page.evaluate(
        async ({ given, month }) => {
          const { id } = await window.quittance.pipeline.save(given);
          const files = Array.from(document.querySelector('#bench-files').files, (file) => ({
            source: file.name.replace('.csv', ''),
            file,
          }));
          const start = performance.now();
          await window.quittance.pipeline.run({ setupId: id, period: month, files });
          return performance.now() - start;
        },
        { given: setup, month: period },
      );
      const longest = await longestTask(page);
      notes.push(
        `  in the app, stored: ${milliseconds(ms)}; longest page task ${milliseconds(longest)} (limit 50 ms)`,
      );
    }),
  );
}
