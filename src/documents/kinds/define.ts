import type { Wording } from '@i18n/wording/registry.ts';
import type { DocumentJob } from '../job.ts';
import type { LaidOutDocument, Measure } from '../operations.ts';
import type { FilledTemplate } from '../template/filled.ts';

/** A kind of document: what it is laid out from, and how. One file each in this folder. */
export interface DocumentKindLayout {
  /** UNCL1001 name: `Invoice.kind`. */
  id: string;
  layOut(job: DocumentJob, wording: Wording, measure: Measure, look: FilledTemplate): LaidOutDocument;
}

export const defineDocumentKind = (kind: DocumentKindLayout): DocumentKindLayout => kind;
