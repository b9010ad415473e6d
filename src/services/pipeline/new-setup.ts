import type { Company } from '@domain/parties/parties.ts';
import { emptySetup, type PipelineSetup } from '@domain/pipeline/setup.ts';

/** A setup before anything is chosen: in the currency and the language of the company. */
export const newSetup = (id: string, { currency, documentLanguage }: Company): PipelineSetup => ({
  id,
  rev: 0,
  ...emptySetup(currency, documentLanguage),
});
