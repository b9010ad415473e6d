import { firstOfMonth, lastOfMonth } from '@domain/dates/calendar.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { DocumentKind } from '@domain/invoicing/invoice.ts';
import type { Language } from '@domain/parties/parties.ts';
import { formatMonth, formatPeriod } from './format/dates.ts';

const nouns: Record<Language, Record<DocumentKind, string>> = {
  en: { invoice: 'Invoice', 'credit-note': 'Credit note' },
  fr: { invoice: 'Facture', 'credit-note': 'Avoir' },
  pt: { invoice: 'Fatura', 'credit-note': 'Nota de crédito' },
};

const forMonth: Record<Language, (month: string) => string> = {
  en: (month) => `for ${month}`,
  fr: (month) => (/^[aeiou]/.test(month) ? `d’${month}` : `de ${month}`),
  pt: (month) => `de ${month}`,
};

const forPeriod: Record<Language, string> = { en: 'for', fr: 'du', pt: 'de' };

/** B1: what a document is called until someone gives it a title: "Invoice for November 2026". */
export function documentTitle(
  kind: DocumentKind,
  language: Language,
  from: PlainDate,
  to: PlainDate,
): string {
  const isWholeMonth = from === firstOfMonth(from) && to === lastOfMonth(from);
  const period = isWholeMonth
    ? forMonth[language](formatMonth(from, language))
    : `${forPeriod[language]} ${formatPeriod(from, to, language)}`;
  return `${nouns[language][kind]} ${period}`;
}

const creditOn: Record<Language, (number: string) => string> = {
  en: (number) => `Credit on invoice ${number}`,
  fr: (number) => `Avoir sur la facture ${number}`,
  pt: (number) => `Crédito sobre a fatura ${number}`,
};

const rounding: Record<Language, string> = { en: 'Rounding', fr: 'Arrondi', pt: 'Arredondamento' };

/** What stands on a credit note by itself: the title of an amount, and why a cent more or less is credited. */
export const creditWords = (language: Language, number: string) => ({
  title: creditOn[language](number),
  rounding: rounding[language],
});
