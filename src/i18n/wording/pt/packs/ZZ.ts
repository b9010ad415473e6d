import type { PackWords } from '../../wording.ts';

export default {
  tax: 'impostos',
  schemes: { TAX: 'N.º fiscal', VAT: 'IVA' },
  mentions: {
    'tax-not-charged': 'Impostos não faturados.',
  },
  identity: [
    [['{name}, {legalForm}', '{name}'], ['{address}']],
    [['{commercialRegister}'], ['N.º fiscal {TAX}']],
  ],
} satisfies PackWords;
