import { formatDate } from '@i18n/format/dates.ts';
import { formatEach } from '@i18n/format/money.ts';
import type { NumberRange } from '@domain/invoicing/number-ranges.ts';
import type { ListedInvoice } from '@services/services.ts';
import { IssueDateField } from '../../issue-date-field.tsx';
import { useIssueDate } from '../../use-issue-date.ts';
import { MissingMentions } from '../../missing-mentions.tsx';
import { ConfirmDialog } from '@ui/layers/confirm-dialog.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { sumsByCurrency } from '../sums.ts';
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
  const reasonOf = useRefusal();
  const dated = useIssueDate(drafts);
  const { date, ranges } = dated;
  const issue = useIssue();
  const count = drafts.length;
  const confirm = async () => {
    const ids = drafts.map(({ id }) => id);
    const isDone = await issue(ids, date);
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
      <IssueDateField issue={dated} />
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
