import { defineCountryPack } from '../define.ts';
import { isEuVat } from '../identifiers/eu-vat.ts';
import { currencyOf } from '../iso-3166.ts';
import type { CountryVariant } from '../pack.ts';

/** Member states without a pack of their own: time zone and VAT rates, the standard one first (2026). */
const MEMBERS: Record<string, [timeZone: string, ...rates: string[]]> = {
  AT: ['Europe/Vienna', '20', '13', '10'],
  BE: ['Europe/Brussels', '21', '12', '6'],
  BG: ['Europe/Sofia', '20', '9'],
  CY: ['Asia/Nicosia', '19', '9', '5', '3'],
  CZ: ['Europe/Prague', '21', '12'],
  DE: ['Europe/Berlin', '19', '7'],
  DK: ['Europe/Copenhagen', '25'],
  EE: ['Europe/Tallinn', '24', '13', '9'],
  ES: ['Europe/Madrid', '21', '10', '4'],
  FI: ['Europe/Helsinki', '25.5', '13.5', '10'],
  GR: ['Europe/Athens', '24', '13', '6'],
  HR: ['Europe/Zagreb', '25', '13', '5'],
  HU: ['Europe/Budapest', '27', '18', '5'],
  IE: ['Europe/Dublin', '23', '13.5', '9'],
  IT: ['Europe/Rome', '22', '10', '5', '4'],
  LT: ['Europe/Vilnius', '21', '12', '5'],
  LU: ['Europe/Luxembourg', '17', '14', '8', '3'],
  LV: ['Europe/Riga', '21', '12', '5'],
  MT: ['Europe/Malta', '18', '12', '7', '5'],
  NL: ['Europe/Amsterdam', '21', '9'],
  PL: ['Europe/Warsaw', '23', '8', '5'],
  RO: ['Europe/Bucharest', '21', '11'],
  SE: ['Europe/Stockholm', '25', '12', '6'],
  SI: ['Europe/Ljubljana', '22', '9.5', '5'],
  SK: ['Europe/Bratislava', '23', '19', '5'],
};

const ratesFrom = ([standard = '0', ...reduced]: string[]): CountryVariant['taxRates'] => [
  { rate: standard, category: 'S', key: 'standard' },
  ...reduced.map((rate) => ({ rate, category: 'S' as const, key: 'reduced' })),
  { rate: '0', category: 'Z', key: 'zero' },
];

const variantOf = (country: string, timeZone: string, rates: string[]): Omit<CountryVariant, 'weekend'> => ({
  currency: currencyOf(country) ?? 'EUR',
  timeZone,
  documentLanguage: country === 'BE' || country === 'LU' ? 'fr' : 'en',
  defaultTaxRate: rates[0] ?? '0',
  taxRates: ratesFrom(rates),
});

export default defineCountryPack({
  id: 'EU',
  countries: Object.keys(MEMBERS),
  variants: Object.fromEntries(
    Object.entries(MEMBERS).map(([country, [timeZone, ...rates]]) => [
      country,
      variantOf(country, timeZone, rates),
    ]),
  ),
  currency: 'EUR',
  documentLanguage: 'en',
  timeZone: 'Europe/Brussels',
  defaultTaxRate: '20',
  taxRates: ratesFrom(['20']),
  taxIds: [{ scheme: 'VAT', required: 'with-tax', check: isEuVat }],
  buyerAddress: true,
  legalFields: ['legalForm', 'shareCapital', 'commercialRegister'],
  paymentTermDays: 30,
  numberPattern: 'INV-{YYYY}-{0000}',
  creditNotePattern: 'CN-{YYYY}-{0000}',
  rentalNumbers: 'series',
  franchiseMention: 'small-business-exempt',
  paymentMentions: [],
  mentions: [],
  fixedHolidays: {
    '01-01': 'new-year',
    '05-01': 'labour-day',
    '12-25': 'christmas',
  },
  weekend: [6, 7],
  notFiscal: false,
  voidOnlyUndelivered: false,
});
