import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { ReportKind, ReportTable } from '@services/services.ts';
import { Button } from '@ui/signs/button.tsx';
import { DateField } from '@ui/fields/date-field.tsx';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { Select } from '@ui/fields/select.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { useCustomers } from '../../use-customers.ts';
import type { ScreenPart } from '../screen-part.ts';
import { comparisons, daysOf, presets } from '../view.ts';

interface ToolsProps extends ScreenPart {
  kind: ReportKind | undefined;
  table: ReportTable | undefined;
  today: PlainDate;
  onBuild: () => void;
}

/** For which time, compared with what, in which currency, of whom. */
export function ReportTools({ view, onView, kind, table, today, onBuild }: ToolsProps) {
  const t = useText('reports');
  const customers = useCustomers();
  const days = daysOf(view, today);
  const filters = table?.layout.filters.length ?? 0;
  const currencies = table?.sections.map(({ currency }) => currency).filter((code) => code !== '') ?? [];
  const choices = [...new Set([...currencies, ...(view.currency === '' ? [] : [view.currency])])];
  return (
    <div className="reports-tools">
      <NativeSelect
        label={t('period')}
        value={view.preset}
        options={presets.map((value) => ({ value, label: t(`preset-${value}`) }))}
        onChange={(preset) =>
          onView({ ...view, preset, ...(preset === 'custom' ? days : { from: '', to: '' }) })
        }
      />
      {view.preset === 'custom' && (
        <>
          <DateField
            label={t('from')}
            today={today}
            value={days.from}
            onChange={(from) => from && onView({ ...view, from, to: days.to < from ? from : days.to })}
          />
          <DateField
            label={t('to')}
            today={today}
            value={days.to}
            onChange={(to) => to && onView({ ...view, to, from: days.from > to ? to : days.from })}
          />
        </>
      )}
      {kind?.bases && (
        <NativeSelect
          label={t('basis')}
          value={table?.basis ?? kind.basis}
          options={kind.bases.map((value) => ({ value, label: t.loose(`basis-${value}`) }))}
          onChange={(basis) => onView({ ...view, basis: basis === 'paid' ? 'paid' : 'issued' })}
        />
      )}
      {kind?.hasComparison && (
        <NativeSelect
          label={t('compare')}
          value={view.compare}
          options={comparisons.map((value) => ({ value, label: t(`compare-${value}`) }))}
          onChange={(compare) => onView({ ...view, compare })}
        />
      )}
      {(choices.length > 1 || view.currency !== '') && (
        <NativeSelect
          label={t('currency')}
          value={view.currency}
          options={[
            { value: '', label: t('everyCurrency') },
            ...choices.map((value) => ({ value, label: value })),
          ]}
          onChange={(currency) => onView({ ...view, currency })}
        />
      )}
      {kind && kind.basis !== 'done' && (
        <Select
          label={t('customer')}
          value={view.customer}
          placeholder={t('everyCustomer')}
          options={[
            ...(kind.ofCustomer ? [] : [{ value: '', label: t('everyCustomer') }]),
            ...customers.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(customer) => onView({ ...view, customer })}
        />
      )}
      <div className="reports-tools-end">
        <Button icon="columns" unavailable={table ? undefined : t('reading')} onClick={onBuild}>
          {filters === 0 ? t('setUp') : `${t('setUp')} · ${t('filtered', { count: filters })}`}
        </Button>
      </div>
    </div>
  );
}
