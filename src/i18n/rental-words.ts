import { firstOfMonth, lastOfMonth } from '@domain/dates/calendar.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { DecimalString } from '@domain/money/currency.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { LineFacts, LineWords } from '@domain/rentals/month-lines.ts';
import { assetLabel } from '@domain/rentals/rental.ts';
import { formatMonth, formatPeriod } from './format/dates.ts';
import { formatDecimal } from './format/numbers.ts';

interface Words {
  worked: (days: string, isOne: boolean) => string;
  other: (days: number) => string;
  minimum: (days: string) => string;
  minimumBack: string;
  unit: string;
}

const words: Record<Language, Words> = {
  en: {
    worked: (days, isOne) => `${days} ${isOne ? 'day' : 'days'} worked`,
    other: (days) => `${days} not worked`,
    minimum: (days) => `Up to the minimum of ${days} days`,
    minimumBack: 'Billed before as minimum',
    unit: 'day',
  },
  fr: {
    worked: (days, isOne) => `${days} ${isOne ? 'jour travaillé' : 'jours travaillés'}`,
    other: (days) => `${days} ${days < 2 ? 'non travaillé' : 'non travaillés'}`,
    minimum: (days) => `Complément au minimum de ${days} jours`,
    minimumBack: 'Déjà facturé au titre du minimum',
    unit: 'jour',
  },
  pt: {
    worked: (days, isOne) => `${days} ${isOne ? 'dia trabalhado' : 'dias trabalhados'}`,
    other: (days) => `${days} ${days === 1 ? 'não trabalhado' : 'não trabalhados'}`,
    minimum: (days) => `Complemento até ao mínimo de ${days} dias`,
    minimumBack: 'Já faturado como mínimo',
    unit: 'dia',
  },
};

/** C7: a line of a rental says the period and the days: "22 jours travaillés, 3 non travaillés". */
export function rentalLineWords(language: Language, facts: LineFacts): LineWords {
  return {
    title: `${assetLabel(facts.asset)}, ${periodOf(facts.from, facts.to, language)}`,
    description: sentenceOf(words[language], language, facts),
    unit: words[language].unit,
  };
}

function sentenceOf(say: Words, language: Language, { kind, worked, other, minimum }: LineFacts): string {
  if (kind === 'minimum') return say.minimum(formatDecimal(minimum, language));
  if (kind === 'minimum-back') return say.minimumBack;
  const days = say.worked(formatDecimal(worked, language), isOne(worked, language));
  return other ? `${days}, ${say.other(other)}` : days;
}

/** In French 1.5 is still singular. */
const isOne = (days: DecimalString, language: Language): boolean =>
  language === 'fr' ? Number(days) < 2 : Number(days) === 1;

function periodOf(from: PlainDate, to: PlainDate, language: Language): string {
  const isWhole = from === firstOfMonth(from) && to === lastOfMonth(from);
  return isWhole ? formatMonth(from, language) : formatPeriod(from, to, language);
}
