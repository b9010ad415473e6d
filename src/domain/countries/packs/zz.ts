import { defineCountryPack } from '../define.ts';
import { compact } from '../identifiers/compact.ts';
import { COUNTRY_CODES, currencyOf } from '../iso-3166.ts';
import type { CountryVariant } from '../pack.ts';

const FRENCH = new Set(
  'BF BI BJ CD CF CG CI CM DJ DZ GA HT KM LU MA MC MG ML MR NC NE PF RW SN TD TG TN VU WF'.split(' '),
);
const PORTUGUESE = new Set('AO CV GW MO MZ ST TL'.split(' '));

/** Where the weekend is not Saturday and Sunday (Unicode CLDR, week data). */
const weekends: Record<string, readonly number[]> = {
  AF: [4, 5],
  IR: [5],
  ...Object.fromEntries(
    'BH DZ EG IL IQ JO KW LY OM QA SA SD SY YE'.split(' ').map((country) => [country, [5, 6]]),
  ),
};

function variantOf(country: string): Partial<CountryVariant> {
  const documentLanguage = FRENCH.has(country) ? 'fr' : PORTUGUESE.has(country) ? 'pt' : 'en';
  const weekend = weekends[country];
  return { currency: currencyOf(country) ?? 'USD', documentLanguage, ...(weekend && { weekend }) };
}

/** Everywhere else. It knows the currency and the language, and leaves the tax to the user. */
export default defineCountryPack({
  id: 'ZZ',
  countries: [],
  variants: Object.fromEntries(COUNTRY_CODES.map((country) => [country, variantOf(country)])),
  currency: 'USD',
  documentLanguage: 'en',
  timeZone: 'UTC',
  defaultTaxRate: '0',
  taxRates: [{ rate: '0', category: 'Z', key: 'zero' }],
  taxIds: [{ scheme: 'TAX', required: false, check: (value) => /^[A-Z\d]{4,20}$/.test(compact(value)) }],
  buyerAddress: false,
  legalFields: ['legalForm', 'commercialRegister'],
  paymentTermDays: 30,
  numberPattern: 'INV-{YYYY}-{0000}',
  creditNotePattern: 'CN-{YYYY}-{0000}',
  rentalNumbers: 'series',
  franchiseMention: 'tax-not-charged',
  paymentMentions: [],
  mentions: [],
  fixedHolidays: {
    '01-01': 'new-year',
  },
  weekend: [6, 7],
  notFiscal: false,
  voidOnlyUndelivered: false,
});
