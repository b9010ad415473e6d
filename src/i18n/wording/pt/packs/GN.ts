import type { PackWords } from '../../wording.ts';

export default {
  tax: 'IVA',
  schemes: { NIF: 'NIF', VAT: 'IVA' },
  mentions: {
    'tax-not-charged': 'IVA não faturado.',
  },
  identity: [
    [['{name}, {legalForm}, capital social {shareCapital}', '{name}, {legalForm}', '{name}'], ['{address}']],
    [['RCCM {rccm}'], ['NIF {NIF}']],
  ],
} satisfies PackWords;
