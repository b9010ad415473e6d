import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layOut } from '@documents/lay-out.ts';
import { goldenJobs } from '@documents/testing/golden-jobs.ts';
import { settlementJobs } from '@documents/testing/settlement-jobs.ts';
import { describe, expect, it } from 'vitest';
import { faces, measure } from './testing/test-faces.ts';
import { pdfWriter } from './write-pdf.ts';

const write = pdfWriter(faces);

/** Set to a folder, it keeps the files to be looked at. */
const folder = process.env['QUITTANCE_PDFS'];

describe('golden documents', () => {
  for (const [name, job] of Object.entries({ ...goldenJobs, ...settlementJobs })) {
    it(`B5 ${name}: same model, same bytes`, () => {
      const sample = job();
      const bytes = write([{ document: layOut(sample, measure), logo: sample.seller.logo }]);
      if (folder !== undefined) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, `${name}.pdf`), bytes);
      }
      const again = job();
      const fresh = pdfWriter(faces);
      expect(
        Buffer.from(fresh([{ document: layOut(again, measure), logo: again.seller.logo }])).equals(bytes),
      ).toBe(true);
    });
  }
});
