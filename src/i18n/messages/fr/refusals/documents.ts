import type en from '../../en/refusals/documents.ts';

export default {
  'characters-not-printable':
    'La police n’a pas de signe pour {characters} dans {document}. Écrivez-le autrement ; rien n’a été imprimé.',
  'epc-only-euro': 'Un code de paiement SEPA n’existe qu’en euros, et ce document est en {currency}.',
  'epc-amount': 'Un code de paiement demande un montant entre 0,01 et 999 999 999,99 euros.',
  'epc-name':
    'Le code de paiement demande un bénéficiaire de {longest} caractères au plus. Abrégez le nom de l’entreprise.',
  'epc-text': 'La référence de paiement compte {longest} caractères au plus.',
  'epc-bytes':
    'Le code de paiement prendrait {bytes} octets, pour {longest} permis. Abrégez le nom de l’entreprise.',
} satisfies Record<keyof typeof en, string>;
