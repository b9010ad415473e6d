import type { InvoiceDetail } from '@services/services.ts';
import { showDone } from '@ui/layers/toast-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { ReasonDialog } from '../../money/reason-dialog.tsx';
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
  const number = invoice.number ?? '';
  return (
    <ReasonDialog
      title={t('correctTitle', { number })}
      act={t('correctAct')}
      onAct={(reason) => services.receivables.correct(invoice.id, { reason })}
      onDone={({ creditNote, draft }) => {
        showDone(t('corrected', { number, note: creditNote.number ?? '' }));
        onClose();
        onDraft(draft.id);
      }}
      onClose={onClose}
    >
      <p className="q-strong">{t('correctWords', { number })}</p>
      <p>{t('correctDraft')}</p>
      <p>{t('creditKeepsRows')}</p>
      <ReleasedWriteOff invoice={invoice} />
    </ReasonDialog>
  );
}
