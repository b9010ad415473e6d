import type { CurrencyCode } from '@domain/money/currency.ts';
import { Button } from '@ui/signs/button.tsx';
import { Checkbox } from '@ui/fields/checkbox.tsx';
import { IconButton } from '@ui/signs/icon-button.tsx';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { FormatChecks } from '../format-checks.tsx';
import { newId } from '../new-id.ts';
import { useReportChoices } from '../use-report-choices.ts';
import type { SubscriptionForm } from './person-form.ts';
import { ThresholdFields } from './threshold-fields.tsx';

interface SubscriptionsProps {
  rows: readonly SubscriptionForm[];
  home: CurrencyCode;
  faultAt: (field: string) => string | undefined;
  onRows: (rows: SubscriptionForm[]) => void;
}

/** Which reports, as which files, and only when a figure calls for it. */
export function SubscriptionsField({ rows, home, faultAt, onRows }: SubscriptionsProps) {
  const t = useText('people');
  const { first } = useReportChoices();
  const blank = (): SubscriptionForm => ({
    ...first,
    id: newId(),
    formats: ['pdf'],
    hasThreshold: false,
    figure: '',
    above: '',
    currency: home,
  });
  return (
    <fieldset className="q-stack">
      <legend className="automation-legend">{t('subscriptions')}</legend>
      {rows.length === 0 && <p className="q-field-hint">{t('subscriptionsNone')}</p>}
      {rows.map((row, at) => (
        <SubscriptionRow
          key={row.id}
          row={row}
          home={home}
          faultAt={(field) => faultAt(`subscriptions.${at}.${field}`)}
          onChange={(part) => onRows(rows.map((one) => (one.id === row.id ? { ...one, ...part } : one)))}
          onRemove={() => onRows(rows.filter(({ id }) => id !== row.id))}
        />
      ))}
      <div>
        <Button icon="plus" onClick={() => onRows([...rows, blank()])}>
          {t('subscriptionAdd')}
        </Button>
      </div>
    </fieldset>
  );
}

interface RowProps {
  row: SubscriptionForm;
  home: CurrencyCode;
  faultAt: (field: string) => string | undefined;
  onChange: (part: Partial<SubscriptionForm>) => void;
  onRemove: () => void;
}

function SubscriptionRow({ row, home, faultAt, onChange, onRemove }: RowProps) {
  const t = useText('people');
  const { choices } = useReportChoices();
  return (
    <div className="automation-subscription">
      <div className="automation-report">
        <NativeSelect
          label={t('report')}
          value={`${row.kind} ${row.savedId}`}
          options={choices}
          error={faultAt('formats')}
          onChange={(value) => {
            const [kind = '', savedId = ''] = value.split(' ');
            onChange({ kind, savedId, figure: '' });
          }}
        />
        <FormatChecks value={row.formats} onChange={(formats) => onChange({ formats })} />
        <IconButton icon="trash" label={t('subscriptionRemove')} onClick={onRemove} />
      </div>
      <Checkbox
        label={t('onlyIf')}
        checked={row.hasThreshold}
        onChange={(hasThreshold) => onChange({ hasThreshold })}
      />
      {row.hasThreshold && <ThresholdFields row={row} home={home} faultAt={faultAt} onChange={onChange} />}
    </div>
  );
}
