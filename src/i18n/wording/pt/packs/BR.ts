import type { PackWords } from '../../wording.ts';

export default {
  tax: 'impostos',
  schemes: { CNPJ: 'CNPJ', CPF: 'CPF', VAT: 'IVA' },
  mentions: {
    'not-fiscal': 'Documento não fiscal: não substitui a nota fiscal eletrônica.',
    'tax-not-charged': 'Impostos não indicados.',
  },
  identity: [
    [['{name}, {legalForm}', '{name}'], ['{address}']],
    [
      ['CNPJ {CNPJ}', 'CPF {CPF}'],
      ['Inscrição estadual {stateRegistration}'],
      ['Inscrição municipal {municipalRegistration}'],
    ],
  ],
} satisfies PackWords;
