import { describe, expect, it } from 'vitest';
import type { Language } from '@domain/parties/parties.ts';
import type { MonthDay, Recurrence, Schedule } from '@domain/schedule/schedule.ts';
import { monthDayWords, scheduleWords } from './schedule-words.ts';

const plain: Schedule = {
  recurrence: { every: 'day', interval: 1 },
  start: '2026-12-01',
  time: '08:00',
  timeZone: 'Europe/Paris',
  end: '',
  closedDays: 'stay',
  closed: { weekends: true, holidays: true },
};

const month = (on: MonthDay, interval = 1): Recurrence => ({ every: 'month', interval, on });

/** Spaces that do not break are for the eye: here a text is compared word by word. */
const said = (schedule: Partial<Schedule>, language: Language) =>
  scheduleWords({ ...plain, ...schedule }, language).replaceAll(/[\u00A0\u202F]/g, ' ');

const sentences: [name: string, schedule: Partial<Schedule>, en: string, fr: string, pt: string][] = [
  [
    'each day',
    {},
    'every day at 08:00, Paris time',
    'chaque jour à 08:00, heure de Paris',
    'todos os dias às 08:00, hora de Paris',
  ],
  [
    'every third day, counted from its start',
    { recurrence: { every: 'day', interval: 3 } },
    'every 3 days, counted from 1 December 2026, at 08:00, Paris time',
    'tous les 3 jours, à compter du 1er décembre 2026, à 08:00, heure de Paris',
    'de 3 em 3 dias, a contar de 1 de dezembro de 2026, às 08:00, hora de Paris',
  ],
  [
    'two days of the week, in their order',
    { recurrence: { every: 'week', interval: 1, weekdays: [6, 1] } },
    'every Monday and Saturday at 08:00, Paris time',
    'chaque lundi et samedi à 08:00, heure de Paris',
    'todas as semanas, à segunda-feira e ao sábado às 08:00, hora de Paris',
  ],
  [
    'Monday to Friday',
    { recurrence: { every: 'week', interval: 1, weekdays: [1, 2, 3, 4, 5] }, time: '18:00' },
    'every weekday, Monday to Friday at 18:00, Paris time',
    'du lundi au vendredi à 18:00, heure de Paris',
    'de segunda a sexta-feira às 18:00, hora de Paris',
  ],
  [
    'all days of the week are each day',
    { recurrence: { every: 'week', interval: 1, weekdays: [1, 2, 3, 4, 5, 6, 7] } },
    'every day at 08:00, Paris time',
    'chaque jour à 08:00, heure de Paris',
    'todos os dias às 08:00, hora de Paris',
  ],
  [
    'days of every second week',
    { recurrence: { every: 'week', interval: 2, weekdays: [1, 3, 5] } },
    'every 2 weeks on Monday, Wednesday and Friday, counted from 1 December 2026, at 08:00, Paris time',
    'toutes les 2 semaines, le lundi, le mercredi et le vendredi, à compter du 1er décembre 2026, à 08:00, heure de Paris',
    'de 2 em 2 semanas, à segunda-feira, à quarta-feira e à sexta-feira, a contar de 1 de dezembro de 2026, às 08:00, hora de Paris',
  ],
  [
    'the last Friday, closed days after',
    { recurrence: month({ nth: -1, weekday: 5 }), closedDays: 'after' },
    'every month on the last Friday at 08:00, Paris time; weekends and holidays move to the next open day',
    'chaque mois, le dernier vendredi à 08:00, heure de Paris ; ce qui tombe un week-end ou un jour férié passe au jour ouvré suivant',
    'todos os meses, na última sexta-feira às 08:00, hora de Paris; o que calha num fim de semana ou num feriado passa para o dia útil seguinte',
  ],
  [
    'the first of a month, weekends before',
    {
      recurrence: month({ day: 1 }),
      closedDays: 'before',
      closed: { weekends: true, holidays: false },
    },
    'every month on the 1st at 08:00, Paris time; weekends move back to the last open day before',
    'chaque mois, le 1er à 08:00, heure de Paris ; ce qui tombe un week-end est avancé au jour ouvré précédent',
    'todos os meses, no dia 1 às 08:00, hora de Paris; o que calha num fim de semana passa para o dia útil anterior',
  ],
  [
    'a day that some months lack, holidays left out',
    {
      recurrence: month({ day: 31 }, 3),
      closedDays: 'skip',
      closed: { weekends: false, holidays: true },
    },
    'every 3 months on the 31st or last day, counted from 1 December 2026, at 08:00, Paris time; nothing runs on holidays',
    'tous les 3 mois, le 31 ou le dernier jour, à compter du 1er décembre 2026, à 08:00, heure de Paris ; ce qui tombe un jour férié ne se fait pas',
    'de 3 em 3 meses, no dia 31 ou no último, a contar de 1 de dezembro de 2026, às 08:00, hora de Paris; o que calha num feriado não se faz',
  ],
  [
    'the last day of the month until an end',
    { recurrence: month({ day: 'last' }), end: '2027-06-30' },
    'every month on the last day at 08:00, Paris time, until 30 June 2027',
    'chaque mois, le dernier jour à 08:00, heure de Paris, jusqu’au 30 juin 2027',
    'todos os meses, no último dia às 08:00, hora de Paris, até 30 de junho de 2027',
  ],
  [
    'a year',
    { recurrence: { every: 'year', interval: 1 }, start: '2028-02-29' },
    'every year on 29 February at 08:00, Paris time',
    'chaque année, le 29 février à 08:00, heure de Paris',
    'todos os anos, a 29 de fevereiro às 08:00, hora de Paris',
  ],
  [
    'once, whatever end stands in it',
    { recurrence: { every: 'once' }, end: '2030-01-01' },
    'once, on 1 December 2026 at 08:00, Paris time',
    'une fois, le 1er décembre 2026 à 08:00, heure de Paris',
    'uma vez, a 1 de dezembro de 2026 às 08:00, hora de Paris',
  ],
  [
    'a rule about closed days when none is closed',
    { closedDays: 'after', closed: { weekends: false, holidays: false } },
    'every day at 08:00, Paris time',
    'chaque jour à 08:00, heure de Paris',
    'todos os dias às 08:00, hora de Paris',
  ],
];

describe('a schedule in words', () => {
  it.each(sentences)('A4 says %s', (_, schedule, en, fr, pt) => {
    expect({ en: said(schedule, 'en'), fr: said(schedule, 'fr'), pt: said(schedule, 'pt') }).toEqual({
      en,
      fr,
      pt,
    });
  });

  it.each([
    ['America/Sao_Paulo', 'São Paulo time', 'heure de São Paulo', 'hora de São Paulo'],
    ['Africa/Abidjan', 'Abidjan time', 'heure d’Abidjan', 'hora de Abidjan'],
    ['Africa/Conakry', 'Conakry time', 'heure de Conakry', 'hora de Conacri'],
    ['America/Argentina/Buenos_Aires', 'Buenos Aires time', 'heure de Buenos Aires', 'hora de Buenos Aires'],
    ['UTC', 'UTC', 'UTC', 'UTC'],
  ])('A4 the clock of %s is called by its city', (timeZone, en, fr, pt) => {
    const zone = (language: Language) => said({ timeZone }, language).split(', ').at(-1);
    expect([zone('en'), zone('fr'), zone('pt')]).toEqual([en, fr, pt]);
  });

  it('A4 days are ordinals in English, and a weekday has its gender in Portuguese', () => {
    expect([2, 3, 11, 12, 13, 21, 22, 23, 28].map((day) => monthDayWords({ day }, 'en'))).toEqual([
      'on the 2nd',
      'on the 3rd',
      'on the 11th',
      'on the 12th',
      'on the 13th',
      'on the 21st',
      'on the 22nd',
      'on the 23rd',
      'on the 28th',
    ]);
    expect(monthDayWords({ nth: 2, weekday: 6 }, 'pt')).toBe('no segundo sábado');
    expect(monthDayWords({ nth: 1, weekday: 2 }, 'pt')).toBe('na primeira terça-feira');
    expect(monthDayWords({ nth: 5, weekday: 7 }, 'fr')).toBe('le cinquième dimanche');
  });
});
