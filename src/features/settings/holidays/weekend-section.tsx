import type { Company } from '@domain/parties/parties.ts';
import { packOf } from '@domain/countries/registry.ts';
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
  const own = company.weekend ?? [];
  /** At once, with the way back; the country's own days are no choice of one's own. */
  const store = async (days: number[]) => {
    const usual = packOf(company.country).weekend;
    const weekend = days.join() === usual.join() ? [] : days;
    const saved = await services.company.update({ weekend });
    if (!saved.ok) {
      await showRefusal(saved.error);
      return;
    }
    showDone(t('weekendSaved'), async () => {
      const restored = await services.company.update({ weekend: own });
      if (!restored.ok) await showRefusal(restored.error);
    });
  };
  const last = chosen.length === 1 ? chosen[0] : undefined;
  return (
    <Section
      title={t('weekendTitle')}
      note={t(own.length > 0 ? 'weekendOwn' : 'weekendCountry')}
      acts={
        own.length > 0 && (
          <Button variant="subtle" icon="undo" onClick={() => void store([])}>
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
              onChange={(isOn) =>
                void store(
                  [1, 2, 3, 4, 5, 6, 7].filter((day) => (day === at + 1 ? isOn : chosen.includes(day))),
                )
              }
            />
          ))}
        </fieldset>
      </div>
    </Section>
  );
}
