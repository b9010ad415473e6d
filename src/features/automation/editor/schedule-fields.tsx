import type { Recurrence } from '@domain/schedule/schedule.ts';
import { timeZones } from '@i18n/schedules/time-zones.ts';
import { Checkbox } from '@ui/fields/checkbox.tsx';
import { DateField } from '@ui/fields/date-field.tsx';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { Section } from '@ui/page/section.tsx';
import { SegmentedControl } from '@ui/fields/segmented-control.tsx';
import { Select } from '@ui/fields/select.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { useMemo } from 'react';
import { useToday } from '../../use-company.ts';
import { RecurrenceFields } from './recurrence-fields.tsx';
import { RuleExchange } from './rule-exchange.tsx';
import type { ScheduleProps } from './schedule-part.ts';

const steps = ['day', 'week', 'month', 'year', 'once'] as const satisfies Recurrence['every'][];

/** A4: when it runs by itself. */
export function ScheduleFields(props: ScheduleProps) {
  const { schedule, onSchedule } = props;
  const t = useText('automation');
  return (
    <Section title={t('when')}>
      <div className="q-stack">
        <SegmentedControl
          label={t('when')}
          hideLabel
          value={schedule.isOn ? 'schedule' : 'hand'}
          options={[
            { value: 'schedule', label: t('bySchedule') },
            { value: 'hand', label: t('byHandOnly') },
          ]}
          onChange={(value) => onSchedule({ isOn: value === 'schedule' })}
        />
        {schedule.isOn && (
          <>
            <SegmentedControl
              label={t('every')}
              value={schedule.every}
              options={steps.map((every) => ({ value: every, label: t(`every-${every}`) }))}
              onChange={(every) => onSchedule({ every })}
            />
            <RecurrenceFields {...props} />
            <TimeFields {...props} />
            <ClosedFields {...props} />
            <RuleExchange {...props} />
          </>
        )}
      </div>
    </Section>
  );
}

function TimeFields({ schedule, faultAt, onSchedule }: ScheduleProps) {
  const t = useText('automation');
  const today = useToday();
  const { every, start, end, time, timeZone } = schedule;
  const zones = useMemo(
    () => timeZones(timeZone).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
    [timeZone],
  );
  return (
    <div className="q-fields">
      <TextInput
        label={t('time')}
        type="time"
        value={time}
        error={faultAt('schedule.time')}
        onChange={(to) => onSchedule({ time: to })}
      />
      <Select
        label={t('timeZone')}
        value={timeZone}
        options={zones}
        error={faultAt('schedule.timeZone')}
        onChange={(zone) => onSchedule({ timeZone: zone })}
      />
      <DateField
        label={t(every === 'once' ? 'onDay' : 'start')}
        today={today}
        value={start}
        error={faultAt('schedule.start')}
        onChange={(day) => onSchedule({ start: day })}
      />
      {every !== 'once' && (
        <DateField
          label={t('end')}
          hint={t('endHint')}
          today={today}
          clearable
          value={end}
          error={faultAt('schedule.end')}
          onChange={(day) => onSchedule({ end: day })}
        />
      )}
    </div>
  );
}

function ClosedFields({ schedule, onSchedule }: ScheduleProps) {
  const t = useText('automation');
  const { closedDays, weekends, holidays } = schedule;
  return (
    <>
      <div className="q-fields">
        <NativeSelect
          label={t('closedDays')}
          value={closedDays}
          options={(['stay', 'after', 'before', 'skip'] as const).map((rule) => ({
            value: rule,
            label: t(`closed-${rule}`),
          }))}
          onChange={(rule) => onSchedule({ closedDays: rule })}
        />
      </div>
      {closedDays !== 'stay' && (
        <div className="q-row is-wrapping automation-closed-kinds">
          <Checkbox
            label={t('closedWeekends')}
            checked={weekends}
            onChange={(isOn) => onSchedule({ weekends: isOn })}
          />
          <Checkbox
            label={t('closedHolidays')}
            checked={holidays}
            onChange={(isOn) => onSchedule({ holidays: isOn })}
          />
          <a className="q-tiny" href="/settings/holidays" target="_blank" rel="noreferrer">
            {t('toHolidays')}
          </a>
        </div>
      )}
    </>
  );
}
