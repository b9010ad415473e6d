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
/** Milliseconds that the page may be held up for. */
const TURN = 50;

async function inTurns(ask) {
  const times = { scan: [], cells: [], run: [] };
  let made;
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const what of Object.keys(times)) {
      made = await ask(what);
      // The first round compiles.
      if (round > 0) times[what].push(made.ms);
    }
  }
  return { run: median(times.run), scan: median(times.scan), cells: median(times.cells), made };
}

const phasesOf = ({ phases, ms }) => {
  const begun = Object.entries(phases);
  return begun
    .map(([name, at], place) => `${name} ${milliseconds((begun[place + 1]?.[1] ?? ms) - at)}`)
    .join(', ');
};

/** A year of orders of which one month is billed, as a system exports them; and all of them in one month. */
const cases = [
  { format: 'csv', months: 12, what: 'CSV, a month of twelve' },
  { format: 'csv', months: 1, what: 'CSV, all in one month' },
  { format: 'xlsx', months: 12, what: 'XLSX, a month of twelve' },
  { format: 'xlsx', months: 1, what: 'XLSX, all in one month' },
];

/** The worker of the app alone, against reading the same four files. */
const inTheWorker = (peers, paths, months) =>
  withProfile((profile) =>
    withPage(profile, `${peers}/pipeline/index.html`, async (page) => {
      await page.waitForFunction(() => window.bench !== undefined);
      await page.setInputFiles('#files', Object.values(paths));
      const period = months === 12 ? '2025-12' : '2025-01';
      return inTurns((what) => page.evaluate((asked) => window.bench.ask(asked), { what, setup, period }));
    }),
  );

function rowsOf(what, { run: ours, scan, cells }) {
  const against = (floor, theirs) => ({
    what: `${COUNT.toLocaleString('en')} order lines × 4 sources, ${what}; ${floor}`,
    ours: milliseconds(ours),
    against: milliseconds(theirs),
    ratio: ours / theirs,
    target: 3,
  });
  return [against('reading every cell to a value', cells), against('only finding the cells (stretch)', scan)];
}

export async function run({ peers, app }) {
  const folder = mkdtempSync(join(tmpdir(), 'quittance-orders-'));
  try {
    const [rows, turns, notes] = [[], [], []];
    for (const { format, months, what } of cases) {
      const paths = makeOrders(folder, COUNT, months, format);
      const times = await inTheWorker(peers, paths, months);
      rows.push(...rowsOf(what, times));
      notes.push(`  ${what}, ${times.made.lines.toLocaleString('en')} lines billed: ${phasesOf(times.made)}`);
      if (months < 12) continue;
      const { ms, longest } = await onTheScreen(app, paths);
      turns.push({
        what: `in the app, ${what}: longest page task`,
        ours: milliseconds(longest),
        against: milliseconds(TURN),
        ratio: longest / TURN,
        target: 1,
      });
      notes.push(`  in the app, ${what}, stored: ${milliseconds(ms)}`);
    }
    printTable('Billing report', [...rows, ...turns]);
    for (const note of notes) console.log(note);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The whole way in the app: read, made, stored with its journal; and the longest task of the page meanwhile. */
const onTheScreen = (app, paths) =>
  withProfile((profile) =>
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
      const ms = await page.evaluate(async (given) => {
        const { id } = await window.quittance.pipeline.save(given);
        const files = Array.from(document.querySelector('#bench-files').files, (file) => ({
          source: file.name.replace(/\.\w+$/, ''),
          file,
        }));
        const start = performance.now();
        await window.quittance.pipeline.run({ setupId: id, period: '2025-12', files });
        return performance.now() - start;
      }, setup);
      return { ms, longest: await longestTask(page) };
    }),
  );
