import { isTemplated, type DocumentJob, type PrintJob } from '@documents/job.ts';
import { layOut } from '@documents/lay-out.ts';
import { templateFaults } from '@documents/template/check.ts';
import type { FilledTemplate } from '@documents/template/filled.ts';
import { unprintableTexts } from '@documents/template/unprintable-texts.ts';
import { unprintable } from '@documents/unprintable.ts';
import type { Result } from '@domain/result.ts';
import { ok } from '@domain/result.ts';
import { faultyTemplate } from '@domain/templates/faulty-template.ts';
import type { ScriptFiles } from '../pdf/shaping/script-fonts.ts';
import type { FontFiles, PrintedDocument } from '../pdf/write-pdf.ts';
import type { foreignDesk } from './foreign-desk.ts';
import { inside, Press, type TemplateTools } from './press.ts';
import { warmUpJob } from './warm-up-job.ts';
import type { DocumentWorkshop } from './worker-api.ts';

interface ColdWorkshop extends DocumentWorkshop {
  /** Makes a document that nobody sees: worth its time only while nobody waits for one. */
  warmUp(): void;
}

const noTools = () =>
  Promise.reject(new Error('This workshop makes documents of the built-in template only'));
const builtInOnly: TemplateTools = { serif: noTools, writerOf: noTools, mailer: noTools };

/** A draft waits until its template is mended; what was issued is printed as far as it can be. */
function textFault({ invoice, template }: DocumentJob, { faults }: FilledTemplate): Result<never> | null {
  const [fault] = faults;
  if (fault === undefined || invoice.issuedAt !== null) return null;
  return faultyTemplate(template?.name ?? '', fault);
}

/** Everyday documents are made with the parts that come ready; the font files are asked for by the first other one. */
export function documentWorkshop(
  fontFiles: () => Promise<FontFiles>,
  scriptFiles: ScriptFiles,
  templateTools: TemplateTools = builtInOnly,
): ColdWorkshop {
  const press = new Press(fontFiles, templateTools);
  let desk: ReturnType<typeof foreignDesk> | undefined;
  let added: PrintedDocument[] = [];

  /** Other scripts are a room of their own, opened by the first document that needs it. */
  async function openDesk() {
    await press.bringWholeFaces();
    const room = await import('./foreign-desk.ts');
    return (desk ??= room.foreignDesk(scriptFiles, press.faces, (...text) => press.measure(...text)));
  }

  /** A document with characters that we cannot print is refused by name, never printed with holes. */
  async function printedWith(
    job: PrintJob,
    look: FilledTemplate | undefined,
  ): Promise<Result<PrintedDocument>> {
    const isForeign =
      unprintable(job).length > 0 || (look !== undefined && unprintableTexts(look).length > 0);
    if (!isForeign) return ok(await press.printed(job, look));
    const hand = await (await openDesk())(job, look);
    if (!hand.ok) return hand;
    const document = layOut(job, hand.value.setter.measure, look);
    return ok({ document, ...inside(job), foreign: hand.value });
  }

  async function printed(job: PrintJob): Promise<Result<PrintedDocument>> {
    if (!isTemplated(job)) return printedWith(job, undefined);
    const look = await press.lookOf(job);
    const fault = 'invoice' in job ? textFault(job, look) : null;
    return fault ?? printedWith(job, look);
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
        // It may bring other faces to the press.
        const made = await printed(job);
        if (!made.ok) return made;
        files.push(press.write([made.value]));
      }
      return ok(files);
    },
    preview: async (job) => {
      const look = await press.lookOf(job, true);
      const made = await printedWith(job, look);
      return made.ok ? ok({ bytes: press.write([made.value]), faults: [...look.faults] }) : made;
    },
    check: async (template, job) => {
      const writer = await press.writerFor({ ...job, template }, true);
      return writer === null ? [] : templateFaults(template, writer);
    },
    mail: async (content, own) => (await templateTools.mailer())(content, own),
  };
}
