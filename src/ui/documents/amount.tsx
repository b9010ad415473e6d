import type { CurrencyCode } from '@domain/money/currency.ts';
import { formatAmount, formatMoney } from '@i18n/format/money.ts';
import { useLanguage } from '../environment/language.ts';

interface AmountProps {
  /** Minor units. */
  minor: number;
  currency: CurrencyCode;
  /** Only where no column head or label has said it. */
  withCurrency?: boolean;
  /** Nothing due is written `–`. */
  dashWhenZero?: boolean;
}

/** Money as a ledger writes it: tabular, narrow spaces, a true minus. */
export function Amount({ minor, currency, withCurrency = false, dashWhenZero = false }: AmountProps) {
  const language = useLanguage();
  const write = withCurrency ? formatMoney : formatAmount;
  const text = dashWhenZero && minor === 0 ? '–' : write(minor, currency, language);
  return <span className="q-num">{text}</span>;
}
