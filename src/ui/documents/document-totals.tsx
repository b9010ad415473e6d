import type { CurrencyCode } from '@domain/money/currency.ts';
import type { DocumentTotals as Totals, TaxGroup } from '@domain/tax/tax.ts';
import { currencySign, formatAmount } from '@i18n/format/money.ts';
import { formatRate } from '@i18n/format/numbers.ts';
import { useLanguage } from '../environment/language.ts';
import { TotalsBlock, type TotalLine } from './totals-block.tsx';
import { useText } from '../environment/use-text.ts';

interface DocumentTotalsProps {
  totals: Totals;
  currency: CurrencyCode;
  size?: 'normal' | 'large';
  /** What was paid or credited since, below the total; the last line is then what is still due. */
  settled?: { since: readonly TotalLine[]; due: number };
}

/** The sums of an invoice as it prints them: before tax, tax per rate, total, closed by the double rule. */
export function DocumentTotals({ totals, currency, size = 'normal', settled }: DocumentTotalsProps) {
  const t = useText('documents');
  const language = useLanguage();
  const amount = (minor: number) => formatAmount(minor, currency, language);
  const taxLine = (group: TaxGroup): TotalLine => {
    const base = amount(group.taxable);
    const label =
      group.category === 'S'
        ? t('taxOf', { rate: formatRate(group.rate, language), base })
        : t('noTaxOn', { base });
    return { label, value: amount(group.tax) };
  };
  const corrected = totals.allowances !== 0 || totals.charges !== 0;
  const lines: TotalLine[] = [
    ...(corrected ? [{ label: t('lines'), value: amount(totals.lines) }] : []),
    ...(totals.allowances === 0 ? [] : [{ label: t('allowances'), value: amount(0 - totals.allowances) }]),
    ...(totals.charges === 0 ? [] : [{ label: t('charges'), value: amount(totals.charges) }]),
    { label: t('withoutTax'), value: amount(totals.withoutTax) },
    ...totals.groups.map(taxLine),
  ];
  const sign = currencySign(currency);
  const end: TotalLine[] = settled
    ? [
        { label: t('withTax'), value: amount(totals.withTax), kind: 'sum' },
        ...settled.since,
        { label: t('due', { currency: sign }), value: amount(settled.due), kind: 'total' },
      ]
    : [{ label: t('total', { currency: sign }), value: amount(totals.withTax), kind: 'total' }];
  return <TotalsBlock size={size} lines={[...lines, ...end]} />;
}
