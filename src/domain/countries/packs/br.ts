import { defineCountryPack } from '../define.ts';
import { isCnpj, isCpf } from '../identifiers/brazilian.ts';

/** Fiscal notes of Brazil are made by the state's systems: what is issued here is marked as not fiscal and shows no tax. */
export default defineCountryPack({
  id: 'BR',
  countries: ['BR'],
  currency: 'BRL',
  documentLanguage: 'pt',
  timeZone: 'America/Sao_Paulo',
  defaultTaxRate: '0',
  taxRates: [{ rate: '0', category: 'O', key: 'out-of-scope' }],
  taxIds: [
    { scheme: 'CNPJ', required: false, check: isCnpj },
    { scheme: 'CPF', required: false, check: isCpf },
  ],
  legalFields: ['legalForm', 'stateRegistration', 'municipalRegistration'],
  paymentTermDays: 30,
  numberPattern: 'FAT-{YYYY}-{0000}',
  creditNotePattern: 'NC-{YYYY}-{0000}',
  rentalNumbers: 'series',
  franchiseMention: 'tax-not-charged',
  paymentMentions: [],
  mentions: ['not-fiscal'],
  fixedHolidays: ['01-01', '04-21', '05-01', '09-07', '10-12', '11-02', '11-15', '11-20', '12-25'],
  notFiscal: true,
  voidOnlyUndelivered: false,
});
