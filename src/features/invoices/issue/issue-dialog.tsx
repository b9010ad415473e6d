import { formatDate } from '@i18n/format/dates.ts';
import { formatEach } from '@i18n/format/money.ts';
import type { ListedInvoice } from '@services/services.ts';
import { useCompany, useToday } from '../../use-company.ts';
import { MissingMentions } from '../../missing-mentions.tsx';
import { useServices } from '../../services-context.ts';
import { ConfirmDialog } from '@ui/layers/confirm-dialog.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { sumsByCurrency } from '../sums.ts';
import { numberRanges, type NumberRange } from './number-ranges.ts';
import { useIssue } from './use-issue.ts';

interface IssueDialogProps {
  drafts: readonly ListedInvoice[];
  /** Chosen with them but no drafts. */
  left?: number;
  onIssued?: () => void;
  onClose: () => void;
}

/** Says which numbers, which sum, which date; the numbers are taken when it is confirmed, not before. */
export function IssueDialog({ drafts, left = 0, onIssued, onClose }: IssueDialogProps) {
  const t = useText('invoices');
  const services = useServices();
  const reasonOf = useRefusal();
  const company = useCompany();
  const date = useToday();
  const issue = useIssue();
  const series = useLive('series', () => services.series.list());
  const ranges =
    series.data &&
    numberRanges(drafts, { series: series.data, date, lockedUntil: company?.lockedUntil ?? '' });
  const count = drafts.length;
  const confirm = async () => {
    const isDone = await issue(drafts.map(({ id }) => id));
    if (isDone) onIssued?.();
  };
  return (
    <ConfirmDialog
      title={t('issueTitle', { count })}
      confirm={t('issueConfirm', { count })}
      unavailable={ranges && !ranges.ok ? reasonOf(ranges.error) : undefined}
      onConfirm={confirm}
      onClose={onClose}
    >
      {ranges?.ok &&
        ranges.value.map((range) => (
          <RangeWords key={range.kind} range={range} drafts={drafts} date={date} />
        ))}
      {ranges && !ranges.ok && <p className="q-bad">{reasonOf(ranges.error)}</p>}
      {left > 0 && <p>{t('issueSkips', { count: left })}</p>}
      <MissingMentions customerIds={drafts.map(({ customerId }) => customerId)} />
      <p>{t('issueFrozen')}</p>
    </ConfirmDialog>
  );
}

function RangeWords({
  range,
  drafts,
  date,
}: {
  range: NumberRange;
  drafts: readonly ListedInvoice[];
  date: string;
}) {
  const t = useText('invoices');
  const language = useLanguage();
  const ofKind = drafts.filter((draft) => draft.kind === range.kind);
  const sums = sumsByCurrency(ofKind, (row) => row.totals.withTax);
  const amounts = formatEach(sums, language).join(', ');
  const said = { amounts, first: range.first, date: formatDate(date, language) };
  const [only] = ofKind;
  if (ofKind.length === 1 && only) {
    const text = range.kind === 'invoice' ? 'issueBodyOne' : 'issueCreditOne';
    return <p className="q-strong">{t(text, { ...said, customer: only.customerName })}</p>;
  }
  const customers = new Set(ofKind.map(({ customerId }) => customerId)).size;
  const text = range.kind === 'invoice' ? 'issueBodyMany' : 'issueCreditMany';
  return <p className="q-strong">{t(text, { ...said, customers, last: range.last })}</p>;
}
