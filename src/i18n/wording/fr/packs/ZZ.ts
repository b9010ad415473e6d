import type { PackWords } from '../../wording.ts';

export default {
  tax: 'taxes',
  schemes: { TAX: 'N° fiscal', VAT: 'TVA' },
  mentions: {
    'tax-not-charged': 'Taxes non facturées.',
  },
  identity: [
    [['{name}, {legalForm}', '{name}'], ['{address}']],
    [['{commercialRegister}'], ['N° fiscal {TAX}']],
  ],
} satisfies PackWords;
