import type { Language } from '@domain/parties/parties.ts';
import { localeOf } from '../format/locale.ts';
import type { NumberLocale } from '../format/numbers.ts';
import type { SettlementWords } from './settlement-words.ts';
import type { DocumentWords, PackWords } from './wording.ts';

const documents = import.meta.glob<DocumentWords>('./*/document.ts', { eager: true, import: 'default' });
const settlements = import.meta.glob<SettlementWords>('./*/settlement.ts', {
  eager: true,
  import: 'default',
});
const packs = import.meta.glob<PackWords>('./*/packs/*.ts', { eager: true, import: 'default' });

export interface Wording {
  language: Language;
  /** How the numbers on it are written. */
  locale: NumberLocale;
  words: DocumentWords;
  settlement: SettlementWords;
  pack: PackWords;
}

/** Everything that a document of this country prints in this language. */
export function wordingOf(language: Language, packId: string): Wording {
  const words = documents[`./${language}/document.ts`];
  const settlement = settlements[`./${language}/settlement.ts`];
  const pack = packs[`./${language}/packs/${packId}.ts`];
  if (words === undefined || settlement === undefined || pack === undefined)
    throw new Error(`No printed words for ${language} ${packId}`);
  return { language, locale: localeOf(language, packId), words, settlement, pack };
}

export const wordedPacks = (): string[] => Object.keys(packs);
