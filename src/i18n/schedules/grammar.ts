import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Language } from '@domain/parties/parties.ts';
import { formatDayOfYear } from '../format/dates.ts';

interface NamedDay {
  name: string;
  /** In Portuguese: `à segunda-feira`, but `ao sábado`. */
  isFeminine: boolean;
}

/** What a language needs to say when something runs. */
export interface Grammar {
  /** Monday first. */
  weekdays: readonly string[];
  once: (date: string) => string;
  everyDay: (interval: number) => string;
  everyWorkingDay: string;
  workingDays: string;
  /** Every week, on these. */
  onWeekdays: (days: readonly NamedDay[]) => string;
  /** The same days where the weeks are said before. */
  theWeekdays: (days: readonly NamedDay[]) => string;
  everyWeeks: (interval: number, days: string) => string;
  everyMonth: (interval: number, on: string) => string;
  everyYear: (interval: number, day: string) => string;
  dayOfYear: (date: PlainDate) => string;
  lastDay: string;
  day: (day: number) => string;
  nth: (nth: 1 | 2 | 3 | 4 | 5 | -1, weekday: string, isFeminine: boolean) => string;
  from: (date: string) => string;
  until: (date: string) => string;
  at: (time: string) => string;
  /** Between the days and what becomes of closed ones. */
  also: string;
  weekends: string;
  holidays: string;
  weekendsAndHolidays: string;
  after: (which: string) => string;
  before: (which: string) => string;
  skip: (which: string) => string;
}

const listed = (and: string, words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;

/** Days that some months lack: there it is the last one. */
const isRare = (day: number) => day > 28;

const ordinal = (n: number): string =>
  ({ 1: '1st', 2: '2nd', 3: '3rd', 21: '21st', 22: '22nd', 23: '23rd', 31: '31st' })[n] ?? `${n}th`;

const en: Grammar = {
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  once: (date) => `once, on ${date}`,
  everyDay: (n) => (n === 1 ? 'every day' : `every ${n} days`),
  everyWorkingDay: 'every weekday, Monday to Friday',
  workingDays: 'on Monday to Friday',
  onWeekdays: (days) =>
    `every ${listed(
      'and',
      days.map(({ name }) => name),
    )}`,
  theWeekdays: (days) =>
    `on ${listed(
      'and',
      days.map(({ name }) => name),
    )}`,
  everyWeeks: (n, days) => `every ${n} weeks ${days}`,
  everyMonth: (n, on) => (n === 1 ? `every month ${on}` : `every ${n} months ${on}`),
  everyYear: (n, day) => (n === 1 ? `every year on ${day}` : `every ${n} years on ${day}`),
  dayOfYear: (date) => formatDayOfYear(date.slice('YYYY-'.length), 'en'),
  lastDay: 'on the last day',
  day: (day) => `on the ${ordinal(day)}${isRare(day) ? ' or last day' : ''}`,
  nth: (nth, weekday) =>
    `on the ${{ 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth', '-1': 'last' }[nth]} ${weekday}`,
  from: (date) => `, counted from ${date},`,
  until: (date) => `, until ${date}`,
  at: (time) => `at ${time}`,
  also: '; ',
  weekends: 'weekends',
  holidays: 'holidays',
  weekendsAndHolidays: 'weekends and holidays',
  after: (which) => `${which} move to the next open day`,
  before: (which) => `${which} move back to the last open day before`,
  skip: (which) => `nothing runs on ${which}`,
};

const fr: Grammar = {
  weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  once: (date) => `une fois, le ${date}`,
  everyDay: (n) => (n === 1 ? 'chaque jour' : `tous les ${n} jours`),
  everyWorkingDay: 'du lundi au vendredi',
  workingDays: 'du lundi au vendredi',
  onWeekdays: (days) =>
    `chaque ${listed(
      'et',
      days.map(({ name }) => name),
    )}`,
  theWeekdays: (days) =>
    `le ${listed(
      'et le',
      days.map(({ name }) => name),
    ).replaceAll(', ', ', le ')}`,
  everyWeeks: (n, days) => `toutes les ${n} semaines, ${days}`,
  everyMonth: (n, on) => (n === 1 ? `chaque mois, ${on}` : `tous les ${n} mois, ${on}`),
  everyYear: (n, day) => (n === 1 ? `chaque année, le ${day}` : `tous les ${n} ans, le ${day}`),
  dayOfYear: (date) => formatDayOfYear(date.slice('YYYY-'.length), 'fr'),
  lastDay: 'le dernier jour',
  day: (day) => `le ${day === 1 ? '1er' : day}${isRare(day) ? ' ou le dernier jour' : ''}`,
  nth: (nth, weekday) =>
    `le ${{ 1: 'premier', 2: 'deuxième', 3: 'troisième', 4: 'quatrième', 5: 'cinquième', '-1': 'dernier' }[nth]} ${weekday}`,
  from: (date) => `, à compter du ${date},`,
  until: (date) => `, jusqu’au ${date}`,
  at: (time) => `à ${time}`,
  also: '\u202F; ',
  weekends: 'un week-end',
  holidays: 'un jour férié',
  weekendsAndHolidays: 'un week-end ou un jour férié',
  after: (which) => `ce qui tombe ${which} passe au jour ouvré suivant`,
  before: (which) => `ce qui tombe ${which} est avancé au jour ouvré précédent`,
  skip: (which) => `ce qui tombe ${which} ne se fait pas`,
};

const weekdaysPt = [
  'segunda-feira',
  'terça-feira',
  'quarta-feira',
  'quinta-feira',
  'sexta-feira',
  'sábado',
  'domingo',
];

const inPortuguese = (days: readonly NamedDay[], feminine: string, masculine: string): string =>
  listed(
    'e',
    days.map(({ name, isFeminine }) => `${isFeminine ? feminine : masculine} ${name}`),
  );

const nthPt = { 1: 'primeir', 2: 'segund', 3: 'terceir', 4: 'quart', 5: 'quint', '-1': 'últim' };

const pt: Grammar = {
  weekdays: weekdaysPt,
  once: (date) => `uma vez, a ${date}`,
  everyDay: (n) => (n === 1 ? 'todos os dias' : `de ${n} em ${n} dias`),
  everyWorkingDay: 'de segunda a sexta-feira',
  workingDays: 'de segunda a sexta-feira',
  onWeekdays: (days) => `todas as semanas, ${inPortuguese(days, 'à', 'ao')}`,
  theWeekdays: (days) => inPortuguese(days, 'à', 'ao'),
  everyWeeks: (n, days) => `de ${n} em ${n} semanas, ${days}`,
  everyMonth: (n, on) => (n === 1 ? `todos os meses, ${on}` : `de ${n} em ${n} meses, ${on}`),
  everyYear: (n, day) => (n === 1 ? `todos os anos, a ${day}` : `de ${n} em ${n} anos, a ${day}`),
  dayOfYear: (date) => formatDayOfYear(date.slice('YYYY-'.length), 'pt'),
  lastDay: 'no último dia',
  day: (day) => `no dia ${day}${isRare(day) ? ' ou no último' : ''}`,
  nth: (nth, weekday, isFeminine) =>
    isFeminine ? `na ${nthPt[nth]}a ${weekday}` : `no ${nthPt[nth]}o ${weekday}`,
  from: (date) => `, a contar de ${date},`,
  until: (date) => `, até ${date}`,
  at: (time) => `às ${time}`,
  also: '; ',
  weekends: 'num fim de semana',
  holidays: 'num feriado',
  weekendsAndHolidays: 'num fim de semana ou num feriado',
  after: (which) => `o que calha ${which} passa para o dia útil seguinte`,
  before: (which) => `o que calha ${which} passa para o dia útil anterior`,
  skip: (which) => `o que calha ${which} não se faz`,
};

const grammars: Record<Language, Grammar> = { en, fr, pt };
export const grammarOf = (language: Language): Grammar => grammars[language];
