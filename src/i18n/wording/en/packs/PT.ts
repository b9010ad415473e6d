import type { PackWords } from '../../wording.ts';

export default {
  tax: 'VAT',
  schemes: { NIF: 'NIF', VAT: 'VAT' },
  mentions: {
    'not-fiscal':
      'This is not a fiscal document: it does not replace the invoice issued by certified software.',
    'exempt-article-53': 'VAT: exemption scheme (Art. 53 CIVA).',
  },
  identity: [
    [['{name}, {legalForm}, share capital {shareCapital}', '{name}, {legalForm}', '{name}'], ['{address}']],
    [['NIF {NIF}'], ['{commercialRegister}']],
  ],
} satisfies PackWords;
