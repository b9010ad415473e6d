// One page, twenty pages, a thousand invoices: ours against jsPDF + autotable, react-pdf and the page made by hand.
import { peakMemory, withPage, withProfile } from '../lib/browser.mjs';
import { milliseconds, printTable } from '../lib/table.mjs';

/** Fresh workers of each kind. */
const ROUNDS = 15;
const COUNT = Number(process.env.BENCH_INVOICES ?? 1000);

/** The app's renderer in a fresh browser, so that its memory is not that of the peers. */
const poolZip = (peers, workers) =>
  withProfile((profile) =>
    withPage(profile, `${peers}/pdf/index.html`, async (page) => {
      await page.waitForFunction(() => window.bench !== undefined);
      const { value, peak, before } = await peakMemory(profile, () =>
        page.evaluate(([n, c]) => window.bench.rendererZip(n, c), [COUNT, workers + 1]),
      );
      return { pool: value, peak: peak - before };
    }),
  );

export async function run({ peers }) {
  await withProfile((profile) =>
    withPage(profile, `${peers}/pdf/index.html`, async (page) => {
      await page.waitForFunction(() => window.bench !== undefined);
      const ask = (who, what, runs) =>
        page.evaluate(([a, b, c]) => window.bench.ask(a, b, c), [who, what, runs]);
      const one = {
        ours: await ask('ours', 'one', 300),
        floor: await ask('floor', 'one', 300),
        autotable: await ask('autotable', 'one', 40),
        react: await ask('react-pdf', 'one', 10),
      };
      const twenty = {
        ours: await ask('ours', 'twenty', 30),
        floor: await ask('floor', 'twenty', 30),
        autotable: await ask('autotable', 'twenty', 8),
      };
      const row = (what, ours, against, target) => ({
        what,
        ours: milliseconds(ours),
        against: milliseconds(against),
        ratio: ours / against,
        target,
      });
      const ahead = await ask('opened ahead', 'one', 2);
      const fresh = await page.evaluate((rounds) => window.bench.freshWorkers(rounds), ROUNDS);
      const since = (ms) => ms - fresh.start;
      const rows = [
        row('one page, jsPDF + autotable', one.ours.ms, one.autotable.ms, 0.16),
        row('one page, @react-pdf/renderer', one.ours.ms, one.react.ms, 0.06),
        row('one page, by hand', one.ours.ms, one.floor.ms, 4),
        row('first of a worker opened ahead, a warm one', ahead.first, one.ours.ms, 15),
        row('first of a worker asked at once, a warm one', since(fresh.first), fresh.warm, 15),
        row('. making it, once its code is loaded', one.ours.prepared + one.ours.first, one.ours.ms),
        row('. floor: a worker that loads jsPDF, prints a word', since(fresh.word), fresh.warm),
        { what: '. starting an empty worker, not counted above', ours: milliseconds(fresh.start) },
        row('600 lines, jsPDF + autotable', twenty.ours.ms, twenty.autotable.ms, 0.25),
        row('600 lines, by hand (stretch)', twenty.ours.ms, twenty.floor.ms, 3),
      ];
      const plain = await ask('autotable', 'zip', COUNT);
      const hand = await ask('floor', 'zip', COUNT);
      const cores = await page.evaluate(() => navigator.hardwareConcurrency);
      const zip = (workers) =>
        page.evaluate(([n, c]) => window.bench.rendererZip(n, c), [COUNT, workers + 1]);
      const { pool, peak } = await poolZip(peers, Math.max(1, Math.min(4, cores - 1)));
      const two = await zip(2);
      rows.push(
        row(`${COUNT} invoices to one zip, jsPDF + autotable`, pool.ms, plain.ms, 0.25),
        row(`${COUNT} invoices to one zip, by hand (stretch)`, pool.ms, hand.ms, 2),
        {
          what: `${COUNT} invoices: peak memory over the idle page`,
          ours: `${peak} MB`,
          against: '300 MB',
          ratio: peak / 300,
          target: 1,
        },
      );
      printTable('PDF in a document worker, against named peers', rows);
      console.log(
        `  one page ${one.ours.size} bytes (by hand ${one.floor.size}, autotable ${one.autotable.size})`,
      );
      console.log(
        `  ${COUNT} invoices: longest page task ${milliseconds(pool.longest)}; two workers ${milliseconds(two.ms)}`,
      );
    }),
  );
}
