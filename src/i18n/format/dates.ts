import type { PlainDate, PlainMonth } from '@domain/dates/plain-date.ts';
import type { Language } from '@domain/parties/parties.ts';
import { NO_BREAK_SPACE } from './numbers.ts';

interface MonthNames {
  long: readonly string[];
  short: readonly string[];
}

const words = (text: string): readonly string[] => text.split(' ');

const months: Record<Language, MonthNames> = {
  fr: {
    long: words('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
    short: words('janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'),
  },
  en: {
    long: words('January February March April May June July August September October November December'),
    short: words('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
  },
  pt: {
    long: words('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'),
    short: words('jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.'),
  },
};

const parts = (date: PlainDate) => {
  const [year = '', month = '', day = ''] = date.split('-');
  return { year, month: Number(month) - 1, day: Number(day) };
};

/** The first of a month is an ordinal in French. */
const dayOf = (day: number, language: Language) => (language === 'fr' && day === 1 ? '1er' : String(day));

const joined = (language: Language, ...pieces: string[]) =>
  pieces.filter((piece) => piece !== '').join(language === 'pt' ? ' de ' : ' ');

export type DateStyle = 'long' | 'short' | 'digits';

/** `long` 14 novembre 2026 · `short` 14 nov. 2026 · `digits` 14/11/2026. */
export function formatDate(date: PlainDate, language: Language, style: DateStyle = 'long'): string {
  const { year, month, day } = parts(date);
  if (style === 'digits') return `${date.slice(8, 10)}/${date.slice(5, 7)}/${year}`;
  if (style === 'short') {
    return `${dayOf(day, language)}${NO_BREAK_SPACE}${months[language].short[month] ?? ''} ${year}`;
  }
  return joined(language, dayOf(day, language), months[language].long[month] ?? '', year);
}

/** `07-14` → `14 juillet`: the same day each year. */
export function formatDayOfYear(monthDay: string, language: Language): string {
  // A leap year: 29 February is a day too.
  const { month, day } = parts(`2024-${monthDay}`);
  return joined(language, dayOf(day, language), months[language].long[month] ?? '');
}

/** For lists: the year only where it is another than today's: `14 nov.`, `6 janv. 2027`. */
export function formatNear(date: PlainDate, today: PlainDate, language: Language): string {
  const text = formatDate(date, language, 'short');
  return date.slice(0, 4) === today.slice(0, 4) ? text.slice(0, -' 2026'.length) : text;
}

export function formatMonth(month: PlainMonth, language: Language): string {
  const at = parts(month);
  return joined(language, months[language].long[at.month] ?? '', at.year);
}

/** Under a bar of a chart: `nov.`. */
export const formatMonthName = (month: PlainMonth, language: Language): string =>
  months[language].short[parts(month).month] ?? '';

const between: Record<Language, string> = { fr: ' au ', en: ' to ', pt: ' a ' };

/** Says each part once: `3 au 13 nov. 2026`, `28 oct. au 3 nov. 2026`. */
export function formatPeriod(from: PlainDate, to: PlainDate, language: Language): string {
  if (from === to || from === '') return formatDate(to, language, 'short');
  if (to === '') return formatDate(from, language, 'short');
  const start = parts(from);
  const day = dayOf(start.day, language);
  const last = formatDate(to, language, 'short');
  if (from.slice(0, 7) === to.slice(0, 7)) return day + between[language] + last;
  const month = `${day}${NO_BREAK_SPACE}${months[language].short[start.month] ?? ''}`;
  if (from.slice(0, 4) === to.slice(0, 4)) return month + between[language] + last;
  return formatDate(from, language, 'short') + between[language] + last;
}
