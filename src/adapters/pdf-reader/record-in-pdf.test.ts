import { describe, expect, it } from 'vitest';
import type { DocumentJob } from '@documents/job.ts';
import { goldenJobs } from '@documents/testing/golden-jobs.ts';
import { recordOf } from '@domain/records/document-record.ts';
import { readRecord } from '@domain/records/read-record.ts';
import { uuidv7 } from '@domain/ids.ts';
import { documentWorkshop } from '../document-renderer/workshop.ts';
import { sampleLogo } from '../pdf/testing/sample-logo.ts';
import { fontFiles } from '../pdf/testing/test-faces.ts';
import { readAttachments } from './read-attachments.ts';
import { openInNode } from './testing/open-in-node.ts';

const workshop = documentWorkshop(() => Promise.resolve(fontFiles), {
  read: () => Promise.resolve(null),
  engine: () => Promise.resolve(null),
});
const randomId = () => uuidv7(Date.parse('2026-11-14'), crypto.getRandomValues(new Uint8Array(10)));

/** An issued page as the books know it: with ids that do not compress. */
function issuedJob(name: string): DocumentJob {
  const job = goldenJobs[name]!();
  const seller = { ...job.seller, logo: sampleLogo(64) };
  const frozen = {
    seller,
    buyer: job.buyer,
    wording: '1',
    template: null,
    series: { pattern: 'F-{YYYY}-{0000}', yearlyReset: true, sequence: 418 },
  };
  const ids = { id: randomId(), seriesId: randomId(), customerId: randomId() };
  return {
    ...job,
    invoice: { ...job.invoice, ...ids },
    seller,
    body: { ...job.body, frozen, lines: job.body.lines.map((line) => ({ ...line, id: randomId() })) },
    anchor: { deviceId: randomId(), seq: 812, hash: 'ab'.repeat(32) },
  };
}

async function fileOf(...jobs: DocumentJob[]): Promise<Uint8Array> {
  await workshop.append(jobs);
  const made = workshop.finish();
  if (!made.ok) throw new Error(made.error.reason);
  return made.value;
}

async function attachmentsOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const read = await readAttachments(bytes, openInNode);
  if (!read.ok) throw new Error(read.error.reason);
  return Object.fromEntries(
    read.value.map(({ name, bytes: inside }) => [name, new TextDecoder().decode(inside)]),
  );
}

describe('the record inside an issued PDF', () => {
  it('B25 is found by an independent reader, whole, with its hash and anchor', async () => {
    const job = issuedJob('twelve-lines');
    const found = await attachmentsOf(await fileOf(job));
    expect(Object.keys(found)).toEqual(['F-2026-0418.json']);
    const read = readRecord(Object.values(found)[0]!);
    expect(read).toMatchObject({ ok: true, value: { anchor: job.anchor } });
    expect(read.ok && read.value.record).toEqual(recordOf(job));
  });

  it('B25 leaves one page with a logo at 26 kB', async () => {
    expect((await fileOf(issuedJob('one-page'))).length).toBeLessThanOrEqual(26_000);
  });

  it('B25 the same document is the same bytes', async () => {
    const job = issuedJob('many-scripts');
    expect(await fileOf(job)).toEqual(await fileOf(structuredClone(job)));
  });

  it('B25 one file of several documents carries the record of each', async () => {
    const second = issuedJob('one-line');
    second.invoice.number = 'F-2026-0419/B';
    const found = await attachmentsOf(await fileOf(issuedJob('one-page'), second));
    expect(Object.keys(found)).toEqual(['F-2026-0418.json', 'F-2026-0419-B.json']);
  });

  it('B25 a draft carries none', async () => {
    const { anchor: _anchor, ...draft } = issuedJob('one-line');
    expect(await attachmentsOf(await fileOf(draft))).toEqual({});
  });

  it('B25 the attachment is tied to the document as PDF/A-3 asks', async () => {
    const text = Buffer.from(await fileOf(issuedJob('one-line'))).toString('latin1');
    expect(text).toMatch(/\/AF\[\d+ 0 R\]/);
    expect(text).toContain('/AFRelationship/Source');
    expect(text).toContain('/Subtype/application#2Fjson');
    expect(text).toMatch(/\/Names<<\/EmbeddedFiles<<\/Names\[\(F-2026-0418\.json\) \d+ 0 R\]>>>>/);
  });

  it('B25 a file that is no PDF is refused', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7 and nothing after it');
    expect(await readAttachments(bytes, openInNode)).toMatchObject({
      ok: false,
      error: { reason: 'pdf-damaged' },
    });
  });
});
