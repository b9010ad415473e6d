import type { PackWords } from '../../wording.ts';

export default {
  tax: 'tax',
  schemes: { CNPJ: 'CNPJ', CPF: 'CPF', VAT: 'VAT' },
  mentions: {
    'not-fiscal': 'This is not a fiscal document: it does not replace the electronic fiscal note.',
    'tax-not-charged': 'Taxes not shown.',
  },
  identity: [
    [['{name}, {legalForm}', '{name}'], ['{address}']],
    [
      ['CNPJ {CNPJ}', 'CPF {CPF}'],
      ['State registration {stateRegistration}'],
      ['Municipal registration {municipalRegistration}'],
    ],
  ],
} satisfies PackWords;
