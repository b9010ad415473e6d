import { useState } from 'react';
import { Button } from '@ui/signs/button.tsx';
import { TextArea } from '@ui/fields/text-area.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import { useToday } from '../../use-company.ts';
import type { ScheduleProps } from './schedule-part.ts';
import { formOfSchedule, scheduleOf } from './schedule-form.ts';

const ROWS = 3;

/** The schedule as calendars write it (RFC 5545): copied out, or pasted in. */
export function RuleExchange({ schedule: form, onSchedule }: ScheduleProps) {
  const t = useText('automation');
  const { automations } = useServices();
  const reasonOf = useRefusal();
  const today = useToday();
  const [pasted, setPasted] = useState<string | null>(null);
  const [fault, setFault] = useState('');
  const schedule = scheduleOf(form);
  const { data: rule = '' } = useLive(`rrule ${JSON.stringify(schedule)}`, async () =>
    schedule ? automations.toRRule(schedule) : '',
  );
  const take = async () => {
    const read = await automations.fromRRule(pasted ?? '', form.timeZone);
    if (!read.ok) return setFault(reasonOf(read.error));
    const { closedDays, weekends, holidays } = form;
    // A calendar's own rule knows nothing of closed days: then what was chosen stays.
    const kept = read.value.closedDays === 'stay' ? { closedDays, weekends, holidays } : {};
    onSchedule({ ...formOfSchedule(read.value, today, form.timeZone), ...kept });
    setPasted(null);
    setFault('');
    showDone(t('ruleTaken'));
  };
  const copy = async () => {
    await navigator.clipboard.writeText(rule);
    showDone(t('ruleCopied'));
  };
  return (
    <details className="automation-rule">
      <summary>{t('rule')}</summary>
      <div className="q-stack">
        <TextArea
          label={t('ruleText')}
          hint={t('ruleHint')}
          rows={ROWS}
          spellCheck={false}
          value={pasted ?? rule}
          error={fault === '' ? undefined : fault}
          onChange={(text) => {
            setPasted(text);
            setFault('');
          }}
        />
        <div className="q-row is-wrapping">
          <Button
            icon="copy"
            unavailable={rule === '' ? t('ruleNone') : undefined}
            onClick={() => void copy()}
          >
            {t('ruleCopy')}
          </Button>
          <Button unavailable={pasted === null ? t('rulePaste') : undefined} onClick={() => void take()}>
            {t('ruleTake')}
          </Button>
        </div>
      </div>
    </details>
  );
}
