import { packOf } from '@domain/countries/registry.ts';
import { wordingOf } from '@i18n/wording/registry.ts';
import { kindOf, languageOf, type PrintJob } from './job.ts';
import { documentKind } from './kinds/registry.ts';
import type { LaidOutDocument, Measure } from './operations.ts';

/** Any document, in the language of its customer and with the words of its seller's country. */
export function layOut(job: PrintJob, measure: Measure): LaidOutDocument {
  const wording = wordingOf(languageOf(job), packOf(job.seller.country).id);
  return documentKind(kindOf(job)).layOut(job, wording, measure);
}
