import { weekdayOf } from '@domain/dates/calendar.ts';
import { changesNothing, type ListChange } from '@domain/schedule/list-change.ts';
import type { Holiday } from '@domain/schedule/schedule.ts';
import { formatDate, formatDayOfYear } from '@i18n/format/dates.ts';
import { weekdayName } from '@i18n/schedules/schedule-words.ts';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { IconButton } from '@ui/signs/icon-button.tsx';
import { Section } from '@ui/page/section.tsx';
import { SimpleTable } from '@ui/lists/simple-table.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';
import { useHolidayNames } from '../../use-holidays.ts';
import { useCompany } from '../../use-company.ts';
import { AddHoliday } from './add-holiday.tsx';
import { isYearly } from './holiday-form.ts';
import { WeekendSection } from './weekend-section.tsx';

/** A4: the days on which the business is closed, as far as schedules ask. */
export default function HolidaysPart() {
  const t = useText('holidays');
  const { automations } = useServices();
  const company = useCompany();
  const { data } = useLive('holidays', () => automations.holidays());
  if (!data) return null;
  const { days, isOwn } = data;
  /** At once, with the way back of this act alone. */
  const change = async (wanted: ListChange<Holiday> | null, words: string) => {
    const changed = await automations.changeHolidays(wanted);
    if (!changed.ok) {
      await showRefusal(changed.error);
      return false;
    }
    if (changesNothing(changed.value)) return true;
    showDone(words, async () => {
      const restored = await automations.changeHolidays(changed.value);
      if (!restored.ok) await showRefusal(restored.error);
    });
    return true;
  };
  return (
    <>
      <Section
        title={t('title')}
        note={t(isOwn ? 'ownList' : 'countryList')}
        acts={
          isOwn && (
            <Button variant="subtle" icon="undo" onClick={() => void change(null, t('wasReset'))}>
              {t('reset')}
            </Button>
          )
        }
      >
        <div className="q-stack settings-holidays">
          <p className="q-small q-muted q-prose">{t('hint')}</p>
          <Callout tone="plain">{t('movingFeasts')}</Callout>
          <HolidayTable
            days={days}
            onRemove={(day, name) => void change({ remove: [day] }, t('removed', { name }))}
          />
        </div>
      </Section>
      {company && <WeekendSection company={company} />}
      <Section title={t('addTitle')}>
        <AddHoliday days={days} onAdd={(day) => change({ add: [day] }, t('added', { name: day.name }))} />
      </Section>
    </>
  );
}

interface TableProps {
  days: readonly Holiday[];
  onRemove: (day: Holiday, name: string) => void;
}

function HolidayTable({ days, onRemove }: TableProps) {
  const t = useText('holidays');
  const language = useLanguage();
  const nameOf = useHolidayNames();
  if (days.length === 0) return <p className="q-muted">{t('none')}</p>;
  const dayWords = ({ on }: Holiday) =>
    isYearly(on)
      ? formatDayOfYear(on, language)
      : `${weekdayName(weekdayOf(on), language)} ${formatDate(on, language)}`;
  return (
    <SimpleTable
      label={t('title')}
      head={[
        { text: t('day') },
        { text: t('repeats') },
        { text: t('name'), isFill: true },
        { text: t('acts') },
      ]}
      rows={days.map((day) => ({
        key: day.on,
        cells: [
          dayWords(day),
          t(isYearly(day.on) ? 'yearly' : 'onceOnly'),
          nameOf(day),
          <IconButton
            key="remove"
            icon="trash"
            label={t('remove', { name: nameOf(day) })}
            onClick={() => onRemove(day, nameOf(day))}
          />,
        ],
      }))}
    />
  );
}
