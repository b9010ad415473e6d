import type { ListedInvoice } from '@services/services.ts';
import { IssueDateField } from '../../issue-date-field.tsx';
import { useIssueDate } from '../../use-issue-date.ts';
import { MissingMentions } from '../../missing-mentions.tsx';
import { ConfirmDialog } from '@ui/layers/confirm-dialog.tsx';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { RangeWords } from './range-words.tsx';
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
      {ranges?.ok && ranges.value.map((range) => <RangeWords key={range.first} range={range} date={date} />)}
      <IssueDateField issue={dated} />
      {left > 0 && <p>{t('issueSkips', { count: left })}</p>}
      <MissingMentions customerIds={drafts.map(({ customerId }) => customerId)} />
      <p>{t('issueFrozen')}</p>
    </ConfirmDialog>
  );
}
