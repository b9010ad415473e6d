import type { PackWords } from '../../wording.ts';

export default {
  tax: 'TVA',
  schemes: { NIF: 'NIF', VAT: 'TVA' },
  mentions: {
    'not-fiscal':
      'Ce document n’a pas de valeur fiscale : il ne remplace pas la facture émise par un logiciel certifié.',
    'exempt-article-53': 'TVA : régime d’exemption (art. 53 du CIVA).',
  },
  identity: [
    [['{name}, {legalForm} au capital de {shareCapital}', '{name}, {legalForm}', '{name}'], ['{address}']],
    [['NIF {NIF}'], ['{commercialRegister}']],
  ],
} satisfies PackWords;
