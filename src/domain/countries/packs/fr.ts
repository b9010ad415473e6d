import { defineCountryPack } from '../define.ts';
import { isFrenchVat, isSiren, isSiret } from '../identifiers/french.ts';

export default defineCountryPack({
  id: 'FR',
  countries: ['FR', 'GP', 'MQ', 'RE', 'GF', 'YT', 'BL', 'MF', 'PM'],
  currency: 'EUR',
  documentLanguage: 'fr',
  timeZone: 'Europe/Paris',
  defaultTaxRate: '20',
  taxRates: [
    { rate: '20', category: 'S', key: 'standard' },
    { rate: '10', category: 'S', key: 'intermediate' },
    { rate: '5.5', category: 'S', key: 'reduced' },
    { rate: '2.1', category: 'S', key: 'super-reduced' },
    { rate: '0', category: 'Z', key: 'zero' },
  ],
  taxIds: [
    { scheme: 'SIREN', required: true, check: isSiren },
    { scheme: 'SIRET', required: false, check: isSiret },
    { scheme: 'VAT', required: 'with-tax', check: isFrenchVat },
  ],
  buyerAddress: true,
  legalFields: ['legalForm', 'shareCapital', 'rcs', 'ape', 'insurance', 'operations', 'vatOnDebits'],
  paymentTermDays: 30,
  numberPattern: 'F-{YYYY}-{0000}',
  creditNotePattern: 'A-{YYYY}-{0000}',
  rentalNumbers: 'series',
  franchiseMention: 'franchise-293b',
  // C. com. art. L441-9, L441-10, D441-5.
  paymentMentions: ['late-penalty', 'recovery-indemnity', 'no-discount'],
  mentions: [],
  fixedHolidays: {
    '01-01': 'new-year',
    '05-01': 'labour-day',
    '05-08': 'victory-1945',
    '07-14': 'bastille-day',
    '08-15': 'assumption',
    '11-01': 'all-saints',
    '11-11': 'armistice',
    '12-25': 'christmas',
  },
  weekend: [6, 7],
  notFiscal: false,
  voidOnlyUndelivered: true,
});
