import type { DocumentJob } from '@documents/job.ts';
import { layOut } from '@documents/lay-out.ts';
import { unprintable } from '@documents/unprintable.ts';
import type { Refusal } from '@domain/result.ts';
import { ok, refuse } from '@domain/result.ts';
import { measureWith } from '../pdf/font/measure.ts';
import { parseFaces, pdfWriter } from '../pdf/write-pdf.ts';
import type { FontFiles, PrintedDocument } from '../pdf/write-pdf.ts';
import { recordAttachments } from './record-attachment.ts';
import { warmUpJob } from './warm-up-job.ts';
import type { DocumentWorkshop } from './worker-api.ts';

/** A document with characters that we cannot print is refused by name, never printed with holes. */
function checkCharacters(job: DocumentJob): { ok: false; error: Refusal } | null {
  const found = unprintable(job);
  const [first] = found;
  if (first === undefined) return null;
  const characters = [...new Set(found.map(({ character }) => character))].join(' ');
  const document = job.invoice.number ?? job.invoice.customerName;
  return refuse('ValidationError', 'characters-not-printable', { characters, document }, first.field);
}

interface ColdWorkshop extends DocumentWorkshop {
  /** Makes a document that nobody sees: worth its time only while nobody waits for one. */
  warmUp(): void;
}

export function documentWorkshop(fonts: FontFiles): ColdWorkshop {
  const faces = parseFaces(fonts);
  const measure = measureWith(faces);
  const write = pdfWriter(faces);
  const printed = (job: DocumentJob) => ({
    document: layOut(job, measure),
    logo: job.seller.logo,
    attachments: recordAttachments(job),
  });
  const firstRefusal = (jobs: readonly DocumentJob[]) =>
    jobs.map(checkCharacters).find((result) => result !== null);
  let added: PrintedDocument[] = [];
  return {
    warmUp: () => void write([printed(warmUpJob)]),
    append: (jobs) => {
      const refusal = firstRefusal(jobs);
      if (refusal !== undefined) added = [];
      else for (const job of jobs) added.push(printed(job));
      return refusal ?? ok(undefined);
    },
    finish: () => {
      const documents = added;
      added = [];
      return ok(write(documents));
    },
    files: (jobs) => {
      const refusal = firstRefusal(jobs);
      return refusal ?? ok(jobs.map((job) => write([printed(job)])));
    },
  };
}
