import { useText } from '@ui/environment/use-text.ts';
import { ConfirmDialog } from '@ui/layers/confirm-dialog.tsx';
import { answerLeaving } from '@ui/tasks/half-typed.ts';

export default function LeaveQuestion() {
  const t = useText('shell');
  return (
    <ConfirmDialog
      title={t('leaveTitle')}
      confirm={t('leaveAct')}
      danger
      onConfirm={() => answerLeaving(true)}
      onClose={() => answerLeaving(false)}
    >
      <p>{t('leaveText')}</p>
    </ConfirmDialog>
  );
}
