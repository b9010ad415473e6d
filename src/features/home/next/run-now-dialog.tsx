import { formatDate } from '@i18n/format/dates.ts';
import type { NextRun } from '@services/services.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useReadFault } from '@ui/environment/use-read-fault.ts';
import { useText } from '@ui/environment/use-text.ts';
import { ConfirmDialog } from '@ui/layers/confirm-dialog.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { useServices } from '../../services-context.ts';
import { useToday } from '../../use-company.ts';
import type { RunActs } from '../../use-run-acts.ts';
import { PlanLines, usePlanLines } from './plan-lines.tsx';

interface RunNowProps {
  automation: NextRun['automation'];
  acts: RunActs;
  onClose: () => void;
}

/** A run by hand works for today: what is confirmed is today's plan, not that of the next due day. */
export function RunNowDialog({ automation, acts, onClose }: RunNowProps) {
  const t = useText('dashboard');
  const words = useText('automation');
  const language = useLanguage();
  const linesOf = usePlanLines();
  const today = useToday();
  const { automations } = useServices();
  const { steps } = automation;
  const plan = useLive(`run now ${today} ${JSON.stringify(steps)}`, () => automations.preview(steps, today));
  const fault = useReadFault(plan.error);
  const lines = plan.loading ? [] : linesOf(plan.data ?? []);
  return (
    <ConfirmDialog
      title={t('runNowTitle', { name: automation.name })}
      confirm={words('runNow')}
      unavailable={plan.loading ? words('dryRunWait') : undefined}
      onConfirm={() => {
        void acts.runNow(automation, today);
      }}
      onClose={onClose}
    >
      <div className="q-stack">
        <p>{t('runNowText', { date: formatDate(today, language) })}</p>
        {fault !== undefined && <Callout tone="error">{fault}</Callout>}
        {plan.loading ? (
          <p className="q-muted">{words('dryRunWait')}</p>
        ) : lines.length > 0 ? (
          <PlanLines lines={lines} />
        ) : (
          fault === undefined && <p>{t('nothingPlanned')}</p>
        )}
      </div>
    </ConfirmDialog>
  );
}
