import type { DocumentJob } from '../job.ts';
import { sampleJob } from './sample-invoice.ts';

/** One document for each country pack that no other golden shows: its currency, its identifiers, its mentions. */
export const countryJobs: Readonly<Record<string, () => DocumentJob>> = {
  'country-pt': () =>
    sampleJob({
      lines: [
        { title: 'Reparação de janelas', quantity: '6', unit: 'hora', unitPrice: '38.5', taxRate: '23' },
        { title: 'Refeições de obra', quantity: '4', unitPrice: '12.9', taxRate: '13' },
        { title: 'Livro de manutenção', quantity: '1', unitPrice: '19.9', taxRate: '6' },
      ],
      invoice: { number: 'FT-2026-0031', language: 'pt' },
      seller: {
        name: 'Oficina do Tejo',
        country: 'PT',
        taxIds: [{ scheme: 'NIF', value: '501964843' }],
        address: place('Rua da Prata 118', 'Lisboa', '1100-420', 'PT'),
        legal: {
          legalForm: 'Lda.',
          shareCapital: '5\u202F000\u00A0€',
          commercialRegister: 'Lisboa 501964843',
        },
        iban: 'PT50 0002 0123 1234 5678 9015 4',
        bic: 'CGDIPTPL',
      },
      buyer: {
        name: 'Padaria da Ribeira',
        attention: 'a contabilidade',
        taxIds: [{ scheme: 'NIF', value: '123456789' }],
        address: place('Largo do Intendente 3', 'Lisboa', '1100-285', 'PT'),
      },
    }),
  /** Shows no tax and says that it is no fiscal document. */
  'country-br': () =>
    sampleJob({
      lines: [
        {
          title: 'Manutenção de elevadores, outubro',
          quantity: '1',
          unitPrice: '2480.35',
          taxCategory: 'O',
          taxRate: '0',
        },
        { title: 'Deslocamento', quantity: '2.5', unitPrice: '96', taxCategory: 'O', taxRate: '0' },
      ],
      invoice: { number: 'FAT-2026-0104', language: 'pt', currency: 'BRL' },
      seller: {
        name: 'Elevadores Ipiranga',
        country: 'BR',
        currency: 'BRL',
        taxIds: [{ scheme: 'CNPJ', value: '11.222.333/0001-81' }],
        address: { ...place('Avenida Paulista 1000', 'São Paulo', '01310-100', 'BR'), state: 'SP' },
        legal: {
          legalForm: 'Ltda.',
          stateRegistration: '110.042.490.114',
          municipalRegistration: '3.456.789-0',
        },
        chargesTax: false,
        iban: '',
        bic: '',
      },
      buyer: {
        name: 'Condomínio Jardim Europa',
        attention: 'a administração',
        taxIds: [{ scheme: 'CPF', value: '529.982.247-25' }],
        address: { ...place('Rua Augusta 2200', 'São Paulo', '01412-000', 'BR'), state: 'SP' },
      },
    }),
  'country-gb': () =>
    sampleJob({
      lines: [
        { title: 'Shop window fitting', quantity: '3', unit: 'day', unitPrice: '410', taxRate: '20' },
        { title: 'Draught proofing', quantity: '12', unit: 'm', unitPrice: '8.75', taxRate: '5' },
        { title: 'Printed care guide', quantity: '2', unitPrice: '6.5', taxCategory: 'Z', taxRate: '0' },
      ],
      invoice: { number: 'INV-2026-0077', language: 'en', currency: 'GBP' },
      seller: {
        name: 'Harbour Joinery',
        country: 'GB',
        currency: 'GBP',
        taxIds: [{ scheme: 'VAT', value: 'GB 980 7806 84' }],
        address: place('14 Quay Street', 'Bristol', 'BS1 4DB', 'GB'),
        legal: { legalForm: 'Ltd', commercialRegister: 'England and Wales 01234567' },
        iban: 'GB29 NWBK 6016 1331 9268 19',
        bic: 'NWBKGB2L',
      },
      buyer: {
        name: 'The Corner Bakery',
        attention: 'Accounts',
        taxIds: [],
        address: place('2 Mill Lane', 'Bath', 'BA1 5PQ', 'GB'),
      },
    }),
  'country-zz': () =>
    sampleJob({
      lines: [{ title: 'Logo design', quantity: '1', unitPrice: '1250', taxCategory: 'Z', taxRate: '0' }],
      invoice: { number: 'INV-2026-0005', language: 'en', currency: 'USD' },
      seller: {
        name: 'Prairie Studio',
        country: 'US',
        currency: 'USD',
        taxIds: [{ scheme: 'TAX', value: '12-3456789' }],
        address: { ...place('500 Market Street', 'Omaha', '68102', 'US'), state: 'NE' },
        legal: { legalForm: 'LLC', commercialRegister: 'Nebraska 10234567' },
        chargesTax: false,
        iban: '',
        bic: '',
      },
      buyer: {
        name: 'Blue Mesa Coffee',
        attention: '',
        taxIds: [],
        address: { ...place('77 Canyon Road', 'Santa Fe', '87501', 'US'), state: 'NM' },
      },
    }),
};

function place(line1: string, city: string, zip: string, country: string) {
  return { line1, line2: '', city, state: '', zip, country };
}
