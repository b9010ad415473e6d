import { currencySign } from '@i18n/format/money.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';
import { NumberInput, type NumberInputProps } from './number-input.tsx';

/** A price or an amount in major units, the currency behind it. */
export const MoneyInput = ({ currency, ...rest }: NumberInputProps & { currency: CurrencyCode }) => (
  <NumberInput {...rest} suffix={currencySign(currency)} />
);
