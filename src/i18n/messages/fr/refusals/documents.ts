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
  'script-fonts-absent':
    'Les polices pour {characters} dans {document} ne sont pas encore sur cet appareil. Connectez-vous à Internet et refaites le document, ou téléchargez toutes les polices dans Réglages, Affichage. Rien n’a été imprimé.',
  'script-fonts-unreachable':
    'Toutes les polices n’ont pas pu être téléchargées : la connexion manque. Réessayez ; ce qui est arrivé est gardé.',
  'script-fonts-not-kept':
    'Le navigateur ne garde plus de fichiers pour cette adresse. Libérez de la place sur l’appareil, ou ouvrez l’application par son adresse sécurisée.',
} satisfies Record<keyof typeof en, string>;
