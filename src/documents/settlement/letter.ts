import type { BuyerSnapshot, SellerSnapshot } from '@domain/invoicing/invoice.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';
import type { Language } from '@domain/parties/parties.ts';
import { currencySign, formatAmount, formatMoney } from '@i18n/format/money.ts';
import type { Wording } from '@i18n/wording/registry.ts';
import { filled } from '@i18n/wording/wording.ts';
import { typesetter, type Typesetter } from '../layout/typesetter.ts';
import type { Measure } from '../operations.ts';

/** What every part of a receipt or statement needs. */
export interface Letter {
  seller: SellerSnapshot;
  buyer: BuyerSnapshot;
  wording: Wording;
  set: Typesetter;
  title: string;
  /** Under the title: the number, or the period. */
  below: string;
  /** At the right end of the footer, before the page count. */
  mark: string;
  readonly say: (text: string, values?: Readonly<Record<string, string>>) => string;
  readonly amount: (minor: number) => string;
  readonly money: (minor: number) => string;
}

interface LetterInput extends Pick<Letter, 'seller' | 'buyer' | 'title' | 'below' | 'mark'> {
  currency: CurrencyCode;
  language: Language;
}

export function letterOf(
  { currency, language, ...letter }: LetterInput,
  wording: Wording,
  measure: Measure,
): Letter {
  const known = { currency: currencySign(currency) };
  return {
    ...letter,
    wording,
    set: typesetter(measure),
    say: (text, values = {}) => filled(text, { ...known, ...values }),
    amount: (minor) => formatAmount(minor, currency, language),
    money: (minor) => formatMoney(minor, currency, language),
  };
}
