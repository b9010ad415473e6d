import { defineCountryPack } from '../define.ts';
import { isNif } from '../identifiers/portuguese.ts';

/** Portugal wants certified software: what is issued here is marked as not fiscal. */
export default defineCountryPack({
  id: 'PT',
  countries: ['PT'],
  currency: 'EUR',
  documentLanguage: 'pt',
  timeZone: 'Europe/Lisbon',
  defaultTaxRate: '23',
  taxRates: [
    { rate: '23', category: 'S', key: 'standard' },
    { rate: '13', category: 'S', key: 'intermediate' },
    { rate: '6', category: 'S', key: 'reduced' },
    { rate: '0', category: 'Z', key: 'zero' },
  ],
  taxIds: [{ scheme: 'NIF', required: true, check: isNif }],
  buyerAddress: true,
  legalFields: ['legalForm', 'shareCapital', 'commercialRegister'],
  paymentTermDays: 30,
  numberPattern: 'FT-{YYYY}-{0000}',
  creditNotePattern: 'NC-{YYYY}-{0000}',
  rentalNumbers: 'series',
  franchiseMention: 'exempt-article-53',
  paymentMentions: [],
  mentions: ['not-fiscal'],
  fixedHolidays: {
    '01-01': 'new-year',
    '04-25': 'freedom-day',
    '05-01': 'labour-day',
    '06-10': 'portugal-day',
    '08-15': 'assumption',
    '10-05': 'republic-day',
    '11-01': 'all-saints',
    '12-01': 'independence-restored',
    '12-08': 'immaculate-conception',
    '12-25': 'christmas',
  },
  weekend: [6, 7],
  notFiscal: true,
  voidOnlyUndelivered: false,
});
