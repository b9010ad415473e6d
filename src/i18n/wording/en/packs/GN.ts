import type { PackWords } from '../../wording.ts';

export default {
  tax: 'VAT',
  schemes: { NIF: 'NIF', VAT: 'VAT' },
  mentions: {
    'tax-not-charged': 'VAT not charged.',
  },
  identity: [
    [['{name}, {legalForm}, share capital {shareCapital}', '{name}, {legalForm}', '{name}'], ['{address}']],
    [['RCCM {rccm}'], ['NIF {NIF}']],
  ],
} satisfies PackWords;
