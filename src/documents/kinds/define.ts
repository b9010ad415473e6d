import type { Wording } from '@i18n/wording/registry.ts';
import type { PrintJob } from '../job.ts';
import type { LaidOutDocument, Measure } from '../operations.ts';
import type { FilledTemplate } from '../template/filled.ts';

/** A kind of document: what it is laid out from, and how. One file each in this folder. */
export interface DocumentKindLayout<J extends PrintJob = PrintJob> {
  /** Of an invoice or credit note, `Invoice.kind`; else the kind of its job. */
  id: string;
  /** `look`: the template applied to the document; null for kinds without one. */
  layOut(job: J, wording: Wording, measure: Measure, look: FilledTemplate | null): LaidOutDocument;
}

export const defineDocumentKind = <J extends PrintJob>(kind: DocumentKindLayout<J>): DocumentKindLayout<J> =>
  kind;
