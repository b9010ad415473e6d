import type { Language } from '@domain/parties/parties.ts';
import type { ReportKindWords, ReportWords } from './report-words.ts';

const shared = import.meta.glob<ReportWords>('./*/report.ts', { eager: true, import: 'default' });
const kinds = import.meta.glob<ReportKindWords>('./*/reports/*.ts', { eager: true, import: 'default' });

/** What a report of that kind says in a language. */
export function reportWordsOf(id: string, language: Language): { all: ReportWords; own: ReportKindWords } {
  const all = sharedReportWords(language);
  const own = kinds[`./${language}/reports/${id}.ts`];
  if (!own) throw new Error(`No words for the report ${id} in ${language}`);
  return { all, own };
}

/** What all reports say in a language. */
export function sharedReportWords(language: Language): ReportWords {
  const all = shared[`./${language}/report.ts`];
  if (!all) throw new Error(`No words for reports in ${language}`);
  return all;
}

export const wordedReports = (): string[] => Object.keys(kinds);
