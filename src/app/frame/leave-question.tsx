import { useText } from '@ui/environment/use-text.ts';
import { ConfirmDialog } from '@ui/layers/confirm-dialog.tsx';
import { stay } from '@ui/tasks/half-typed.ts';

export default function LeaveQuestion({ go }: { go: () => void }) {
  const t = useText('shell');
  return (
    <ConfirmDialog title={t('leaveTitle')} confirm={t('leaveAct')} danger onConfirm={go} onClose={stay}>
      <p>{t('leaveText')}</p>
    </ConfirmDialog>
  );
}
