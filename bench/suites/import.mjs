// Import of 10,000, 100,000 and 500,000 rows: the app against SheetJS or PapaParse + zod + Dexie with four indexes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCsv, makeXlsx } from '../import/make-files.mjs';
import { importFile, openBooks } from '../lib/books.mjs';
import { peakMemory, withPage, withProfile } from '../lib/browser.mjs';
import { milliseconds, printTable } from '../lib/table.mjs';

const sizes = (process.env.BENCH_ROWS ?? '10000,100000,500000').split(',').map(Number);
const targets = { xlsx: 0.25, csv: 0.3 };

const plain = (peers, path) =>
  withProfile((profile) =>
    withPage(profile, `${peers}/import/index.html`, async (page) => {
      await page.setInputFiles('#file', path);
      const { value, peak, before } = await peakMemory(profile, () =>
        page.evaluate(() => window.plainImport()),
      );
      return { ...value, memory: peak - before };
    }),
  );

const ours = (app, path) =>
  withProfile((profile) =>
    withPage(profile, undefined, async (page) => {
      await openBooks(page, app);
      const { value, peak, before } = await peakMemory(profile, () => importFile(page, path));
      return { ...value, memory: peak - before };
    }),
  );

async function cancelDelay(app, path) {
  return withProfile((profile) =>
    withPage(profile, undefined, async (page) => {
      await openBooks(page, app);
      await page.evaluate(() => {
        const input = document.createElement('input');
        input.type = 'file';
        input.id = 'cancel-file';
        document.body.append(input);
      });
      await page.setInputFiles('#cancel-file', path);
      return page.evaluate(async () => {
        const file = document.querySelector('#cancel-file').files[0];
        const stop = new AbortController();
        const running = window.quittance.imports.preview(
          file,
          { kind: 'transactions' },
          { signal: stop.signal },
        );
        await new Promise((resolve) => setTimeout(resolve, 150));
        const asked = performance.now();
        stop.abort();
        const ended = await running.then(
          () => 'finished before the cancel',
          (error) => error.name,
        );
        return { ended, delay: performance.now() - asked };
      });
    }),
  );
}

export async function run({ app, peers }) {
  const folder = mkdtempSync(join(tmpdir(), 'quittance-files-'));
  const rows = [];
  const notes = [];
  try {
    for (const count of sizes) {
      for (const [kind, make] of [
        ['xlsx', makeXlsx],
        ['csv', makeCsv],
      ]) {
        const path = join(folder, `sales-${count}.${kind}`);
        await make(path, count);
        const mine = await ours(app, path);
        const theirs = await plain(peers, path);
        const what = `${count.toLocaleString('en')} rows, ${kind}`;
        rows.push(
          {
            what: `${what}: file to stored and listed`,
            ours: milliseconds(mine.total),
            against: milliseconds(theirs.total),
            ratio: mine.total / theirs.total,
            target: count >= 100_000 ? targets[kind] : undefined,
          },
          {
            what: `${what}: peak memory over the idle page`,
            ours: `${mine.memory} MB`,
            against: `${theirs.memory} MB`,
            ratio: mine.memory / theirs.memory,
            target: 0.8,
          },
        );
        notes.push(
          `${what}: preview ${milliseconds(mine.read)}, stored ${milliseconds(mine.stored)}, longest page task ${milliseconds(mine.longest)}, listed ${mine.listed} (peer stored ${theirs.rows})`,
        );
        if (count === Math.max(...sizes)) {
          const { ended, delay } = await cancelDelay(app, path);
          notes.push(`${what}: cancel answered after ${milliseconds(delay)} (${ended})`);
        }
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  printTable('Import, against SheetJS or PapaParse + zod + Dexie bulkAdd with four indexes', rows);
  for (const note of notes) console.log(`  ${note}`);
}
