import type { PackWords } from '../../wording.ts';

export default {
  tax: 'TVA',
  schemes: { NIF: 'NIF', VAT: 'TVA' },
  mentions: {
    'tax-not-charged': 'TVA non facturée.',
  },
  identity: [
    [['{name}, {legalForm} au capital de {shareCapital}', '{name}, {legalForm}', '{name}'], ['{address}']],
    [['RCCM {rccm}'], ['NIF {NIF}']],
  ],
} satisfies PackWords;
