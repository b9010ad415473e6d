import { isTemplated, type PrintJob, type TemplatedJob } from '@documents/job.ts';
import { layOut } from '@documents/lay-out.ts';
import type { MailContent, OwnTexts, WrittenMail } from '@documents/mail/content.ts';
import type { Measure } from '@documents/operations.ts';
import { familyOf, fillTemplate, usualLook } from '@documents/template/fill.ts';
import type { FilledTemplate } from '@documents/template/filled.ts';
import { shownOf } from '@documents/template/shown.ts';
import type { Writer } from '@documents/template/writer.ts';
import { builtInTemplate } from '@domain/templates/built-in.ts';
import { needsWriter } from '@domain/templates/texts.ts';
import type { Faces } from '../pdf/font/measure.ts';
import { measureWith } from '../pdf/font/measure.ts';
import { everydayFaces } from '../pdf/ready/ready-face.ts';
import type { FontFiles, PrintedDocument } from '../pdf/write-pdf.ts';
import { isEveryday, parseFaces, pdfWriter, withSerif } from '../pdf/write-pdf.ts';
import { recordAttachments } from './record-attachment.ts';

type WriterOf = (job: TemplatedJob, isTrial: boolean) => Writer;

/** What only some templates need, and mails: fetched when the first of them comes. */
export interface TemplateTools {
  serif(): Promise<FontFiles>;
  writerOf(): Promise<WriterOf>;
  mailer(): Promise<(content: MailContent, own: OwnTexts) => WrittenMail>;
}

const templateOf = (job: TemplatedJob) => shownOf(job.template ?? builtInTemplate, job);

/** The faces and the writer of expressions: the usual ones from the start, the others by the first document that needs them. */
export class Press {
  #faces: Faces = everydayFaces();
  #measure = measureWith(this.#faces);
  #write = pdfWriter(this.#faces);
  #writerOf: WriterOf | null = null;
  #isWhole = false;

  constructor(
    private readonly fontFiles: () => Promise<FontFiles>,
    private readonly tools: TemplateTools,
  ) {}

  get faces(): Faces {
    return this.#faces;
  }

  get measure(): Measure {
    return this.#measure;
  }

  write = (documents: readonly PrintedDocument[]): Uint8Array => this.#write(documents);

  /** The whole usual faces: for characters beyond the everyday ones. */
  async bringWholeFaces(): Promise<void> {
    if (this.#isWhole) return;
    this.#use({ ...this.#faces, ...parseFaces(await this.fontFiles()) });
    this.#isWhole = true;
  }

  /** A template applied to a document. A trial is over soon, whatever the document. */
  async lookOf(job: TemplatedJob, isTrial = false): Promise<FilledTemplate> {
    const { template } = job;
    if (!template) return usualLook(job);
    if (familyOf(template) === 'serif' && this.#faces.serif === undefined) {
      this.#use(withSerif(this.#faces, await this.tools.serif()));
    }
    return fillTemplate(template, job, await this.writerFor(job, isTrial));
  }

  /** Null where no text of the template is worked out. */
  async writerFor(job: TemplatedJob, isTrial: boolean): Promise<Writer | null> {
    if (!needsWriter(templateOf(job))) return null;
    this.#writerOf ??= await this.tools.writerOf();
    return this.#writerOf(job, isTrial);
  }

  /** A document that the usual faces and those of its template can draw. */
  async printed(job: PrintJob, look: FilledTemplate | undefined): Promise<PrintedDocument> {
    const document = layOut(job, this.measure, look);
    if (this.#isWhole || isEveryday(document)) return { document, ...inside(job) };
    await this.bringWholeFaces();
    return { document: layOut(job, this.measure, look), ...inside(job) };
  }

  #use(faces: Faces): void {
    this.#faces = faces;
    this.#measure = measureWith(faces);
    this.#write = pdfWriter(faces);
  }
}

/** What lies in the file beside its pages. */
export const inside = (job: PrintJob) => ({
  logo: (isTemplated(job) ? job.template?.logo : undefined) ?? job.seller.logo,
  attachments: 'invoice' in job ? recordAttachments(job) : [],
});
