import type { DocumentJob } from '@documents/job.ts';
import { layOut } from '@documents/lay-out.ts';
import { templateFaults } from '@documents/template/check.ts';
import { familyOf, fillTemplate, usualLook } from '@documents/template/fill.ts';
import type { FilledTemplate } from '@documents/template/filled.ts';
import { unprintableTexts } from '@documents/template/unprintable-texts.ts';
import type { Writer } from '@documents/template/writer.ts';
import { unprintable } from '@documents/unprintable.ts';
import { builtInTemplate } from '@domain/templates/built-in.ts';
import type { TemplateFault } from '@domain/templates/template.ts';
import { faultyTemplate } from '@domain/templates/faulty-template.ts';
import { needsWriter } from '@domain/templates/texts.ts';
import type { Refusal, Result } from '@domain/result.ts';
import { ok, refuse } from '@domain/result.ts';
import { measureWith, type Faces } from '../pdf/font/measure.ts';
import { parseFaces, pdfWriter, withSerif } from '../pdf/write-pdf.ts';
import type { FontFiles, PrintedDocument } from '../pdf/write-pdf.ts';
import { warmUpJob } from './warm-up-job.ts';
import type { DocumentWorkshop } from './worker-api.ts';

type Refused = { ok: false; error: Refusal };

/** A document with characters that we cannot print is refused by name, never printed with holes. */
function checkCharacters(job: DocumentJob, look: FilledTemplate): Refused | null {
  const found = [...unprintable(job), ...unprintableTexts(look)];
  const [first] = found;
  if (first === undefined) return null;
  const characters = [...new Set(found.map(({ character }) => character))].join(' ');
  const document = job.invoice.number ?? job.invoice.customerName;
  return refuse('ValidationError', 'characters-not-printable', { characters, document }, first.field);
}

/** A draft waits until its template is mended; what was issued is printed as far as it can be. */
function checkTexts({ invoice, template }: DocumentJob, [fault]: readonly TemplateFault[]): Refused | null {
  if (fault === undefined || invoice.issuedAt !== null) return null;
  return faultyTemplate(template?.name ?? '', fault);
}

type WriterOf = (job: DocumentJob, isTrial: boolean) => Writer;

/** What only some templates need, fetched when the first of them comes. */
export interface TemplateTools {
  serif(): Promise<FontFiles>;
  writerOf(): Promise<WriterOf>;
}

const noTools = () =>
  Promise.reject(new Error('This workshop makes documents of the built-in template only'));
const builtInOnly: TemplateTools = { serif: noTools, writerOf: noTools };

interface ColdWorkshop extends DocumentWorkshop {
  /** Fetches what these documents need and is not here yet: asked before anything is made of them. */
  prepare(jobs: readonly DocumentJob[]): Promise<void>;
  /** Makes a document that nobody sees: worth its time only while nobody waits for one. */
  warmUp(): void;
}

const templateOf = (job: DocumentJob) => job.template ?? builtInTemplate;

/** The faces and the writer of expressions: the usual ones from the start, the others when they are asked for. */
class Tools {
  measure;
  write;
  writerFor: WriterOf | null = null;
  #hasSerif = false;

  constructor(
    private readonly faces: Faces,
    private readonly more: TemplateTools,
  ) {
    this.measure = measureWith(faces);
    this.write = pdfWriter(faces);
  }

  async fetchFor(jobs: readonly DocumentJob[]): Promise<void> {
    if (!this.#hasSerif && jobs.some((job) => familyOf(templateOf(job)) === 'serif')) {
      const faces = withSerif(this.faces, await this.more.serif());
      this.measure = measureWith(faces);
      this.write = pdfWriter(faces);
      this.#hasSerif = true;
    }
    if (this.writerFor === null && jobs.some((job) => needsWriter(templateOf(job)))) {
      this.writerFor = await this.more.writerOf();
    }
  }

  /** A trial is over soon, whatever the document. */
  lookOf(job: DocumentJob, isTrial = false): FilledTemplate {
    const { template } = job;
    if (!template) return usualLook(job);
    return fillTemplate(
      template,
      job,
      needsWriter(template) ? (this.writerFor?.(job, isTrial) ?? null) : null,
    );
  }

  printed(job: DocumentJob, look: FilledTemplate): PrintedDocument {
    return { document: layOut(job, this.measure, look), logo: job.template?.logo ?? job.seller.logo };
  }
}

export function documentWorkshop(fonts: FontFiles, more: TemplateTools = builtInOnly): ColdWorkshop {
  const tools = new Tools(parseFaces(fonts), more);
  let added: PrintedDocument[] = [];
  /** All of them, or why one cannot be made. */
  const laidOut = (jobs: readonly DocumentJob[]): Result<PrintedDocument[]> => {
    const looks = jobs.map((job) => tools.lookOf(job));
    const refusals = jobs.map((job, index) => {
      const look = looks[index] as FilledTemplate;
      return checkTexts(job, look.faults) ?? checkCharacters(job, look);
    });
    const refusal = refusals.find((one) => one !== null);
    return refusal ?? ok(jobs.map((job, index) => tools.printed(job, looks[index] as FilledTemplate)));
  };
  return {
    prepare: (jobs) => tools.fetchFor(jobs),
    warmUp: () => void tools.write([tools.printed(warmUpJob, tools.lookOf(warmUpJob))]),
    append: (jobs) => {
      const made = laidOut(jobs);
      if (!made.ok) added = [];
      else for (const document of made.value) added.push(document);
      return made.ok ? ok(undefined) : made;
    },
    finish: () => {
      const documents = added;
      added = [];
      return ok(tools.write(documents));
    },
    files: (jobs) => {
      const made = laidOut(jobs);
      return made.ok ? ok(made.value.map((document) => tools.write([document]))) : made;
    },
    preview: (job) => {
      const look = tools.lookOf(job, true);
      const refusal = checkCharacters(job, look);
      if (refusal !== null) return refusal;
      return ok({ bytes: tools.write([tools.printed(job, look)]), faults: [...look.faults] });
    },
    check: (template, job) => {
      const writer = needsWriter(template) ? tools.writerFor?.({ ...job, template }, true) : undefined;
      return writer === undefined ? [] : templateFaults(template, writer);
    },
  };
}
