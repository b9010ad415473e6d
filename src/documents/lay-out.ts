import { packOf } from '@domain/countries/registry.ts';
import { wordingOf } from '@i18n/wording/registry.ts';
import { isTemplated, kindOf, languageOf, type PrintJob } from './job.ts';
import { documentKind } from './kinds/registry.ts';
import type { LaidOutDocument, Measure } from './operations.ts';
import type { FilledTemplate } from './template/filled.ts';
import { fillTemplate, usualLook } from './template/fill.ts';

/** Whether a face lacks a character of the document: a glyph without width is none. */
function isIncomplete({ pages }: LaidOutDocument, measure: Measure): boolean {
  const seen = new Set<string>();
  return pages.some(({ operations }) =>
    operations.some((operation) => {
      if (operation.op !== 'text' || operation.face === 'regular' || operation.face === 'semibold')
        return false;
      return Array.from(operation.text).some((character) => {
        if (seen.has(character)) return false;
        seen.add(character);
        return measure(character, 10, operation.face) === 0;
      });
    }),
  );
}

/**
 * Any document, in the language of its customer and with the words of its seller's country. One with characters that
 * its template's face does not draw is set in the usual one, all of it. Reports have no template.
 */
export function layOut(job: PrintJob, measure: Measure, given?: FilledTemplate): LaidOutDocument {
  const wording = wordingOf(languageOf(job), packOf(job.seller.country).id);
  const kind = documentKind(kindOf(job));
  if (!isTemplated(job)) return kind.layOut(job, wording, measure, null);
  const look = given ?? (job.template ? fillTemplate(job.template, job, null) : usualLook(job));
  const document = kind.layOut(job, wording, measure, look);
  if (look.family === 'inter' || !isIncomplete(document, measure)) return document;
  return kind.layOut(job, wording, measure, { ...look, family: 'inter' });
}
