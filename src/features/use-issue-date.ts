import { useState } from 'react';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import { issueDays, numberRanges, type NumberRange } from '@domain/invoicing/number-ranges.ts';
import { refuse, type Result } from '@domain/result.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useServices } from './services-context.ts';
import { useCompany, useToday } from './use-company.ts';

export interface IssueDate {
  date: PlainDate | '';
  today: PlainDate;
  choose: (date: PlainDate | '') => void;
  /** The days that are allowed. */
  earliest: PlainDate | '';
  latest: PlainDate;
  /** The numbers that this day gives, or why it gives none; undefined until the series are read. */
  ranges: Result<NumberRange[]> | undefined;
}

type Dated = Pick<Invoice, 'kind' | 'issueDate'>;

/** The day that all of them were given before, else today. */
function proposed(drafts: readonly Dated[], today: PlainDate): PlainDate {
  const given = new Set(drafts.map(({ issueDate }) => issueDate));
  const [only] = given;
  return given.size === 1 && only ? only : today;
}

/**
 * The day on which documents are issued: chosen in the dialog that asks, with what it gives or why it cannot be (B23).
 * `notBefore` is the day of the invoice that a credit note takes back.
 */
export function useIssueDate(drafts: readonly Dated[], notBefore: PlainDate | '' = ''): IssueDate {
  const services = useServices();
  const company = useCompany();
  const today = useToday();
  const [chosen, choose] = useState<PlainDate | '' | null>(null);
  const { data: series } = useLive('series', () => services.series.list());
  const date = chosen ?? proposed(drafts, today);
  const terms = { series: series ?? [], today, lockedUntil: company?.lockedUntil ?? '' };
  const kinds = drafts.map(({ kind }) => kind);
  const ranges =
    date !== '' && date < notBefore
      ? refuse('ValidationError', 'credit-before-invoice', { date, first: notBefore }, 'issueDate')
      : series && company && numberRanges(drafts, { ...terms, date });
  return { date, today, choose, ...issueDays(kinds, terms, notBefore), ranges };
}
