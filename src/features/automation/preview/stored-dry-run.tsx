import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import { useRunActs } from '../../use-run-acts.ts';
import { DryRunDialog } from './dry-run-dialog.tsx';

/** The dry run of a stored automation: of the day it missed first, or of its next, or of today. */
export function StoredDryRun({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText('automation');
  const { automations } = useServices();
  const { runNow } = useRunActs();
  const { data: row } = useLive(`automation ${id}`, () => automations.get(id));
  if (!row) return null;
  const occurrence = row.due[0] ?? row.next;
  return (
    <DryRunDialog
      title={t('dryRunOf', { name: row.name })}
      steps={row.steps}
      {...(occurrence && { occurrence })}
      onRun={(day) => {
        onClose();
        void runNow(row, day);
      }}
      onClose={onClose}
    />
  );
}
