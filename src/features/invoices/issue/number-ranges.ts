import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { DocumentKind, Invoice, NumberSeries } from '@domain/invoicing/invoice.ts';
import { takeNumber } from '@domain/invoicing/numbering.ts';
import { ok, refuse, type Result } from '@domain/result.ts';

export interface NumberRange {
  kind: DocumentKind;
  count: number;
  first: string;
  last: string;
}

interface IssueContext {
  series: readonly NumberSeries[];
  date: PlainDate;
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
