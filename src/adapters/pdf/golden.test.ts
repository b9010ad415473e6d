import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layOut } from '@documents/lay-out.ts';
import { goldenJobs } from '@documents/testing/golden-jobs.ts';
import { scriptJobs } from '@documents/testing/script-jobs.ts';
import { settlementJobs } from '@documents/testing/settlement-jobs.ts';
import { describe, expect, it } from 'vitest';
import { foreignPress } from './testing/foreign-press.ts';
import { faces, measure } from './testing/test-faces.ts';
import { pdfWriter } from './write-pdf.ts';

/** Set to a folder, it keeps the files to be looked at; `sha256sum -c` holds them against the committed list. */
const folder = process.env['QUITTANCE_PDFS'];

const jobs = { ...goldenJobs, ...settlementJobs };
const press = foreignPress();

/** The file as a fresh writer makes it. */
function fileOf(name: string): Uint8Array {
  const job = jobs[name]!();
  return pdfWriter(faces)([{ document: layOut(job, measure), logo: job.seller.logo }]);
}
const scriptFile = async (name: string) => press.file(scriptJobs[name]!());

function hashLine(name: string, bytes: Uint8Array): string {
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.pdf`), bytes);
  }
  return `${createHash('sha256').update(bytes).digest('hex')}  ${name}.pdf\n`;
}

describe('golden documents', () => {
  for (const name of Object.keys(jobs)) {
    it(`B5 ${name}: same model, same bytes`, () => {
      expect(Buffer.from(fileOf(name)).equals(fileOf(name))).toBe(true);
    });
  }

  // After a wanted change: `npx vitest run src/adapters/pdf/golden.test.ts -u`.
  it('B5 each document has the bytes that were committed, whatever the machine, the day and the version of Node', async () => {
    const plain = Object.keys(jobs).map((name) => hashLine(name, fileOf(name)));
    const scripts = await Promise.all(
      Object.keys(scriptJobs).map(async (name) => hashLine(name, await scriptFile(name))),
    );
    const list = [...plain, ...scripts].sort((a, b) => (a.slice(64) < b.slice(64) ? -1 : 1)).join('');
    await expect(list).toMatchFileSnapshot('../../documents/testing/golden/pdf.sha256');
  });
});
