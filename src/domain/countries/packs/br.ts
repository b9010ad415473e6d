import { defineCountryPack } from '../define.ts';
import { isCnpj, isCpf } from '../identifiers/brazilian.ts';

/** Fiscal notes of Brazil are made by the state's systems: what is issued here is marked as not fiscal and shows no tax. */
export default defineCountryPack({
  id: 'BR',
  countries: ['BR'],
  currency: 'BRL',
  documentLanguage: 'pt',
  numberLocale: 'pt-BR',
  timeZone: 'America/Sao_Paulo',
  defaultTaxRate: '0',
  taxRates: [{ rate: '0', category: 'O', key: 'out-of-scope' }],
  taxIds: [
    { scheme: 'CNPJ', required: false, check: isCnpj },
    { scheme: 'CPF', required: false, check: isCpf },
  ],
  buyerAddress: false,
  legalFields: ['legalForm', 'stateRegistration', 'municipalRegistration'],
  paymentTermDays: 30,
  numberPattern: 'FAT-{YYYY}-{0000}',
  creditNotePattern: 'NC-{YYYY}-{0000}',
  rentalNumbers: 'series',
  franchiseMention: 'tax-not-charged',
  paymentMentions: [],
  mentions: ['not-fiscal'],
  fixedHolidays: {
    '01-01': 'new-year',
    '04-21': 'tiradentes',
    '05-01': 'labour-day',
    '09-07': 'independence-day',
    '10-12': 'our-lady-aparecida',
    '11-02': 'all-souls',
    '11-15': 'republic-proclaimed',
    '11-20': 'black-awareness',
    '12-25': 'christmas',
  },
  weekend: [6, 7],
  notFiscal: true,
  voidOnlyUndelivered: false,
});
