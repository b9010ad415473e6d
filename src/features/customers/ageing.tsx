import { ageingSteps, type Ageing } from '@domain/receivables/ageing.ts';
import { sum } from '@domain/money/minor.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';
import { currencySign } from '@i18n/format/money.ts';
import { Amount } from '@ui/documents/amount.tsx';
import { SimpleTable } from '@ui/lists/simple-table.tsx';
import { useText } from '@ui/environment/use-text.ts';

/** What is due by how late it is: one bar of five steps; the table under it is the legend. */
export function AgeingBar({ ageing, currency }: { ageing: Ageing; currency: CurrencyCode }) {
  const t = useText('receivables');
  const shown = ageingSteps.filter((step) => ageing[step] > 0);
  if (shown.length === 0) return null;
  return (
    <div className="customers-ageing">
      <div className="customers-ageing-bar" aria-hidden="true">
        {shown.map((step) => (
          <span key={step} className={`is-${step}`} style={{ flexGrow: ageing[step] }} />
        ))}
      </div>
      <SimpleTable
        label={t('ageing')}
        head={[
          { text: t('age'), isFill: true },
          { text: t('dueIn', { currency: currencySign(currency) }), isMoney: true },
        ]}
        rows={ageingSteps.map((step) => ({
          key: step,
          cells: [
            <span key="step" className="q-row">
              <i className={`customers-ageing-key is-${step}`} aria-hidden="true" />
              {t(`age-${step}`)}
            </span>,
            <Amount key="due" minor={ageing[step]} currency={currency} dashWhenZero />,
          ],
        }))}
        foot={[
          t('ageingTotal'),
          <Amount
            key="sum"
            minor={sum(ageingSteps.map((step) => ageing[step]))}
            currency={currency}
            dashWhenZero
          />,
        ]}
      />
    </div>
  );
}
