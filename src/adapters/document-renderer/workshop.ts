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

/** Everyday documents are made with the parts that come ready; the font files are asked for by the first other one. */
export function documentWorkshop(
  fontFiles: () => Promise<FontFiles>,
  scriptFiles: ScriptFiles,
): ColdWorkshop {
  let press = pressWith(everydayFaces());
  let isWhole = false;
  let desk: ReturnType<typeof foreignDesk> | undefined;
  let added: PrintedDocument[] = [];

  async function bringWholeFonts(): Promise<void> {
    if (isWhole) return;
    press = pressWith(parseFaces(await fontFiles()));
    isWhole = true;
  }

  /** Other scripts are a room of their own, opened by the first document that needs it. */
  async function openDesk() {
    await bringWholeFonts();
    const room = await import('./foreign-desk.ts');
    return (desk ??= room.foreignDesk(scriptFiles, press.faces, press.measure));
  }

  /** A document with characters that we cannot print is refused by name, never printed with holes. */
  async function printed(job: PrintJob): Promise<Result<PrintedDocument>> {
    const { logo } = job.seller;
    if (unprintable(job).length > 0) {
      const hand = await (await openDesk())(job);
      if (!hand.ok) return hand;
      return ok({ document: layOut(job, hand.value.setter.measure), logo, foreign: hand.value });
    }
    const document = layOut(job, press.measure);
    if (isWhole || isEveryday(document)) return ok({ document, logo });
    await bringWholeFonts();
    return ok({ document: layOut(job, press.measure), logo });
  }

  return {
    warmUp: () => void press.write([{ document: layOut(warmUpJob, press.measure), logo: null }]),
    append: async (jobs) => {
      for (const job of jobs) {
        const made = await printed(job);
        if (!made.ok) {
          added = [];
          return made;
        }
        added.push(made.value);
      }
      return ok(undefined);
    },
    finish: () => {
      const documents = added;
      added = [];
      return ok(press.write(documents));
    },
    files: async (jobs) => {
      const files: Uint8Array[] = [];
      for (const job of jobs) {
        // It may bring another press.
        const made = await printed(job);
        if (!made.ok) return made;
        files.push(press.write([made.value]));
      }
      return ok(files);
    },
  };
}
