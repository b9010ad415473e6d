import type { AutomationStep } from '@domain/automation/automation.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { Callout } from '@ui/page/callout.tsx';
import { DateField } from '@ui/fields/date-field.tsx';
import { Dialog } from '@ui/layers/dialog.tsx';
import { Button } from '@ui/signs/button.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useReadFault } from '@ui/environment/use-read-fault.ts';
import { useText } from '@ui/environment/use-text.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Occurrence } from '@domain/schedule/schedule.ts';
import { useState } from 'react';
import { useServices } from '../../services-context.ts';
import { useToday } from '../../use-company.ts';
import { PlanSteps } from './plan-steps.tsx';

interface DryRunProps {
  title: string;
  steps: readonly AutomationStep[];
  /** The due time that is looked at first; without one today. */
  occurrence?: Occurrence;
  /** Runs it for today: offered where today is what is looked at. */
  onRun?: (day: PlainDate) => void;
  onClose: () => void;
}

/** A9–A12: what a chain would do on a day, without doing it. */
export function DryRunDialog({ title, steps, occurrence, onRun, onClose }: DryRunProps) {
  const t = useText('automation');
  const words = useText('words');
  const language = useLanguage();
  const today = useToday();
  const { automations } = useServices();
  // The day by the rule: periods are seen from there, also where it moved.
  const first = occurrence?.key.slice(0, 10) ?? '';
  const [chosen, setChosen] = useState<PlainDate | ''>(first);
  const day = chosen === '' ? today : chosen;
  const {
    data: plan,
    loading,
    error,
  } = useLive(`plan ${day} ${JSON.stringify(steps)}`, () =>
    automations.preview([...steps], day, day === first ? occurrence?.at : undefined),
  );
  const fault = useReadFault(error);
  return (
    <Dialog
      title={title}
      size="wide"
      onClose={onClose}
      foot={
        <>
          <Button takesFocus onClick={onClose}>
            {words('close')}
          </Button>
          {onRun &&
            (day === today ? (
              <Button variant="filled" busy={loading} onClick={() => onRun(day)}>
                {t('runNow')}
              </Button>
            ) : (
              <Button onClick={() => setChosen(today)}>{t('dryRunToday')}</Button>
            ))}
        </>
      }
    >
      <p className="automation-plan-lead">{t('dryRunLead', { date: formatDate(day, language) })}</p>
      <div className="q-fields">
        <DateField label={t('dryRunDay')} today={today} value={day} onChange={setChosen} />
      </div>
      {fault !== undefined && (
        <Callout tone="error" live>
          {fault}
        </Callout>
      )}
      {plan && <PlanSteps plan={plan} steps={steps} />}
      {!plan && loading && <p className="q-muted">{t('dryRunWait')}</p>}
    </Dialog>
  );
}
