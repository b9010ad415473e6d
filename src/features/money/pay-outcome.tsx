import type { Result } from '@domain/result.ts';
import { currencySign, formatAmount, formatMoney } from '@i18n/format/money.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { TotalsBlock, type TotalLine } from '@ui/documents/totals-block.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { dueOf, type Account, type PayEffect } from './pay-form.ts';

/** What remains, and what becomes credit, while the amount is typed. */
export function PayOutcome({ account, effect }: { account: Account; effect: Result<PayEffect> }) {
  const t = useText('receivables');
  const language = useLanguage();
  if (!effect.ok) return null;
  const { currency, debts, name } = account;
  const amount = (minor: number) => formatAmount(minor, currency, language);
  const { toCredit, stillDue } = effect.value;
  const settled = dueOf(debts) - stillDue;
  const lines: TotalLine[] = [
    { label: t('dueNow'), value: amount(dueOf(debts)) },
    { label: t('settledNow'), value: amount(-settled) },
    { label: t('stillDue', { currency: currencySign(currency) }), value: amount(stillDue), kind: 'total' },
  ];
  return (
    <output className="money-outcome">
      <TotalsBlock lines={lines} />
      {toCredit > 0 && (
        <p className="q-strong">
          {t('becomesCredit', { amount: formatMoney(toCredit, currency, language), name })}
        </p>
      )}
    </output>
  );
}
