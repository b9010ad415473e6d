import type { PackWords } from '../../wording.ts';

export default {
  tax: 'IVA',
  schemes: { NIF: 'NIF', VAT: 'IVA' },
  mentions: {
    'not-fiscal':
      'Este documento não serve de fatura: documento não fiscal, não substitui a fatura emitida por programa certificado.',
    'exempt-article-53': 'IVA – regime de isenção (art. 53.º do CIVA).',
  },
  identity: [
    [['{name}, {legalForm}, capital social {shareCapital}', '{name}, {legalForm}', '{name}'], ['{address}']],
    [['NIF {NIF}'], ['{commercialRegister}']],
  ],
} satisfies PackWords;
