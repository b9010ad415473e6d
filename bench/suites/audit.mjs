// Proving the whole journal and every record, against hashing the same bytes and nothing else.
import { withPage, withProfile } from '../lib/browser.mjs';
import { median, milliseconds, printTable } from '../lib/table.mjs';

const ENTRIES = Number(process.env.BENCH_ENTRIES ?? 100_000);
const ROUNDS = 3;

export async function run({ peers }) {
  await withProfile((profile) =>
    withPage(profile, `${peers}/audit/index.html`, async (page) => {
      await page.waitForFunction(() => window.bench !== undefined);
      const { ours, bare } = await page.evaluate(
        ([count, rounds]) => window.bench.run(count, rounds),
        [ENTRIES, ROUNDS],
      );
      printTable('The journal', [
        {
          what: `proving ${ENTRIES.toLocaleString('en')} entries and their records, hashing their bytes alone`,
          ours: milliseconds(median(ours)),
          against: milliseconds(median(bare)),
          ratio: median(ours) / median(bare),
          target: 1.5,
        },
      ]);
    }),
  );
}
