import { addDays } from '../dates/calendar.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { DocumentKind, Invoice, NumberSeries } from './invoice.ts';
import { checkNotAhead, latestIssueDate, takeNumber } from './numbering.ts';

export interface NumberRange {
  kind: DocumentKind;
  count: number;
  first: string;
  last: string;
}

interface IssueContext {
  series: readonly NumberSeries[];
  date: PlainDate;
  today: PlainDate;
  lockedUntil: PlainDate | '';
}

function rangeOf(kind: DocumentKind, count: number, context: IssueContext): Result<NumberRange> {
  let series = context.series.find((candidate) => candidate.kind === kind);
  if (!series) return refuse('NotFound', 'series-missing');
  const numbers: string[] = [];
  for (let taken = 0; taken < count; taken += 1) {
    const next: ReturnType<typeof takeNumber> = takeNumber(series, context.date, context.lockedUntil);
    if (!next.ok) return next;
    numbers.push(next.value.number);
    series = next.value.series;
  }
  return ok({ kind, count, first: numbers[0] ?? '', last: numbers.at(-1) ?? '' });
}

/** The numbers that issuing these drafts on this day takes, as it stands now: said before it is done. */
export function numberRanges(
  drafts: readonly Pick<Invoice, 'kind'>[],
  context: IssueContext,
): Result<NumberRange[]> {
  const ahead = checkNotAhead(context.date, context.today);
  if (!ahead.ok) return ahead;
  const ranges: NumberRange[] = [];
  for (const kind of ['invoice', 'credit-note'] as const) {
    const count = drafts.filter((draft) => draft.kind === kind).length;
    if (count === 0) continue;
    const range = rangeOf(kind, count, context);
    if (!range.ok) return range;
    ranges.push(range.value);
  }
  return ok(ranges);
}

/** B23: the first and the last day on which documents of these kinds may be dated; empty = however early. */
export function issueDays(
  kinds: Iterable<DocumentKind>,
  { series, today, lockedUntil }: Omit<IssueContext, 'date'>,
  notBefore: PlainDate | '' = '',
): { earliest: PlainDate | ''; latest: PlainDate } {
  const wanted = new Set(kinds);
  const last = series.filter(({ kind }) => wanted.has(kind)).map(({ lastIssueDate }) => lastIssueDate);
  const open = lockedUntil === '' ? '' : addDays(lockedUntil, 1);
  const earliest = [...last, open, notBefore].reduce((late, day) => (day > late ? day : late), '');
  return { earliest, latest: latestIssueDate(today) };
}
