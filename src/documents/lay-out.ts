import { packOf } from '@domain/countries/registry.ts';
import { wordingOf } from '@i18n/wording/registry.ts';
import type { DocumentJob } from './job.ts';
import { documentKind } from './kinds/registry.ts';
import type { LaidOutDocument, Measure } from './operations.ts';

/** Any document, in the language of its customer and with the words of its seller's country. */
export function layOut(job: DocumentJob, measure: Measure): LaidOutDocument {
  const wording = wordingOf(job.invoice.language, packOf(job.seller.country).id);
  return documentKind(job.invoice.kind).layOut(job, wording, measure);
}
