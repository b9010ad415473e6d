import type { PackWords } from '../../wording.ts';

export default {
  tax: 'TVA',
  schemes: { VAT: 'TVA' },
  mentions: {
    'not-vat-registered': 'TVA non facturée : le vendeur n’y est pas assujetti.',
  },
  identity: [
    [['{name}, {legalForm}', '{name}'], ['{address}']],
    [['{commercialRegister}'], ['TVA {VAT}']],
  ],
} satisfies PackWords;
