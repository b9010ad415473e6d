import { defineCountryPack } from '../define.ts';
import { isBritishVat } from '../identifiers/british.ts';

/** The United Kingdom, and the Isle of Man, which is within its VAT. */
export default defineCountryPack({
  id: 'GB',
  countries: ['GB', 'IM'],
  currency: 'GBP',
  documentLanguage: 'en',
  timeZone: 'Europe/London',
  defaultTaxRate: '20',
  taxRates: [
    { rate: '20', category: 'S', key: 'standard' },
    { rate: '5', category: 'S', key: 'reduced' },
    { rate: '0', category: 'Z', key: 'zero' },
  ],
  taxIds: [{ scheme: 'VAT', required: 'with-tax', check: isBritishVat }],
  buyerAddress: true,
  legalFields: ['legalForm', 'commercialRegister'],
  paymentTermDays: 30,
  numberPattern: 'INV-{YYYY}-{0000}',
  creditNotePattern: 'CN-{YYYY}-{0000}',
  rentalNumbers: 'series',
  franchiseMention: 'not-vat-registered',
  paymentMentions: [],
  mentions: [],
  fixedHolidays: {
    '01-01': 'new-year',
    '12-25': 'christmas',
    '12-26': 'boxing-day',
  },
  weekend: [6, 7],
  notFiscal: false,
  voidOnlyUndelivered: false,
});
