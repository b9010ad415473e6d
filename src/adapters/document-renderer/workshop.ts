import type { DocumentJob } from '@documents/job.ts';
import { layOut } from '@documents/lay-out.ts';
import { unprintable } from '@documents/unprintable.ts';
import type { Result } from '@domain/result.ts';
import { ok, refuse } from '@domain/result.ts';
import { measureWith } from '../pdf/font/measure.ts';
import { parseFaces, pdfWriter } from '../pdf/write-pdf.ts';
import type { FontFiles } from '../pdf/write-pdf.ts';
import { warmUpJob } from './warm-up-job.ts';
import type { DocumentWorkshop } from './worker-api.ts';

/** A document with characters that we cannot print is refused by name, never printed with holes. */
function checkCharacters(job: DocumentJob): Result<void> {
  const found = unprintable(job);
  const [first] = found;
  if (first === undefined) return ok(undefined);
  const characters = [...new Set(found.map(({ character }) => character))].join(' ');
  const document = job.invoice.number ?? job.invoice.customerName;
  return refuse('ValidationError', 'characters-not-printable', { characters, document }, first.field);
}

/** Ready for its first document: it has already made one. */
export function documentWorkshop(fonts: FontFiles): DocumentWorkshop {
  const faces = parseFaces(fonts);
  const measure = measureWith(faces);
  const write = pdfWriter(faces);
  const printed = (job: DocumentJob) => ({ document: layOut(job, measure), logo: job.seller.logo });
  write([printed(warmUpJob)]);
  const firstRefusal = (jobs: readonly DocumentJob[]) =>
    jobs.map(checkCharacters).find((result) => !result.ok);
  return {
    pdf: (jobs) => {
      const refusal = firstRefusal(jobs);
      if (refusal !== undefined && !refusal.ok) return refusal;
      return ok(write(jobs.map(printed)));
    },
    files: (jobs) => {
      const refusal = firstRefusal(jobs);
      if (refusal !== undefined && !refusal.ok) return refusal;
      return ok(jobs.map((job) => write([printed(job)])));
    },
  };
}
