import type { Company } from '@domain/parties/parties.ts';
import { changesNothing, type ListChange } from '@domain/schedule/list-change.ts';
import { weekdayNames } from '@i18n/schedules/schedule-words.ts';
import { Checkbox } from '@ui/fields/checkbox.tsx';
import { Section } from '@ui/page/section.tsx';
import { Button } from '@ui/signs/button.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';
import { useWeekend } from '../../use-holidays.ts';

/** SC14: the weekdays on which the business is closed; they come from its country until a person chooses others. */
export function WeekendSection({ company }: { company: Company }) {
  const t = useText('holidays');
  const services = useServices();
  const names = weekdayNames(useLanguage());
  const chosen = useWeekend();
  const isOwn = (company.weekend ?? []).length > 0;
  /** At once, with the way back of this act alone. */
  const change = async (wanted: ListChange<number> | null) => {
    const changed = await services.company.changeWeekend(wanted);
    if (!changed.ok) {
      await showRefusal(changed.error);
      return;
    }
    if (changesNothing(changed.value)) return;
    showDone(t('weekendSaved'), async () => {
      const restored = await services.company.changeWeekend(changed.value);
      if (!restored.ok) await showRefusal(restored.error);
    });
  };
  const last = chosen.length === 1 ? chosen[0] : undefined;
  return (
    <Section
      title={t('weekendTitle')}
      note={t(isOwn ? 'weekendOwn' : 'weekendCountry')}
      acts={
        isOwn && (
          <Button variant="subtle" icon="undo" onClick={() => void change(null)}>
            {t('reset')}
          </Button>
        )
      }
    >
      <div className="q-stack">
        <p className="q-small q-muted q-prose">{t('weekendHint')}</p>
        <fieldset className="settings-weekdays">
          <legend className="q-sr">{t('weekendTitle')}</legend>
          {names.map((name, at) => (
            <Checkbox
              key={name}
              label={name}
              checked={chosen.includes(at + 1)}
              disabled={last === at + 1}
              hint={last === at + 1 ? t('weekendLast') : undefined}
              onChange={(isOn) => void change(isOn ? { add: [at + 1] } : { remove: [at + 1] })}
            />
          ))}
        </fieldset>
      </div>
    </Section>
  );
}
