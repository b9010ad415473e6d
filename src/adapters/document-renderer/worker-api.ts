import type { PrintJob } from '@documents/job.ts';
import type { DocumentJob } from '@documents/job.ts';
import type { MailContent, OwnTexts, WrittenMail } from '@documents/mail/content.ts';
import type { DocumentTemplate, TemplateFault } from '@domain/templates/template.ts';
import type { Result } from '@domain/result.ts';

/** A document made although texts of its template are at fault: those are left out of it. */
export interface PreviewedDocument {
  bytes: Uint8Array;
  faults: TemplateFault[];
}

/** What a document worker does; it keeps fonts and logos ready, so ending it is all there is to cancelling. */
export interface DocumentWorkshop {
  /** Adds to the file that is being made. */
  append(jobs: PrintJob[]): Promise<Result<void>>;
  /** The one file of all that was added, each font once. */
  finish(): Result<Uint8Array>;
  /** One file for each job. */
  files(jobs: PrintJob[]): Promise<Result<Uint8Array[]>>;
  /** One document as its template stands now, with what is wrong in it. */
  preview(job: DocumentJob): Promise<Result<PreviewedDocument>>;
  /** What is wrong in any text of a template, tried on a document. */
  check(template: DocumentTemplate, job: DocumentJob): Promise<TemplateFault[]>;
  /** Subject, text and HTML of a mail. */
  mail(content: MailContent, own: OwnTexts): Promise<WrittenMail>;
}
