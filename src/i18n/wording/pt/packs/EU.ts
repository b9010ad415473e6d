import type { PackWords } from '../../wording.ts';

export default {
  tax: 'IVA',
  schemes: { VAT: 'IVA' },
  mentions: {
    'small-business-exempt':
      'IVA não aplicável: regime das pequenas empresas (art. 284.º da Diretiva 2006/112/CE).',
  },
  identity: [
    [['{name}, {legalForm}, capital social {shareCapital}', '{name}, {legalForm}', '{name}'], ['{address}']],
    [['{commercialRegister}'], ['IVA {VAT}']],
  ],
} satisfies PackWords;
