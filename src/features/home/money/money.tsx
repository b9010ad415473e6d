import './money.css';
import { useState } from 'react';
import type { CurrencyCode } from '@domain/money/currency.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { SegmentedControl } from '@ui/fields/segmented-control.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { useServices } from '../../services-context.ts';
import { AgeingPart } from './ageing-part.tsx';
import { CashChart } from './cash-chart.tsx';
import { TopCustomers } from './top-customers.tsx';

/** More than these do not stand side by side. */
const IN_SIGHT = 4;

function CurrencyChoice({
  value,
  choices,
  onChange,
}: {
  value: CurrencyCode;
  choices: readonly CurrencyCode[];
  onChange: (currency: CurrencyCode) => void;
}) {
  const t = useText('dashboard');
  const options = choices.map((code) => ({ value: code, label: code }));
  if (choices.length > IN_SIGHT) {
    return <NativeSelect label={t('currency')} value={value} options={options} onChange={onChange} />;
  }
  return (
    <SegmentedControl label={t('currency')} hideLabel value={value} options={options} onChange={onChange} />
  );
}

/** Money of one currency: what came in month by month, what is open, who it comes from. */
export default function Money() {
  const t = useText('dashboard');
  const { dashboard } = useServices();
  const [chosen, choose] = useState<CurrencyCode | null>(null);
  const { data, error } = useLive(`money ${chosen ?? ''}`, async () => {
    const currencies = await dashboard.currencies();
    const currency = chosen !== null && currencies.includes(chosen) ? chosen : currencies[0];
    return { currencies, money: currency === undefined ? null : await dashboard.of(currency) };
  });
  if (error !== undefined) {
    return (
      <Callout tone="error" live>
        {t('loadFailed')}
      </Callout>
    );
  }
  if (!data?.money) return <div className="home-money-room" />;
  const { currencies, money } = data;
  return (
    <div className="home-money">
      {currencies.length > 1 && (
        <CurrencyChoice value={money.currency} choices={currencies} onChange={choose} />
      )}
      <CashChart money={money} />
      <AgeingPart money={money} />
      <TopCustomers money={money} />
    </div>
  );
}
