import { Checkbox } from '@ui/fields/checkbox.tsx';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { Link } from '@ui/signs/link.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../../services-context.ts';
import type { OptionFields } from './option-fields.ts';
import { PeriodField } from './period-field.tsx';

/** D4, A12: which billing report, of which time, and whether it goes to the customer. */
export function BillingReportFields({ options, faultAt, onOptions }: OptionFields<'billing-report'>) {
  const t = useText('automation');
  const { pipeline } = useServices();
  const { data: setups = [] } = useLive('billing report setups', () => pipeline.setups());
  return (
    <>
      <div className="q-fields">
        <NativeSelect
          label={t('setup')}
          value={options.setupId}
          error={faultAt('setupId')}
          hint={setups.length === 0 ? <NoSetup /> : undefined}
          options={[
            { value: '', label: t('setupChoose') },
            ...setups.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(setupId) => onOptions({ setupId })}
        />
        <PeriodField
          value={options.period}
          error={faultAt('period')}
          onChange={(period) => onOptions({ period })}
        />
      </div>
      <Checkbox
        label={t('billingSend')}
        hint={t('billingSendHint')}
        checked={options.send}
        onChange={(send) => onOptions({ send })}
      />
    </>
  );
}

function NoSetup() {
  const t = useText('automation');
  return (
    <>
      {t('setupNone')}{' '}
      <Link className="q-underlined" href="/billing-reports?edit=new">
        {t('setupMake')}
      </Link>
    </>
  );
}
