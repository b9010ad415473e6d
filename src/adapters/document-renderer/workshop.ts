import type { PrintJob } from '@documents/job.ts';
import { layOut } from '@documents/lay-out.ts';
import { unprintable } from '@documents/unprintable.ts';
import type { Refusal } from '@domain/result.ts';
import { ok, refuse } from '@domain/result.ts';
import { measureWith } from '../pdf/font/measure.ts';
import type { Faces } from '../pdf/font/measure.ts';
import { everydayFaces } from '../pdf/ready/ready-face.ts';
import { isEveryday, parseFaces, pdfWriter } from '../pdf/write-pdf.ts';
import type { FontFiles, PrintedDocument } from '../pdf/write-pdf.ts';
import { recordAttachments } from './record-attachment.ts';
import { warmUpJob } from './warm-up-job.ts';
import type { DocumentWorkshop } from './worker-api.ts';

/** A document with characters that we cannot print is refused by name, never printed with holes. */
function checkCharacters(job: PrintJob): { ok: false; error: Refusal } | null {
  const found = unprintable(job);
  const [first] = found;
  if (first === undefined) return null;
  const characters = [...new Set(found.map(({ character }) => character))].join(' ');
  const document = 'invoice' in job ? (job.invoice.number ?? job.buyer.name) : job.buyer.name;
  return refuse('ValidationError', 'characters-not-printable', { characters, document }, first.field);
}

interface ColdWorkshop extends DocumentWorkshop {
  /** Makes a document that nobody sees: worth its time only while nobody waits for one. */
  warmUp(): void;
}

const pressWith = (faces: Faces) => ({ measure: measureWith(faces), write: pdfWriter(faces) });

/** Everyday documents are made with the parts that come ready; the font files are asked for by the first other one. */
export function documentWorkshop(fontFiles: () => Promise<FontFiles>): ColdWorkshop {
  let press = pressWith(everydayFaces());
  let isWhole = false;
  let added: PrintedDocument[] = [];

  async function printed(job: PrintJob): Promise<PrintedDocument> {
    const document = layOut(job, press.measure);
    const inside = { logo: job.seller.logo, attachments: 'invoice' in job ? recordAttachments(job) : [] };
    if (isWhole || isEveryday(document)) return { document, ...inside };
    press = pressWith(parseFaces(await fontFiles()));
    isWhole = true;
    return { document: layOut(job, press.measure), ...inside };
  }

  const firstRefusal = (jobs: readonly PrintJob[]) =>
    jobs.map(checkCharacters).find((result) => result !== null);

  return {
    warmUp: () => void press.write([{ document: layOut(warmUpJob, press.measure), logo: null }]),
    append: async (jobs) => {
      const refusal = firstRefusal(jobs);
      if (refusal !== undefined) added = [];
      else for (const job of jobs) added.push(await printed(job));
      return refusal ?? ok(undefined);
    },
    finish: () => {
      const documents = added;
      added = [];
      return ok(press.write(documents));
    },
    files: async (jobs) => {
      const refusal = firstRefusal(jobs);
      if (refusal !== undefined) return refusal;
      const files: Uint8Array[] = [];
      for (const job of jobs) {
        // It may bring another press.
        const document = await printed(job);
        files.push(press.write([document]));
      }
      return ok(files);
    },
  };
}
