import { Suspense } from 'react';
import { weekdayOf } from '@domain/dates/calendar.ts';
import type { Occurrence, Schedule } from '@domain/schedule/schedule.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { scheduleWords, weekdayName } from '@i18n/schedules/schedule-words.ts';
import { Section } from '@ui/page/section.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import { useHolidayOn } from '../../use-holidays.ts';
import { useNow } from '../use-when.ts';
import { scheduleOf, type ScheduleForm } from './schedule-form.ts';

/** As many as are shown ahead. */
const AHEAD = 12;

/** The rule in words and the next days that it gives, while it is typed. */
export function NextTimes({ schedule: form }: { schedule: ScheduleForm }) {
  const t = useText('automation');
  const language = useLanguage();
  const schedule = scheduleOf(form);
  return (
    <div className="automation-ahead">
      <Section title={t('ahead')}>
        {schedule ? (
          <>
            <output className="automation-sentence">{scheduleWords(schedule, language)}.</output>
            {/* What they wait for must not hide the form beside them. */}
            <Suspense>
              <Times key={form.timeZone} schedule={schedule} />
            </Suspense>
          </>
        ) : (
          <p className="q-muted">{t(form.isOn ? 'aheadFaulty' : 'aheadByHand')}</p>
        )}
      </Section>
    </div>
  );
}

function Times({ schedule }: { schedule: Schedule }) {
  const t = useText('automation');
  const { automations } = useServices();
  const reasonOf = useRefusal();
  const { data } = useLive(`occurrences ${JSON.stringify(schedule)}`, () =>
    automations.occurrences(schedule, AHEAD),
  );
  if (!data) return null;
  if (!data.ok) return <p className="q-bad">{reasonOf(data.error)}</p>;
  if (data.value.length === 0) return <p className="q-muted">{t('aheadNone')}</p>;
  return (
    <ol className="automation-times">
      {data.value.map((occurrence) => (
        <Time key={occurrence.key} occurrence={occurrence} schedule={schedule} />
      ))}
    </ol>
  );
}

interface TimeProps {
  occurrence: Occurrence;
  schedule: Schedule;
}

function Time({ occurrence: { key, date, at }, schedule: { timeZone, closed } }: TimeProps) {
  const t = useText('automation');
  const language = useLanguage();
  const now = useNow();
  const ruled = key.slice(0, 10);
  const clock = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainTime();
  const isPast = Date.parse(at) < now;
  const holidayOn = useHolidayOn();
  const holiday = closed.holidays ? holidayOn(ruled) : null;
  return (
    <li className={isPast ? 'is-past' : undefined}>
      <time dateTime={at}>
        <span>{weekdayName(weekdayOf(date), language)}</span> {formatDate(date, language, 'short')}{' '}
        <span className="q-muted">{clock.toString({ smallestUnit: 'minute' })}</span>
      </time>
      {ruled !== date && (
        <small>
          {t('movedFrom', {
            day: `${weekdayName(weekdayOf(ruled), language)} ${formatDate(ruled, language, 'short')}`,
          })}
          {holiday !== null && ` (${holiday})`}
        </small>
      )}
    </li>
  );
}
