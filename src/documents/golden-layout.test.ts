import { measure } from '@adapters/pdf/testing/test-faces.ts';
import { describe, expect, it } from 'vitest';
import { layOut } from './lay-out.ts';
import type { LaidOutDocument } from './operations.ts';
import { goldenJobs } from './testing/golden-jobs.ts';
import { settlementJobs } from './testing/settlement-jobs.ts';

/** One operation a line, so that a change shows where it is. */
function asLines({ pages, ...facts }: LaidOutDocument): string {
  const rounded = (_key: string, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 100) / 100 : value;
  const blocks = pages.map(({ operations }) =>
    operations.map((operation) => JSON.stringify(operation, rounded)).join('\n'),
  );
  return `${JSON.stringify(facts)}\n\n${blocks.join('\n\n')}\n`;
}

describe('golden layouts', () => {
  for (const [name, job] of Object.entries({ ...goldenJobs, ...settlementJobs })) {
    it(`B5 B12 ${name} is laid out as it was looked at`, async () => {
      await expect(asLines(layOut(job(), measure))).toMatchFileSnapshot(`./testing/golden/${name}.jsonl`);
    });
  }
});
