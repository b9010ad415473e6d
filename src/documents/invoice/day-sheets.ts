import { firstOfMonth, weekdayOf } from '@domain/dates/calendar.ts';
import type { RentalDaySheet } from '@domain/invoicing/invoice.ts';
import { countDays } from '@domain/rentals/coverage.ts';
import { halvesOn, markAt, typedDays, type DayMark } from '@domain/rentals/day-sheets.ts';
import { assetLabel } from '@domain/rentals/rental.ts';
import { dateIn, dayOf, daysFromHalves, daysIn } from '@domain/rentals/time-sheet.ts';
import { formatMonth, formatPeriod } from '@i18n/format/dates.ts';
import { formatCount, formatDecimal } from '@i18n/format/numbers.ts';
import type { Block } from '../layout/block.ts';
import { beside, space, stack } from '../layout/block.ts';
import type { LedBlock } from '../layout/page-flow.ts';
import { placed, type Area } from './area.ts';
import type { InvoiceContext } from './context.ts';
import { dayCell, legendOf } from './day-cell.ts';

const WEEK = 7;
/** Above a month: two of them, of six weeks each, have room on a page. */
const LEAD = 8;
const TOTALS_SHARE = 0.62;

/** C7: the calendars of the months that are billed, on pages of their own; none where they were not asked for. */
export function daySheets(context: InvoiceContext): LedBlock[] {
  const { body } = context;
  const sheets = body.daySheets ?? [];
  if (sheets.length === 0) return [];
  const head = { lead: space(0), block: annexHead(context, sheets) };
  return [head, ...sheets.map((sheet) => ({ lead: space(LEAD), block: month(context, sheet) }))];
}

/** What it is, of what, and how to read it. */
function annexHead(context: InvoiceContext, sheets: readonly RentalDaySheet[]): Block {
  const { set, styles, wording, invoice, sheet, contentWidth } = context;
  const area = { x: sheet.left, width: contentWidth };
  const { rental } = invoice;
  const asset = rental ? assetLabel({ name: rental.asset, plate: rental.plate }) : '';
  return stack([
    set.text(wording.words.daySheet.title, styles.due, area),
    ...(asset === '' ? [] : [space(0.8), set.text(asset, styles.strong, area)]),
    space(3),
    legendOf(context, marksIn(sheets), area),
  ]);
}

const coveredMarks = (sheet: RentalDaySheet): DayMark[] => {
  const first = dayOf(sheet.from);
  return Array.from({ length: dayOf(sheet.to) - first + 1 }, (_, at) => markAt(sheet, first + at));
};

const marksIn = (sheets: readonly RentalDaySheet[]): ReadonlySet<DayMark> =>
  new Set(sheets.flatMap(coveredMarks));

function month(context: InvoiceContext, sheet: RentalDaySheet): Block {
  const first = weekdayOf(firstOfMonth(sheet.month)) - 1;
  const weeks = Math.ceil((first + daysIn(sheet.month)) / WEEK);
  const rows = Array.from({ length: weeks }, (_, week) => weekOf(context, sheet, week * WEEK - first));
  return stack([monthHead(context, sheet), space(2.5), weekdays(context), space(0.8), ...rows]);
}

/** R14: the days of this invoice; work that is not on it beside them. */
function totalsOf({ wording, say, body }: InvoiceContext, calendar: RentalDaySheet): string {
  const { locale, words } = wording;
  const { worked, billed } = halvesOn(calendar);
  const days = (halves: number) => ({ days: formatDecimal(daysFromHalves(halves), locale) });
  const typed = typedDays(body.lines, calendar.month);
  const own =
    typed !== null
      ? say(words.daySheet.typed, {
          days: formatDecimal(typed, locale),
          worked: formatDecimal(daysFromHalves(billed), locale),
        })
      : say(billed === worked ? words.daySheet.worked : words.daySheet.billed, days(billed));
  const work = [own, ...(billed === worked ? [] : [say(words.daySheet.elsewhere, days(worked - billed))])];
  const other = formatCount(countDays(calendar.days, calendar).other, locale);
  return [...work, say(words.daySheet.other, { days: other })].join(' · ');
}

function monthHead(context: InvoiceContext, calendar: RentalDaySheet): Block {
  const { set, styles, wording, sheet, contentWidth } = context;
  const { language } = wording;
  const { month: of, from, to } = calendar;
  const right = { x: sheet.left, width: contentWidth * TOTALS_SHARE };
  const whole = { ...right, x: sheet.right - right.width };
  const left = { x: sheet.left, width: contentWidth - right.width };
  return beside(
    stack([
      set.text(formatMonth(of, language), styles.heading, left),
      set.text(formatPeriod(from, to, language), styles.label, left),
    ]),
    set.text(totalsOf(context, calendar), styles.strong, placed(whole, 'right')),
  );
}

function column({ sheet, contentWidth }: InvoiceContext, at: number): Area {
  const width = contentWidth / WEEK;
  return { x: sheet.left + at * width, width };
}

function weekdays(context: InvoiceContext): Block {
  const { set, styles, wording } = context;
  const names = wording.words.daySheet.weekdays.split(' ');
  return beside(
    ...names.map((name, at) => set.text(name, styles.label, placed(column(context, at), 'center'))),
  );
}

/** `before`: the day of the month before the week's Monday. */
function weekOf(context: InvoiceContext, calendar: RentalDaySheet, before: number): Block {
  const { month: of, from, to } = calendar;
  const cells = Array.from({ length: WEEK }, (_, at) => ({ at, day: before + at + 1 }))
    .filter(({ day }) => day >= 1 && day <= daysIn(of))
    .map(({ at, day }) => {
      const date = dateIn(of, day);
      const mark = date >= from && date <= to ? markAt(calendar, day) : null;
      return dayCell(context, { day, code: mark }, column(context, at));
    });
  return beside(...cells);
}
