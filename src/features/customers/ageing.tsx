import { ageingSteps, type Ageing, type AgeingStep } from '@domain/receivables/ageing.ts';
import { sum } from '@domain/money/minor.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';
import { currencySign, formatMoney } from '@i18n/format/money.ts';
import { PartsBar, StepKey } from '@ui/charts/parts-bar.tsx';
import { Amount } from '@ui/documents/amount.tsx';
import { SimpleTable } from '@ui/lists/simple-table.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useText } from '@ui/environment/use-text.ts';

/** What is due by how late it is: one bar of five steps; the table under it is the legend. */
export function AgeingBar({ ageing, currency }: { ageing: Ageing; currency: CurrencyCode }) {
  const t = useText('receivables');
  const language = useLanguage();
  const shown = ageingSteps.filter((step) => ageing[step] > 0);
  if (shown.length === 0) return null;
  const said = (step: AgeingStep) => `${t(`age-${step}`)} ${formatMoney(ageing[step], currency, language)}`;
  return (
    <div className="customers-ageing">
      <PartsBar
        label={shown.map(said).join(', ')}
        values={ageingSteps.map((step) => ({ key: step, value: ageing[step], said: said(step) }))}
      />
      <SimpleTable
        label={t('ageing')}
        head={[
          { text: t('age'), isFill: true },
          { text: t('dueIn', { currency: currencySign(currency) }), isMoney: true },
        ]}
        rows={ageingSteps.map((step, at) => ({
          key: step,
          cells: [
            <span key="step" className="q-row">
              <StepKey step={at} />
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
