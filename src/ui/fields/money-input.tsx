import { currencySign } from '@i18n/format/money.ts';
import { digitsOf } from '@domain/money/minor.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';
import { NumberInput, type NumberInputProps } from './number-input.tsx';

/** A price or an amount in major units, the currency behind it. */
export const MoneyInput = ({ currency, ...rest }: NumberInputProps & { currency: CurrencyCode }) => (
  <NumberInput {...rest} minDigits={digitsOf(currency)} suffix={currencySign(currency)} />
);
