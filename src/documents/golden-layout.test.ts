import { foreignPress } from '@adapters/pdf/testing/foreign-press.ts';
import { measure } from '@adapters/pdf/testing/test-faces.ts';
import { describe, expect, it } from 'vitest';
import { layOut } from './lay-out.ts';
import { goldenJobs } from './testing/golden-jobs.ts';
import { asLines } from './testing/golden-text.ts';
import { scriptJobs } from './testing/script-jobs.ts';
import { settlementJobs } from './testing/settlement-jobs.ts';

describe('golden layouts', () => {
  for (const [name, job] of Object.entries({ ...goldenJobs, ...settlementJobs })) {
    it(`B5 B12 ${name} is laid out as it was looked at`, async () => {
      await expect(asLines(layOut(job(), measure))).toMatchFileSnapshot(`./testing/golden/${name}.jsonl`);
    });
  }

  const press = foreignPress();
  for (const [name, job] of Object.entries(scriptJobs)) {
    it(`B5 ${name} is laid out as it was looked at`, async () => {
      const { document } = await press.printed(job());
      await expect(asLines(document)).toMatchFileSnapshot(`./testing/golden/scripts/${name}.jsonl`);
    });
  }
});
