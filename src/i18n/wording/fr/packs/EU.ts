import type { PackWords } from '../../wording.ts';

export default {
  tax: 'TVA',
  schemes: { VAT: 'TVA' },
  mentions: {
    'small-business-exempt':
      'TVA non applicable : régime des petites entreprises (art. 284 de la directive 2006/112/CE).',
  },
  identity: [
    [['{name}, {legalForm} au capital de {shareCapital}', '{name}, {legalForm}', '{name}'], ['{address}']],
    [['{commercialRegister}'], ['TVA {VAT}']],
  ],
} satisfies PackWords;
