import type { Company } from '@domain/parties/parties.ts';
import { sampleLogo } from './logo.ts';

/** Invented: no such firm, number or account exists. */
export const sampleCompany: Partial<Company> = {
  name: 'Atelier Perrache',
  taxIds: [
    { scheme: 'SIREN', value: '123456782' },
    { scheme: 'SIRET', value: '12345678200028' },
    { scheme: 'VAT', value: 'FR11123456782' },
  ],
  address: {
    line1: '18 quai des Tanneurs',
    line2: '',
    city: 'Lyon',
    state: '',
    zip: '69002',
    country: 'FR',
  },
  email: 'compta@perrache.example',
  phone: '04 00 00 00 00',
  website: 'perrache.example',
  iban: 'FR7630006000011234567890189',
  bic: 'EXMPFRPPXXX',
  paymentTermDays: 30,
  legal: {
    legalForm: 'SARL',
    shareCapital: '15 000 €',
    rcs: 'Lyon 123 456 782',
    ape: '43.32A',
    insurance: 'Assurance décennale n° D-204-881, couverture France métropolitaine',
    operations: 'both',
  },
  logo: sampleLogo,
};
