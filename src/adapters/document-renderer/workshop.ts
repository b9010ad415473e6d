import type { PrintJob } from '@documents/job.ts';
import { layOut } from '@documents/lay-out.ts';
import { unprintable } from '@documents/unprintable.ts';
import type { Result } from '@domain/result.ts';
import { ok } from '@domain/result.ts';
import { measureWith } from '../pdf/font/measure.ts';
import type { Faces } from '../pdf/font/measure.ts';
import { everydayFaces } from '../pdf/ready/ready-face.ts';
import type { ScriptFiles } from '../pdf/shaping/script-fonts.ts';
import { isEveryday, parseFaces, pdfWriter } from '../pdf/write-pdf.ts';
import type { FontFiles, PrintedDocument } from '../pdf/write-pdf.ts';
import type { foreignDesk } from './foreign-desk.ts';
import { warmUpJob } from './warm-up-job.ts';
import type { DocumentWorkshop } from './worker-api.ts';

interface ColdWorkshop extends DocumentWorkshop {
  /** Makes a document that nobody sees: worth its time only while nobody waits for one. */
  warmUp(): void;
}

const pressWith = (faces: Faces) => ({ faces, measure: measureWith(faces), write: pdfWriter(faces) });

/**
 * Everyday documents are made with the parts that come ready; the font files are asked for by the first other one,
 * and the room of other scripts is opened by the first that needs it.
 */
export function documentWorkshop(
  fontFiles: () => Promise<FontFiles>,
  scriptFiles: ScriptFiles,
): ColdWorkshop {
  let press = pressWith(everydayFaces());
  let isWhole = false;
  let desk: ReturnType<typeof foreignDesk> | undefined;
  let added: PrintedDocument[] = [];

  async function bringWhole(): Promise<void> {
    if (isWhole) return;
    press = pressWith(parseFaces(await fontFiles()));
    isWhole = true;
  }

  async function abroad(job: PrintJob): Promise<Result<PrintedDocument>> {
    await bringWhole();
    const room = await import('./foreign-desk.ts');
    desk ??= room.foreignDesk(scriptFiles, press.faces, press.measure);
    const hand = await desk(job);
    if (!hand.ok) return hand;
    const document = layOut(job, hand.value.setter.measure);
    return ok({ document, logo: job.seller.logo, foreign: hand.value });
  }

  /** A document with characters that we cannot print is refused by name, never printed with holes. */
  async function printed(job: PrintJob): Promise<Result<PrintedDocument>> {
    if (unprintable(job).length > 0) return abroad(job);
    const document = layOut(job, press.measure);
    const { logo } = job.seller;
    if (isWhole || isEveryday(document)) return ok({ document, logo });
    await bringWhole();
    return ok({ document: layOut(job, press.measure), logo });
  }

  /** All of them, or why one cannot be made. One of them may bring another press: they are written afterwards. */
  async function allPrinted(jobs: readonly PrintJob[]): Promise<Result<PrintedDocument[]>> {
    const documents: PrintedDocument[] = [];
    for (const job of jobs) {
      const made = await printed(job);
      if (!made.ok) return made;
      documents.push(made.value);
    }
    return ok(documents);
  }

  return {
    warmUp: () => void press.write([{ document: layOut(warmUpJob, press.measure), logo: null }]),
    append: async (jobs) => {
      const made = await allPrinted(jobs);
      if (!made.ok) {
        added = [];
        return made;
      }
      added.push(...made.value);
      return ok(undefined);
    },
    finish: () => {
      const documents = added;
      added = [];
      return ok(press.write(documents));
    },
    files: async (jobs) => {
      const made = await allPrinted(jobs);
      return made.ok ? ok(made.value.map((document) => press.write([document]))) : made;
    },
  };
}
