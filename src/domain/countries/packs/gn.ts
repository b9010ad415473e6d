import { defineCountryPack } from '../define.ts';
import { compact } from '../identifiers/compact.ts';

export default defineCountryPack({
  id: 'GN',
  countries: ['GN'],
  currency: 'GNF',
  documentLanguage: 'fr',
  timeZone: 'Africa/Conakry',
  defaultTaxRate: '18',
  taxRates: [
    { rate: '18', category: 'S', key: 'standard' },
    { rate: '0', category: 'Z', key: 'zero' },
  ],
  // The tax office publishes no check digit: nine digits, with the key letter or digit when it is written.
  taxIds: [{ scheme: 'NIF', required: true, check: (value) => /^\d{9}[A-Z\d]?$/.test(compact(value)) }],
  buyerAddress: false,
  legalFields: ['legalForm', 'shareCapital', 'rccm'],
  paymentTermDays: 30,
  numberPattern: 'FACT-{YYYY}-{0000}',
  creditNotePattern: 'AV-{YYYY}-{0000}',
  rentalNumbers: 'reference',
  franchiseMention: 'tax-not-charged',
  paymentMentions: [],
  mentions: [],
  fixedHolidays: {
    '01-01': 'new-year',
    '05-01': 'labour-day',
    '05-25': 'africa-day',
    '08-15': 'assumption',
    '10-02': 'independence-day',
    '12-25': 'christmas',
  },
  weekend: [6, 7],
  notFiscal: false,
  voidOnlyUndelivered: false,
});
