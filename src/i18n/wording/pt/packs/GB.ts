import type { PackWords } from '../../wording.ts';

export default {
  tax: 'IVA',
  schemes: { VAT: 'IVA' },
  mentions: {
    'not-vat-registered': 'IVA não cobrado: o vendedor não está registado para efeitos de IVA.',
  },
  identity: [
    [['{name}, {legalForm}', '{name}'], ['{address}']],
    [['{commercialRegister}'], ['IVA {VAT}']],
  ],
} satisfies PackWords;
