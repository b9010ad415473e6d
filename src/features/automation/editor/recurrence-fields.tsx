import type { Weekday } from '@domain/schedule/schedule.ts';
import { weekdayNames } from '@i18n/schedules/schedule-words.ts';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { SegmentedControl } from '@ui/fields/segmented-control.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useText } from '@ui/environment/use-text.ts';
import type { ScheduleProps } from './schedule-part.ts';
import type { ScheduleForm } from './schedule-form.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const satisfies Weekday[];
const nths = ['1', '2', '3', '4', '5', '-1'] as const satisfies ScheduleForm['nth'][];

/** Every how many, and on which days of the week or the month. */
export function RecurrenceFields(props: ScheduleProps) {
  const { schedule, faultAt, onSchedule } = props;
  const t = useText('automation');
  if (schedule.every === 'once') return null;
  return (
    <>
      <div className="q-fields">
        <TextInput
          label={t('interval')}
          inputMode="numeric"
          isNumber
          suffix={t(`interval-${schedule.every}`, { count: Number(schedule.interval) || 0 })}
          value={schedule.interval}
          error={faultAt('schedule.interval')}
          onChange={(interval) => onSchedule({ interval: interval.trim() })}
        />
      </div>
      {schedule.every === 'week' && <Weekdays {...props} />}
      {schedule.every === 'month' && <MonthDays {...props} />}
    </>
  );
}

function Weekdays({ schedule, faultAt, onSchedule }: ScheduleProps) {
  const t = useText('automation');
  const names = weekdayNames(useLanguage());
  const fault = faultAt('schedule.weekdays');
  const toggle = (day: Weekday, isOn: boolean) =>
    onSchedule({
      weekdays: weekdays.filter((one) => (one === day ? isOn : schedule.weekdays.includes(one))),
    });
  return (
    <fieldset className="q-field">
      <legend className="q-field-label">{t('weekdays')}</legend>
      <span className="automation-weekdays">
        {weekdays.map((day) => (
          <label key={day}>
            <input
              type="checkbox"
              checked={schedule.weekdays.includes(day)}
              onChange={(event) => toggle(day, event.currentTarget.checked)}
            />
            {names[day - 1]}
          </label>
        ))}
      </span>
      {fault !== undefined && (
        <span className="q-field-error" role="alert">
          {fault}
        </span>
      )}
    </fieldset>
  );
}

function MonthDays({ schedule, faultAt, onSchedule }: ScheduleProps) {
  const t = useText('automation');
  const names = weekdayNames(useLanguage());
  const { monthBy, monthDay, nth, weekday } = schedule;
  return (
    <>
      <SegmentedControl
        label={t('monthBy')}
        value={monthBy}
        options={[
          { value: 'day', label: t('monthByDay') },
          { value: 'last', label: t('monthByLast') },
          { value: 'nth', label: t('monthByNth') },
        ]}
        onChange={(by) => onSchedule({ monthBy: by })}
      />
      {monthBy === 'day' && (
        <div className="q-fields">
          <TextInput
            label={t('monthDay')}
            inputMode="numeric"
            isNumber
            value={monthDay}
            hint={Number(monthDay) > 28 ? t('monthDayHint') : undefined}
            error={faultAt('schedule.monthDay')}
            onChange={(day) => onSchedule({ monthDay: day.trim() })}
          />
        </div>
      )}
      {monthBy === 'nth' && (
        <div className="q-fields is-paired">
          <NativeSelect
            label={t('nth')}
            value={nth}
            options={nths.map((value) => ({ value, label: t(`nth${value}`) }))}
            onChange={(value) => onSchedule({ nth: value })}
          />
          <NativeSelect
            label={t('weekday')}
            value={String(weekday)}
            options={weekdays.map((day) => ({ value: String(day), label: names[day - 1] ?? '' }))}
            onChange={(day) => onSchedule({ weekday: Number(day) as Weekday })}
          />
        </div>
      )}
    </>
  );
}
