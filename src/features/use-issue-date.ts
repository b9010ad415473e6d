import { useState } from 'react';
import { packOf } from '@domain/countries/registry.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import { issueDays, numberRanges, type NumberRange } from '@domain/invoicing/number-ranges.ts';
import { refuse, type Result } from '@domain/result.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useServices } from './services-context.ts';
import { useCompany, useToday } from './use-company.ts';

type Dated = Pick<Invoice, 'kind' | 'issueDate' | 'reference'>;

/** A document that is not written yet: it has no day and no reference. */
export const unwritten = (kind: Invoice['kind']): Dated => ({ kind, issueDate: null, reference: '' });

export interface IssueDate<D extends Dated = Dated> {
  date: PlainDate | '';
  today: PlainDate;
  choose: (date: PlainDate | '') => void;
  /** The days that are allowed. */
  earliest: PlainDate | '';
  latest: PlainDate;
  /** The numbers that this day gives, or why it gives none; undefined until the series are read. */
  ranges: Result<NumberRange<D>[]> | undefined;
}

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
export function useIssueDate<D extends Dated>(
  drafts: readonly D[],
  notBefore: PlainDate | '' = '',
): IssueDate<D> {
  const services = useServices();
  const company = useCompany();
  const today = useToday();
  const [chosen, choose] = useState<PlainDate | '' | null>(null);
  const { data: series } = useLive('series', () => services.series.list());
  const date = chosen ?? proposed(drafts, today);
  const pack = packOf(company?.country ?? '');
  const terms = { series: series ?? [], today, lockedUntil: company?.lockedUntil ?? '', pack };
  const ranges =
    date !== '' && date < notBefore
      ? refuse('ValidationError', 'credit-before-invoice', { date, first: notBefore }, 'issueDate')
      : series && company && numberRanges(drafts, { ...terms, date });
  return { date, today, choose, ...issueDays(drafts, terms, notBefore), ranges };
}
