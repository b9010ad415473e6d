import type { InvoiceDetail } from '@services/services.ts';
import { showDone } from '@ui/layers/toast-store.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { ReasonDialog } from '../../money/reason-dialog.tsx';
import { IssueDateField } from '../../issue-date-field.tsx';
import { unwritten, useIssueDate } from '../../use-issue-date.ts';
import { useServices } from '../../services-context.ts';
import { ReleasedWriteOff } from './released-write-off.tsx';

interface CorrectDialogProps {
  invoice: InvoiceDetail;
  /** The corrected draft waits to be written. */
  onDraft: (draftId: string) => void;
  onClose: () => void;
}

/** B15: a credit note over all that is left, and a draft with the same lines, in one step. */
export function CorrectDialog({ invoice, onDraft, onClose }: CorrectDialogProps) {
  const t = useText('receivables');
  const services = useServices();
  const reasonOf = useRefusal();
  const dated = useIssueDate([unwritten('credit-note')], invoice.issueDate ?? '');
  const number = invoice.number ?? '';
  return (
    <ReasonDialog
      title={t('correctTitle', { number })}
      act={t('correctAct')}
      onAct={(reason) => services.receivables.correct(invoice.id, { reason, issueDate: dated.date })}
      onDone={({ creditNote, draft }) => {
        showDone(t('corrected', { number, note: creditNote.number ?? '' }));
        onClose();
        onDraft(draft.id);
      }}
      unavailable={dated.ranges?.ok === false ? reasonOf(dated.ranges.error) : undefined}
      onClose={onClose}
    >
      <p className="q-strong">{t('correctWords', { number })}</p>
      <p>{t('correctDraft')}</p>
      <p>{t('creditKeepsRows')}</p>
      <ReleasedWriteOff invoice={invoice} />
      <IssueDateField issue={dated} />
    </ReasonDialog>
  );
}
