import { useState } from 'react';
import type { Automation } from '@domain/automation/automation.ts';
import { Button } from '@ui/signs/button.tsx';
import { Section } from '@ui/page/section.tsx';
import { SegmentedControl } from '@ui/fields/segmented-control.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import { RecordFaults } from '../../record-faults.tsx';
import { useRecordForm } from '../../use-record-form.ts';
import { useAutomationActs } from '../list/use-automation-acts.ts';
import { DryRunDialog } from '../preview/dry-run-dialog.tsx';
import { automationOf, faultsOf, faultySteps, stepsOf, type AutomationForm } from './automation-form.ts';
import { NextTimes } from './next-times.tsx';
import { ScheduleFields } from './schedule-fields.tsx';
import { StepsField } from './steps-field.tsx';

interface FormProps {
  initial: AutomationForm;
  /** Undefined for a new one. */
  stored: Automation | undefined;
  onClose: () => void;
}

const none: ReadonlySet<number> = new Set();

export function EditorForm({ initial, stored, onClose }: FormProps) {
  const t = useText('automation');
  const words = useText('words');
  const { automations } = useServices();
  const acts = useAutomationActs();
  const [isTrying, setTrying] = useState(false);
  const record = useRecordForm({
    initial,
    faultsOf,
    wordsOf: t,
    save: (form, opened) => automations.save(automationOf(form), automationOf(opened)),
    onSaved: ({ name }) => {
      showDone(t('saved', { name }));
      onClose();
    },
  });
  const { form, change, faultAt } = record;
  const cancel = () => {
    record.discard();
    onClose();
  };
  const remove = async (automation: Automation) => {
    if (await acts.remove(automation)) cancel();
  };
  return (
    <form
      className="automation-editor"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        record.submit();
      }}
    >
      <h2 className="automation-title">{stored?.name ?? t('newTitle')}</h2>
      <RecordFaults record={record} />
      <div className="automation-columns">
        <div className="automation-fields">
          <TextInput
            label={t('name')}
            required
            value={form.name}
            error={faultAt('name')}
            onChange={(name) => change({ name })}
          />
          <StepsField
            steps={form.steps}
            faultAt={faultAt}
            faultyAt={record.faults > 0 ? faultySteps(form) : none}
            onSteps={(steps) => change({ steps })}
          />
          <ScheduleFields
            schedule={form.schedule}
            faultAt={faultAt}
            onSchedule={(part) => change({ schedule: { ...form.schedule, ...part } })}
          />
          {form.schedule.isOn && (
            <Section title={t('ifMissed')}>
              <SegmentedControl
                label={t('ifMissed')}
                hideLabel
                value={form.missed}
                options={[
                  { value: 'run', label: t('missedRun') },
                  { value: 'ask', label: t('missedAsk') },
                ]}
                onChange={(missed) => change({ missed })}
              />
              <p className="q-field-hint automation-hint">
                {t(form.missed === 'run' ? 'missedRunHint' : 'missedAskHint')}
              </p>
            </Section>
          )}
        </div>
        <NextTimes schedule={form.schedule} />
      </div>
      <div className="automation-foot">
        {stored && (
          <Button icon="trash" onClick={() => void remove(stored)}>
            {t('remove')}
          </Button>
        )}
        <span className="q-spacer" />
        <Button onClick={cancel}>{words('cancel')}</Button>
        <Button
          icon="eye"
          unavailable={form.steps.length === 0 ? t('dryRunNone') : undefined}
          onClick={() => setTrying(true)}
        >
          {t('dryRun')}
        </Button>
        <Button variant="filled" type="submit" busy={record.busy}>
          {words('save')}
        </Button>
      </div>
      {isTrying && (
        <DryRunDialog
          title={t('dryRunOf', { name: form.name.trim() || t('newTitle') })}
          steps={stepsOf(form.steps)}
          onClose={() => setTrying(false)}
        />
      )}
    </form>
  );
}
