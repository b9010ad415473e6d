import type { CountryPack } from '../countries/pack.ts';
import { addDays } from '../dates/calendar.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { DocumentKind, Invoice, NumberSeries } from './invoice.ts';
import { checkNotAhead, latestIssueDate, takeNumber } from './numbering.ts';
import { referenceAsNumber, takesReference } from './reference-number.ts';

type Numbered = Pick<Invoice, 'kind' | 'reference'>;

export interface NumberRange<D extends Numbered = Numbered> {
  kind: DocumentKind;
  /** Whom the numbers go to, in their order. */
  drafts: D[];
  numbers: string[];
  count: number;
  first: string;
  last: string;
  /** C4: each has its reference as its number, and they are no run of a series. */
  byReference: boolean;
}

interface IssueContext {
  series: readonly NumberSeries[];
  date: PlainDate;
  today: PlainDate;
  lockedUntil: PlainDate | '';
  pack: Pick<CountryPack, 'rentalNumbers'>;
}

function ofSeries(kind: DocumentKind, count: number, context: IssueContext): Result<string[]> {
  let series = context.series.find((candidate) => candidate.kind === kind);
  if (!series) return refuse('NotFound', 'series-missing');
  const numbers: string[] = [];
  for (let taken = 0; taken < count; taken += 1) {
    const next: ReturnType<typeof takeNumber> = takeNumber(series, context.date, context.lockedUntil);
    if (!next.ok) return next;
    numbers.push(next.value.number);
    series = next.value.series;
  }
  return ok(numbers);
}

function ofReferences(drafts: readonly Numbered[], { date, lockedUntil }: IssueContext): Result<string[]> {
  const numbers: string[] = [];
  for (const draft of drafts) {
    const number = referenceAsNumber(draft, date, lockedUntil);
    if (!number.ok) return number;
    numbers.push(number.value);
  }
  return ok(numbers);
}

/** The numbers that issuing these drafts on this day takes, as it stands now: said before it is done. */
export function numberRanges<D extends Numbered>(
  drafts: readonly D[],
  context: IssueContext,
): Result<NumberRange<D>[]> {
  const ahead = checkNotAhead(context.date, context.today);
  if (!ahead.ok) return ahead;
  const isOwn = (draft: Numbered) => takesReference(draft, context.pack);
  const groups = [
    { kind: 'invoice', byReference: true },
    { kind: 'invoice', byReference: false },
    { kind: 'credit-note', byReference: false },
  ] as const;
  const ranges: NumberRange<D>[] = [];
  for (const { kind, byReference } of groups) {
    const chosen = drafts.filter((draft) => draft.kind === kind && isOwn(draft) === byReference);
    const count = chosen.length;
    if (count === 0) continue;
    const taken = byReference ? ofReferences(chosen, context) : ofSeries(kind, count, context);
    if (!taken.ok) return taken;
    const numbers = taken.value;
    const [first = ''] = numbers;
    ranges.push({ kind, drafts: chosen, numbers, count, first, last: numbers.at(-1) ?? '', byReference });
  }
  return ok(ranges);
}

/** B23: the first and the last day on which these documents may be dated; empty = however early. */
export function issueDays(
  drafts: readonly Numbered[],
  { series, today, lockedUntil, pack }: Omit<IssueContext, 'date'>,
  notBefore: PlainDate | '' = '',
): { earliest: PlainDate | ''; latest: PlainDate } {
  // A reference stands in no series, and its day follows none.
  const wanted = new Set(drafts.filter((draft) => !takesReference(draft, pack)).map(({ kind }) => kind));
  const last = series.filter(({ kind }) => wanted.has(kind)).map(({ lastIssueDate }) => lastIssueDate);
  const open = lockedUntil === '' ? '' : addDays(lockedUntil, 1);
  const earliest = [...last, open, notBefore].reduce((late, day) => (day > late ? day : late), '');
  return { earliest, latest: latestIssueDate(today) };
}
