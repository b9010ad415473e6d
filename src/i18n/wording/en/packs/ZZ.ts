import type { PackWords } from '../../wording.ts';

export default {
  tax: 'tax',
  schemes: { TAX: 'Tax no.', VAT: 'VAT' },
  mentions: {
    'tax-not-charged': 'Tax not charged.',
  },
  identity: [
    [['{name}, {legalForm}', '{name}'], ['{address}']],
    [['{commercialRegister}'], ['Tax no. {TAX}']],
  ],
} satisfies PackWords;
