import type { PackWords } from '../../wording.ts';

export default {
  tax: 'VAT',
  schemes: { VAT: 'VAT' },
  mentions: {
    'not-vat-registered': 'No VAT charged: the seller is not registered for VAT.',
  },
  identity: [
    [['{name}, {legalForm}', '{name}'], ['{address}']],
    [['{commercialRegister}'], ['VAT {VAT}']],
  ],
} satisfies PackWords;
