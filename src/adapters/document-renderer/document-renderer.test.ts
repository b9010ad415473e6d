import { unzipSync } from 'fflate';
import { goldenJobs } from '@documents/testing/golden-jobs.ts';
import type { DocumentJob } from '@documents/job.ts';
import { describe, expect, it } from 'vitest';
import { scriptFiles } from '../pdf/testing/script-files.ts';
import { fontFiles } from '../pdf/testing/test-faces.ts';
import { documentRenderer, workersFor } from './document-renderer.ts';
import type { OpenWorker } from './worker.ts';
import { documentWorkshop } from './workshop.ts';

const oneLine = goldenJobs['one-line'] as () => DocumentJob;
const jobNumber = (index: number): DocumentJob => {
  const job = oneLine();
  return { ...job, invoice: { ...job.invoice, number: `F-${index}` } };
};

/** Workers without threads: the same workshop, with a count of those that were opened and ended. */
function inProcess() {
  const workshop = documentWorkshop(() => Promise.resolve(fontFiles), scriptFiles);
  const seen = { opened: 0, ended: 0 };
  const open = (): OpenWorker => {
    seen.opened += 1;
    return {
      workshop: {
        append: (jobs: DocumentJob[]) => Promise.resolve(workshop.append(jobs)),
        finish: () => Promise.resolve(workshop.finish()),
        files: (jobs: DocumentJob[]) =>
          new Promise((resolve) => setTimeout(() => resolve(workshop.files(jobs)), 1)),
      } as unknown as OpenWorker['workshop'],
      end: () => {
        seen.ended += 1;
      },
    };
  };
  return { open, seen };
}

const named = (count: number) => ({
  count,
  jobAt: (index: number) => Promise.resolve({ job: jobNumber(index), fileName: `Invoice_F-${index}.pdf` }),
});

describe('document renderer', () => {
  it('B11 a zip holds one PDF for each invoice, in their order, with two workers too', async () => {
    const { count, jobAt } = named(70);
    const made = await documentRenderer(inProcess().open, 3).zip(count, jobAt);
    const files = unzipSync(new Uint8Array(await (made.ok ? made.value : new Blob()).arrayBuffer()));
    expect(Object.keys(files)).toEqual(Array.from({ length: 70 }, (_, index) => `Invoice_F-${index}.pdf`));
    expect(Buffer.from(files['Invoice_F-7.pdf'] ?? []).toString('latin1', 0, 5)).toBe('%PDF-');
  });

  it('B11 two invoices of one name are both kept', async () => {
    const made = await documentRenderer(inProcess().open, 2).zip(2, (index) =>
      Promise.resolve({ job: jobNumber(index), fileName: 'Invoice.pdf' }),
    );
    const files = unzipSync(new Uint8Array(await (made.ok ? made.value : new Blob()).arrayBuffer()));
    expect(Object.keys(files)).toEqual(['Invoice.pdf', 'Invoice (2).pdf']);
  });

  it('B11 the same invoices make the same zip', async () => {
    const { count, jobAt } = named(5);
    const bytes = async () => {
      const made = await documentRenderer(inProcess().open, 2).zip(count, jobAt);
      return Buffer.from(await (made.ok ? made.value : new Blob()).arrayBuffer()).toString('base64');
    };
    expect(await bytes()).toBe(await bytes());
  });

  it('F2 progress counts up to all of them', async () => {
    const done: number[] = [];
    const { count, jobAt } = named(45);
    await documentRenderer(inProcess().open, 2).zip(count, jobAt, {
      onProgress: (progress) => done.push(progress.done),
    });
    expect(done.at(-1)).toBe(45);
    expect([...done].sort((a, b) => a - b)).toEqual(done);
  });

  it('F2 cancel ends the worker and answers at once; the next task gets a fresh one', async () => {
    const { open, seen } = inProcess();
    const renderer = documentRenderer(open, 2);
    const stop = new AbortController();
    const { jobAt } = named(1000);
    const running = renderer.zip(1000, jobAt, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(await running).toMatchObject({ ok: false, error: { name: 'Cancelled' } });
    expect(seen).toEqual({ opened: 1, ended: 1 });
    expect((await renderer.pdf([oneLine()])).ok).toBe(true);
    expect(seen.opened).toBe(2);
  });

  it('F2 a zip that was cancelled goes on where it stopped, and comes out the same', async () => {
    const { open } = inProcess();
    let drawn = 0;
    const counting = (): OpenWorker => {
      const worker = open();
      const files = (jobs: DocumentJob[]) => {
        drawn += jobs.length;
        return worker.workshop.files(jobs);
      };
      return { ...worker, workshop: { ...worker.workshop, files } as unknown as OpenWorker['workshop'] };
    };
    const { count, jobAt } = named(60);
    const renderer = documentRenderer(counting, 2);
    const stop = new AbortController();
    const onProgress = ({ done }: { done: number }) => done >= 16 && stop.abort();
    expect(await renderer.zip(count, jobAt, { signal: stop.signal, onProgress })).toMatchObject({
      ok: false,
    });
    drawn = 0;
    const resumed = await renderer.zip(count, jobAt);
    expect(drawn).toBeLessThanOrEqual(44);
    drawn = 0;
    const whole = await renderer.zip(count, jobAt);
    expect(drawn).toBe(60);
    const [a, b] = await Promise.all(
      [resumed, whole].map(async (made) => (made.ok ? Buffer.from(await made.value.arrayBuffer()) : null)),
    );
    expect(a).not.toBeNull();
    expect(a!.equals(b!)).toBe(true);
  });

  it('F2 a warm worker is used again', async () => {
    const { open, seen } = inProcess();
    const renderer = documentRenderer(open, 2);
    await renderer.pdf([oneLine()]);
    await renderer.pdf([oneLine()]);
    expect(seen.opened).toBe(1);
  });

  it('B5 a document with characters that cannot be printed is refused with them', async () => {
    const job = oneLine();
    job.buyer.name = 'Merci 😀';
    const made = await documentRenderer(inProcess().open, 2).pdf([job]);
    expect(made).toMatchObject({
      ok: false,
      error: {
        name: 'ValidationError',
        reason: 'characters-not-printable',
        params: { characters: '😀' },
        field: 'buyer.name',
      },
    });
  });

  it('B5 one PDF of many shows its progress and has all pages', async () => {
    const done: number[] = [];
    const jobs = Array.from({ length: 25 }, (_, index) => jobNumber(index));
    const renderer = documentRenderer(inProcess().open, 2);
    const made = await renderer.pdf(jobs, { onProgress: (progress) => done.push(progress.done) });
    expect(done).toEqual([0, 16, 25]);
    expect(Buffer.from(made.ok ? made.value : []).toString('latin1')).toContain('/Count 25');
  });

  it('B5 a refused document leaves nothing behind for the next file', async () => {
    const renderer = documentRenderer(inProcess().open, 2);
    const jobs = Array.from({ length: 18 }, (_, index) => jobNumber(index));
    (jobs[17] as DocumentJob).buyer = { ...oneLine().buyer, name: '😀' };
    expect((await renderer.pdf(jobs)).ok).toBe(false);
    const made = await renderer.pdf([oneLine()]);
    expect(Buffer.from(made.ok ? made.value : []).toString('latin1')).toContain('/Count 1>>');
  });

  it('F2 a job that cannot be fetched fails the task and ends its worker', async () => {
    const { open, seen } = inProcess();
    const fails = documentRenderer(open, 2).zip(3, () => Promise.reject(new Error('gone')));
    await expect(fails).rejects.toThrow('gone');
    expect(seen.ended).toBe(1);
  });

  it('F2 one core is left to the page', () => {
    expect([1, 2, 3, 4, 16].map(workersFor)).toEqual([1, 1, 2, 3, 4]);
  });
});
