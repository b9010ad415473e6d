// Import of 10,000, 100,000 and 500,000 rows: the app against SheetJS or PapaParse + zod + Dexie with four indexes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCsv, makeXlsx } from '../import/make-files.mjs';
import { chooseFile, importFile, openBooks } from '../lib/books.mjs';
import { peakMemory, withPage, withProfile } from '../lib/browser.mjs';
import { milliseconds, printTable } from '../lib/table.mjs';

const sizes = (process.env.BENCH_ROWS ?? '10000,100000,500000').split(',').map(Number);
const least = Math.min(...sizes);
const most = Math.max(...sizes);
const makers = Object.entries({ xlsx: makeXlsx, csv: makeCsv });
const targets = { xlsx: 0.25, csv: 0.3 };
const readingTargets = { xlsx: 0.3 };
const CANCEL_LIMIT = 200;
const LINEAR = 1.2;

const onPeerPage = (peers, path, work) =>
  withProfile((profile) =>
    withPage(profile, `${peers}/import/index.html`, async (page) => {
      await page.setInputFiles('#file', path);
      return work(page, profile);
    }),
  );

const plain = (peers, path) =>
  onPeerPage(peers, path, async (page, profile) => {
    const { value, peak, before } = await peakMemory(profile, () =>
      page.evaluate(() => window.bench.plainImport()),
    );
    return { ...value, peak, before };
  });

const readingAlone = (peers, path, kind, count) =>
  onPeerPage(peers, path, (page) =>
    page.evaluate(([of, rounds]) => window.bench.readingAlone(of, rounds), [kind, count > 200_000 ? 1 : 3]),
  );

const ours = (app, path) =>
  withProfile((profile) =>
    withPage(profile, undefined, async (page) => {
      await openBooks(page, app);
      const { value, peak, before } = await peakMemory(profile, () => importFile(page, path));
      return { ...value, peak, before };
    }),
  );

/** Cancelled in the middle of reading, and then, in a second go, in the middle of storing. */
const cancelDelays = (app, path) =>
  withProfile((profile) =>
    withPage(profile, undefined, async (page) => {
      await openBooks(page, app);
      await chooseFile(page, path);
      return page.evaluate(async () => {
        const { imports, transactions } = window.quittance;
        const file = document.querySelector('#bench-file').files[0];
        const cancelled = async (start, after) => {
          const stop = new AbortController();
          const running = start({ signal: stop.signal }).then(
            () => 'finished all the same',
            (error) => error.name,
          );
          await new Promise((resolve) => setTimeout(resolve, after));
          const asked = performance.now();
          stop.abort();
          const ended = await running;
          return { ended, delay: performance.now() - asked };
        };
        const reading = await cancelled((task) => imports.preview(file, { kind: 'transactions' }, task), 150);
        const { previewId } = await imports.preview(file, { kind: 'transactions' });
        const choices = { invalid: 'skip', duplicates: 'skip', unknownCustomers: 'create' };
        const storing = await cancelled((task) => imports.commit(previewId, choices, task), 150);
        const { total } = await transactions.list({ pageSize: 1 });
        return { reading, storing, stored: total };
      });
    }),
  );

const cancelRow = (what, { ended, delay }) => ({
  what: `${what}: answered`,
  ours: ended === 'Cancelled' ? milliseconds(delay) : ended,
  against: milliseconds(CANCEL_LIMIT),
  // What was not cancelled is no answer, however soon it came.
  ratio: ended === 'Cancelled' ? delay / CANCEL_LIMIT : Infinity,
  target: 1,
});

const memoryRow = (what, mine, theirs, target) => ({
  what,
  ours: `${mine} MB`,
  against: `${theirs} MB`,
  ratio: mine / theirs,
  target,
});

function importRows(what, mine, theirs, target) {
  const counted = target !== undefined;
  return [
    {
      what: `${what}: file to stored and listed`,
      ours: milliseconds(mine.total),
      against: milliseconds(theirs.total),
      ratio: mine.total / theirs.total,
      target,
    },
    memoryRow(`${what}: peak memory`, mine.peak, theirs.peak, counted ? 0.8 : undefined),
    memoryRow(`${what}: . of it over the idle page`, mine.peak - mine.before, theirs.peak - theirs.before),
  ];
}

function readingRows(what, kind, times) {
  const against = milliseconds(times.peer);
  const row = (said, mine, target) => ({
    what: `${what}${said}`,
    ours: milliseconds(mine),
    against,
    ratio: mine / times.peer,
    target,
  });
  return [
    row('', times.ours, readingTargets[kind]),
    row(': . and every cell asked for as text', times.oursWithTexts),
  ];
}

/** What a row costs in the largest file against the smallest: more than once over is not linear. */
function linearRow(kind, totals) {
  const [few, many] = [totals.get(least) / least, totals.get(most) / most];
  const each = (ms) => `${(ms * 1000).toFixed(1)} µs`;
  return {
    what: `${kind}: each row of ${most.toLocaleString('en')} against each of ${least.toLocaleString('en')}`,
    ours: each(many),
    against: each(few),
    ratio: many / few,
    target: LINEAR,
  };
}

export async function run({ app, peers }) {
  const folder = mkdtempSync(join(tmpdir(), 'quittance-files-'));
  const [rows, reading, notes] = [[], [], []];
  try {
    for (const [kind, make] of makers) {
      const totals = new Map();
      for (const count of sizes) {
        const path = join(folder, `sales-${count}.${kind}`);
        await make(path, count);
        const mine = await ours(app, path);
        const theirs = await plain(peers, path);
        totals.set(count, mine.total);
        const what = `${count.toLocaleString('en')} rows, ${kind}`;
        rows.push(...importRows(what, mine, theirs, count >= 100_000 ? targets[kind] : undefined));
        reading.push(...readingRows(what, kind, await readingAlone(peers, path, kind, count)));
        notes.push(
          `${what}: preview ${milliseconds(mine.read)}, stored ${milliseconds(mine.stored)}, longest page task ${milliseconds(mine.longest)}, listed ${mine.listed} (peer stored ${theirs.rows})`,
        );
        if (count < most) continue;
        const cancelled = await cancelDelays(app, path);
        rows.push(
          cancelRow(`${what}: cancel while reading`, cancelled.reading),
          cancelRow(`${what}: cancel while storing`, cancelled.storing),
        );
        notes.push(`${what}: ${cancelled.stored} rows in the books after the cancelled storing`);
      }
      if (most > least) rows.push(linearRow(kind, totals));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  printTable('Import, against SheetJS or PapaParse + zod + Dexie bulkAdd with four indexes', rows);
  printTable('Reading alone in a worker of Chromium, against bare SheetJS (dense) and PapaParse', reading);
  for (const note of notes) console.log(`  ${note}`);
}
