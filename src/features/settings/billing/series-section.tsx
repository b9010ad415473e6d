import { useState } from 'react';
import type { NumberSeries } from '@domain/invoicing/invoice.ts';
import { checkSeries, previewNumber } from '@domain/invoicing/numbering.ts';
import type { Refusal } from '@domain/result.ts';
import { Button } from '@ui/signs/button.tsx';
import { Checkbox } from '@ui/fields/checkbox.tsx';
import { NumberInput } from '@ui/fields/number-input.tsx';
import { Section } from '@ui/page/section.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { useHalfTyped } from '@ui/tasks/half-typed.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { notSavedYet } from '../../not-saved-yet.ts';
import { useServices } from '../../services-context.ts';
import { useToday } from '../../use-company.ts';
import { showRefusal } from '../../say-refusal.ts';

type Change = Partial<Pick<NumberSeries, 'pattern' | 'next' | 'yearlyReset'>>;

/** The number the next document would get, or why the pattern does not do, while it is typed. */
function Preview({ series, fault, today }: { series: NumberSeries; fault: Refusal | null; today: string }) {
  const t = useText('settings');
  const refusals = useText('refusals');
  if (fault) {
    return <output className="q-small q-bad">{refusals.loose(fault.reason, fault.params)}</output>;
  }
  return (
    <output className="q-small">
      {t('nextNumber')} <b className="q-id">{previewNumber(series, today)}</b>
    </output>
  );
}

function SeriesEditor({
  stored,
  all,
  today,
}: {
  stored: NumberSeries;
  all: readonly NumberSeries[];
  today: string;
}) {
  const t = useText('settings');
  const words = useText('words');
  const services = useServices();
  const [change, setChange] = useState<Change>({});
  const series = { ...stored, ...change };
  const checked = checkSeries(series, stored, all);
  const fault = checked.ok ? null : checked.error;
  const isChanged = Object.keys(change).length > 0;
  const typed = useHalfTyped(isChanged);
  const alter = (more: Change) => setChange((now) => ({ ...now, ...more }));
  const save = async () => {
    const result = await services.series.save({ ...change, id: stored.id, kind: stored.kind });
    if (result.ok) setChange((now) => notSavedYet(now, change));
    else await showRefusal(result.error);
    return result.ok;
  };
  return (
    <fieldset className="q-stack">
      <legend className="q-small q-strong">
        {t(stored.kind === 'invoice' ? 'invoiceSeries' : 'creditNoteSeries')}
      </legend>
      <div className="q-fields">
        <TextInput
          label={t('pattern')}
          hint={t('patternHint', { year: '{YYYY}', month: '{MM}', sequence: '{0000}' })}
          value={series.pattern}
          onChange={(pattern) => alter({ pattern })}
        />
        <NumberInput
          label={t('startAt')}
          value={String(series.next)}
          disabled={stored.lastIssueDate !== ''}
          hint={stored.lastIssueDate === '' ? t('startAtHint') : t('startAtFixed')}
          onChange={(next) => alter({ next: Number(next) })}
        />
      </div>
      <Checkbox
        label={t('yearlyReset')}
        checked={series.yearlyReset}
        onChange={(yearlyReset) => alter({ yearlyReset })}
      />
      <div className="q-row is-wrapping">
        <Preview series={series} fault={fault} today={today} />
        <span className="q-spacer" />
        {isChanged && (
          <>
            <Button onClick={() => setChange({})}>{t('discard')}</Button>
            <Button
              variant="filled"
              unavailable={fault ? t('patternFaulty') : undefined}
              onClick={() => void typed.whileSaving(save())}
            >
              {words('save')}
            </Button>
          </>
        )}
      </div>
    </fieldset>
  );
}

/** Numbers run without a gap; the pattern may change, what is issued may not. */
export function SeriesSection() {
  const t = useText('settings');
  const services = useServices();
  const { data = [] } = useLive('series', () => services.series.list());
  const today = useToday();
  const ordered = data.toSorted((one, other) => (other.kind < one.kind ? -1 : 1));
  return (
    <Section title={t('numbers')} note={t('numbersNote')}>
      <div className="q-stack">
        {ordered.map((series) => (
          <SeriesEditor key={series.id} stored={series} all={data} today={today} />
        ))}
      </div>
    </Section>
  );
}
