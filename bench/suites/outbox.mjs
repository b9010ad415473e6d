// Queueing mails: bytes, messages and journal in one transaction per portion, against the raw writes of the same.
import { withPage, withProfile } from '../lib/browser.mjs';
import { median, milliseconds, printTable } from '../lib/table.mjs';

const COUNT = Number(process.env.BENCH_MAILS ?? 1000);
const ROUNDS = 5;

export async function run({ peers }) {
  await withProfile((profile) =>
    withPage(profile, `${peers}/outbox/index.html`, async (page) => {
      await page.waitForFunction(() => window.bench !== undefined);
      const { ours, theirs, longest } = await page.evaluate(
        ([count, rounds]) => window.bench.run(count, rounds),
        [COUNT, ROUNDS],
      );
      printTable('The outbox', [
        {
          what: `queueing ${COUNT.toLocaleString('en')} mails with a PDF of 30 kB, raw writes of the same`,
          ours: milliseconds(median(ours)),
          against: milliseconds(median(theirs)),
          ratio: median(ours) / median(theirs),
          target: 1.5,
        },
      ]);
      console.log(`  longest page task while queueing: ${milliseconds(longest)}`);
    }),
  );
}
