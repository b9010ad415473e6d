import type { DocumentJob } from '@documents/job.ts';
import { layOut } from '@documents/lay-out.ts';
import { unprintable } from '@documents/unprintable.ts';
import type { Result } from '@domain/result.ts';
import { ok } from '@domain/result.ts';
import { measureWith } from '../pdf/font/measure.ts';
import type { ScriptFiles } from '../pdf/shaping/script-fonts.ts';
import { parseFaces, pdfWriter } from '../pdf/write-pdf.ts';
import type { FontFiles, PrintedDocument } from '../pdf/write-pdf.ts';
import type { foreignDesk } from './foreign-desk.ts';
import { warmUpJob } from './warm-up-job.ts';
import type { DocumentWorkshop } from './worker-api.ts';

interface ColdWorkshop extends DocumentWorkshop {
  /** Makes a document that nobody sees: worth its time only while nobody waits for one. */
  warmUp(): void;
}

export function documentWorkshop(fonts: FontFiles, scriptFiles: ScriptFiles): ColdWorkshop {
  const faces = parseFaces(fonts);
  const measure = measureWith(faces);
  const write = pdfWriter(faces);
  let desk: Promise<ReturnType<typeof foreignDesk>> | undefined;
  let added: PrintedDocument[] = [];

  /** Other scripts are a room of their own, opened by the first document that needs it. */
  const openDesk = () =>
    (desk ??= import('./foreign-desk.ts').then((room) => room.foreignDesk(scriptFiles, faces, measure)));

  /** A document with characters that we cannot print is refused by name, never printed with holes. */
  async function printed(job: DocumentJob): Promise<Result<PrintedDocument>> {
    const { logo } = job.seller;
    if (unprintable(job).length === 0) return ok({ document: layOut(job, measure), logo });
    const hand = await (await openDesk())(job);
    if (!hand.ok) return hand;
    return ok({ document: layOut(job, hand.value.setter.measure), logo, foreign: hand.value });
  }

  /** All of them, or why one cannot be made. */
  async function allPrinted(jobs: readonly DocumentJob[]): Promise<Result<PrintedDocument[]>> {
    const documents: PrintedDocument[] = [];
    for (const job of jobs) {
      const made = await printed(job);
      if (!made.ok) return made;
      documents.push(made.value);
    }
    return ok(documents);
  }

  return {
    warmUp: () => void write([{ document: layOut(warmUpJob, measure), logo: null }]),
    append: async (jobs) => {
      const made = await allPrinted(jobs);
      added = made.ok ? [...added, ...made.value] : [];
      return made.ok ? ok(undefined) : made;
    },
    finish: () => {
      const documents = added;
      added = [];
      return ok(write(documents));
    },
    files: async (jobs) => {
      const made = await allPrinted(jobs);
      return made.ok ? ok(made.value.map((document) => write([document]))) : made;
    },
  };
}
