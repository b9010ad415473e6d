import type { PackWords } from '../../wording.ts';

export default {
  tax: 'taxes',
  schemes: { CNPJ: 'CNPJ', CPF: 'CPF', VAT: 'TVA' },
  mentions: {
    'not-fiscal': 'Ce document n’a pas de valeur fiscale : il ne remplace pas la note fiscale électronique.',
    'tax-not-charged': 'Taxes non indiquées.',
  },
  identity: [
    [['{name}, {legalForm}', '{name}'], ['{address}']],
    [
      ['CNPJ {CNPJ}', 'CPF {CPF}'],
      ['Inscription d’État {stateRegistration}'],
      ['Inscription municipale {municipalRegistration}'],
    ],
  ],
} satisfies PackWords;
