// Making and restoring a backup of books with a large archive: memory over the idle page.
import { peakMemory, withPage, withProfile } from '../lib/browser.mjs';
import { openBooks } from '../lib/books.mjs';
import { milliseconds, printTable } from '../lib/table.mjs';

const FILES = Number(process.env.BENCH_FILES ?? 400);
const FILE_SIZE = 500_000;
const PASSPHRASE = 'cheval agrafe pile correcte';

/** Puts files that do not compress beside what the archive holds. */
const fill = (page, count, size) =>
  page.evaluate(
    async ([wanted, weight]) => {
      const db = await new Promise((resolve) => {
        const opening = indexedDB.open('quittance');
        opening.onsuccess = () => resolve(opening.result);
      });
      for (let start = 0; start < wanted; start += 20) {
        const filling = db.transaction('archivedFiles', 'readwrite');
        for (let at = start; at < Math.min(wanted, start + 20); at += 1) {
          const bytes = new Uint8Array(weight);
          for (let from = 0; from < weight; from += 65_536) {
            crypto.getRandomValues(bytes.subarray(from, from + 65_536));
          }
          filling.objectStore('archivedFiles').put({ id: `bench-${at}`, rev: 1, bytes });
        }
        await new Promise((resolve) => (filling.oncomplete = resolve));
      }
      db.close();
    },
    [count, size],
  );

async function measured(page, profile, work) {
  await page.requestGC();
  await page.waitForTimeout(1500);
  const start = performance.now();
  const { peak, before } = await peakMemory(profile, work);
  return { ms: performance.now() - start, over: peak - before };
}

export async function run({ app }) {
  await withProfile((profile) =>
    withPage(profile, app, async (page) => {
      await openBooks(page, app);
      await fill(page, FILES, FILE_SIZE);
      await openBooks(page, app);
      const making = await measured(page, profile, () =>
        page.evaluate(async (passphrase) => {
          window.benchFile = await window.quittance.backup.create({ passphrase });
        }, PASSPHRASE),
      );
      const restoring = await measured(page, profile, () =>
        page.evaluate(
          (passphrase) => window.quittance.backup.restore(window.benchFile, { passphrase }),
          PASSPHRASE,
        ),
      );
      const weight = Math.round((FILES * FILE_SIZE) / 1e6);
      const row = (what, { ms, over }) => ({
        what: `memory over the idle page, ${what} a backup with ${weight} MB of files, in ${milliseconds(ms)}`,
        ours: `${over} MB`,
        against: `${weight} MB`,
        ratio: over / weight,
        target: 0.75,
      });
      printTable('Backups of a large archive', [row('making', making), row('restoring', restoring)]);
    }),
  );
}
