// One page, twenty pages, a thousand invoices: ours against jsPDF + autotable, react-pdf and the page made by hand.
import { peakMemory, withPage, withProfile } from '../lib/browser.mjs';
import { median, milliseconds, printTable } from '../lib/table.mjs';

/** Fresh workers of each kind. */
const ROUNDS = 15;
const COUNT = Number(process.env.BENCH_INVOICES ?? 1000);

/** Each way to the zip is timed so often, in turns. */
const ZIP_ROUNDS = 3;
const MEMORY = 300;
const SIZE = 26_000;
const TURN = 50;
/** "Never slower than one" worker: what stands over it is the noise of two runs. */
const NOT_SLOWER = 1.05;

const zipWith = (page, workers) =>
  page.evaluate(([count, cores]) => window.bench.rendererZip(count, cores), [COUNT, workers + 1]);

/** The app's renderer in a fresh browser, so that its memory is not that of the peers. */
const poolMemory = (peers, workers) =>
  withProfile((profile) =>
    withPage(profile, `${peers}/pdf/index.html`, async (page) => {
      await page.waitForFunction(() => window.bench !== undefined);
      const { peak } = await peakMemory(profile, () => zipWith(page, workers));
      return peak;
    }),
  );

/** The zip by one worker, by as many as the app takes here, and by two, in turns; the longest page task of all. */
async function zipTimes(page, workers) {
  const times = { one: [], app: [], two: [] };
  let longest = 0;
  for (let round = 0; round < ZIP_ROUNDS; round += 1) {
    for (const [which, count] of Object.entries({ one: 1, app: workers, two: 2 })) {
      const made = await zipWith(page, count);
      times[which].push(made.ms);
      longest = Math.max(longest, made.longest);
    }
  }
  return { one: median(times.one), app: median(times.app), two: median(times.two), longest };
}

/** `ours` of a unit against a limit of it. */
const limited = (what, ours, limit, say) => ({
  what,
  ours: say(ours),
  against: say(limit),
  ratio: ours / limit,
  target: 1,
});

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
      // As `workersFor` of the renderer counts.
      const workers = await page.evaluate(() => Math.min(4, Math.max(1, navigator.hardwareConcurrency - 1)));
      const zip = await zipTimes(page, workers);
      const peak = await poolMemory(peers, workers);
      const many = `${COUNT} invoices to one zip`;
      rows.push(
        row(`${many}, one worker each: jsPDF + autotable`, zip.one, plain.ms, 0.25),
        row(`${many}, one worker each: by hand (stretch)`, zip.one, hand.ms, 2),
        row(`${many}, ${workers} as the app takes here: one`, zip.app, zip.one, NOT_SLOWER),
        row(`. two workers: one`, zip.two, zip.one),
        limited(`${many}: peak memory`, peak, MEMORY, (megabytes) => `${megabytes} MB`),
        limited(`${many}: longest page task`, zip.longest, TURN, milliseconds),
        limited('one page: size of the file', one.ours.size, SIZE, (bytes) => `${bytes} B`),
      );
      printTable('PDF in a document worker, against named peers', rows);
      console.log(`  one page by hand ${one.floor.size} bytes, by autotable ${one.autotable.size}`);
    }),
  );
}
