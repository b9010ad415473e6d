// A document from the cache against a raw read of the same bytes; the settings with ten and with ten thousand copies;
// a zip of many with the archive behind it.
import { withPage, withProfile } from '../lib/browser.mjs';
import { openBooks } from '../lib/books.mjs';
import { milliseconds, printTable } from '../lib/table.mjs';

const MANY = Number(process.env.BENCH_COPIES ?? 10_000);
const ZIP = Number(process.env.BENCH_INVOICES ?? 1000);

/** Issues invoices over one customer each; returns their ids. */
const issue = (page, count) =>
  page.evaluate(async (wanted) => {
    const { customers, invoices } = window.quittance;
    const today = new Date().toISOString().slice(0, 10);
    const { id } = await customers.save({ name: 'Bench' });
    const ids = [];
    for (let at = 0; at < wanted; at += 1) {
      const lines = Array.from({ length: 12 }, (_, line) => ({
        title: `Article ${line}, lot ${at}`,
        quantity: '2',
        unitPrice: '12.50',
        taxRate: '20',
        taxCategory: 'S',
      }));
      const draft = await invoices.save({ customerId: id, periodStart: today, periodEnd: today, lines });
      ids.push(draft.id);
    }
    await invoices.issueMany(ids);
    return ids;
  }, count);

/** Medians of the cache and of a read of the same record, in turns. */
const reads = (page, id) =>
  page.evaluate(async (invoiceId) => {
    const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
    await window.quittance.invoices.previewPdf(invoiceId);
    const db = await new Promise((resolve, reject) => {
      const opening = indexedDB.open('quittance');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = reject;
    });
    const rawRead = () =>
      new Promise((resolve, reject) => {
        const store = db.transaction('documentCache').objectStore('documentCache');
        const reading = store.index('invoiceId').get(invoiceId);
        reading.onsuccess = () => resolve(new Blob([reading.result.bytes], { type: 'application/pdf' }));
        reading.onerror = reject;
      });
    const timed = async (work) => {
      const start = performance.now();
      await work();
      return performance.now() - start;
    };
    const ours = [];
    const raw = [];
    for (let run = 0; run < 120; run += 1) {
      ours.push(await timed(() => window.quittance.invoices.previewPdf(invoiceId)));
      raw.push(await timed(rawRead));
    }
    db.close();
    return { ours: median(ours.slice(20)), raw: median(raw.slice(20)) };
  }, id);

/** Puts copies of so many documents beside what is there, with the totals that go with them. */
const fill = (page, count) =>
  page.evaluate(async (wanted) => {
    const db = await new Promise((resolve) => {
      const opening = indexedDB.open('quittance');
      opening.onsuccess = () => resolve(opening.result);
    });
    const at = new Date().toISOString();
    const size = 25_000;
    for (let start = 0; start < wanted; start += 500) {
      const filling = db.transaction(['documentCache', 'meta'], 'readwrite');
      for (let index = start; index < Math.min(wanted, start + 500); index += 1) {
        const bytes = new Uint8Array(size).fill(index);
        filling.objectStore('documentCache').put({
          id: `bench-${index}`,
          invoiceId: `bench-${index}`,
          state: '',
          bytes,
          sha256: '',
          size,
          madeAt: at,
          usedAt: at,
        });
      }
      filling.objectStore('meta').put({ key: 'documentCache', count: wanted, size: wanted * size });
      await new Promise((resolve) => (filling.oncomplete = resolve));
    }
    db.close();
  }, count);

/** From the address to the count on the screen. */
async function openSettings(page, app) {
  const times = [];
  for (let run = 0; run < 7; run += 1) {
    await page.goto(`${app}settings/display`);
    await page.waitForTimeout(400);
    times.push(
      await page.evaluate(async () => {
        const start = performance.now();
        document.querySelector('a[href="/settings/documents"]').click();
        const outputs = () => [...document.querySelectorAll('.q-settings-parts output')];
        while (!outputs().some(({ textContent }) => /document/.test(textContent))) {
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
        return performance.now() - start;
      }),
    );
  }
  return times.toSorted((a, b) => a - b)[times.length >> 1];
}

const zipOf = (page, ids) =>
  page.evaluate(async (wanted) => {
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
    });
    observer.observe({ type: 'longtask' });
    const start = performance.now();
    await window.quittance.invoices.pdfZip(wanted);
    const ms = performance.now() - start;
    observer.disconnect();
    return { ms, longest };
  }, ids);

export async function run({ app }) {
  await withProfile((profile) =>
    withPage(profile, app, async (page) => {
      await openBooks(page, app);
      const ids = await issue(page, ZIP);
      const first = await zipOf(page, ids);
      const again = await zipOf(page, ids);
      const { ours, raw } = await reads(page, ids[0]);
      await fill(page, 10);
      const few = await openSettings(page, app);
      await fill(page, MANY);
      const many = await openSettings(page, app);
      printTable('Documents from the cache, and what is kept', [
        {
          what: 'PDF from the cache, a raw read of the same bytes',
          ours: milliseconds(ours),
          against: milliseconds(raw),
          ratio: ours / raw,
          target: 2,
        },
        {
          what: `settings with ${MANY} copies, with 10`,
          ours: milliseconds(many),
          against: milliseconds(few),
          ratio: many / few,
          target: 1.3,
        },
        {
          what: `zip of ${ZIP}, all in the archive already (bytes not stored again)`,
          ours: milliseconds(first.ms),
          against: milliseconds(again.ms),
          ratio: first.ms / again.ms,
          target: 1.2,
        },
      ]);
      console.log(`  longest page task while zipping ${ZIP}: ${milliseconds(first.longest)}`);
    }),
  );
}
