import type { CurrencyCode, DecimalString } from '../money/currency.ts';
import type { Language } from '../parties/parties.ts';
import type { TaxCategory } from '../tax/tax.ts';

/** Rules of a country: one file each; its printed words are under the same id in i18n/wording. */
export interface CountryPack {
  /** ISO 3166-1 alpha-2, or `EU` and `ZZ` for the generic ones. */
  id: string;
  /** Countries that this pack serves; empty for the generic ones. */
  countries: string[];
  /** Where a country of a pack that serves several differs. */
  variants?: Record<string, Partial<CountryVariant>>;
  currency: CurrencyCode;
  documentLanguage: Language;
  /** How numbers are written in the language of the country, where that is not how its other countries write them. */
  numberLocale?: 'pt-BR';
  timeZone: string;
  defaultTaxRate: DecimalString;
  taxRates: { rate: DecimalString; category: TaxCategory; key: string }[];
  /** Identifiers of seller and buyer, in the order in which they are printed; `with-tax`: wanted of who charges tax. */
  taxIds: { scheme: string; required: boolean | 'with-tax'; check: (value: string) => boolean }[];
  /** True where an invoice has to bear the address of its buyer. */
  buyerAddress: boolean;
  /** Legal fields of the seller that the pack prints. */
  legalFields: string[];
  paymentTermDays: number;
  numberPattern: string;
  creditNotePattern: string;
  /** At issue the reference of a rental (`LOC-6-202501`) becomes the number, or stands beside one of the series. */
  rentalNumbers: 'reference' | 'series';
  /** Key of the exemption mention printed when the seller charges no tax. */
  franchiseMention: string;
  /** Keys of the mentions on how to pay: printed on every invoice, and on no credit note. */
  paymentMentions: string[];
  /** Keys of the mentions printed on every document of this pack. */
  mentions: string[];
  /**
   * Public holidays on the same day each year, as `MM-DD`, each with the key of its name (`day-…` of the `holidays`
   * messages); those that move are for a person to know.
   */
  fixedHolidays: Record<string, string>;
  /** Weekdays without work, 1 is Monday (ISO 8601). */
  weekend: readonly number[];
  /** True where what is issued here is not a fiscal document (Portugal, Brazil): printed and explained. */
  notFiscal: boolean;
  /** Void only when never delivered (France). */
  voidOnlyUndelivered: boolean;
}

export type CountryVariant = Pick<
  CountryPack,
  'currency' | 'documentLanguage' | 'timeZone' | 'defaultTaxRate' | 'taxRates' | 'weekend'
>;
