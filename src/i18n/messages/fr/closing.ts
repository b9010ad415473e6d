import type en from '../en/closing.ts';

export default {
  closing: 'Dossier de clôture',
  closingNote: 'Un mois en un fichier qui se prouve lui-même.',
  closingHint:
    'Documents, listes, paiements, totaux de contrôle et journal jusqu’à la fin du mois, pour le comptable ou un contrôle. Qui le reçoit peut le vérifier sans Quittance.',
  month: 'Mois',
  make: 'Faire le dossier',
  making: 'Dossier de clôture de {month}',
  made: '{name} enregistré : {documents} {documents|document|documents}, tête {head}',
  empty: 'Rien n’a été émis ni payé ce mois-là : le dossier contient le journal.',

  'head-invoices': 'Factures',
  'head-payments': 'Paiements',
  'head-number': 'Numéro',
  'head-kind': 'Nature',
  'head-issueDate': 'Émis le',
  'head-dueDate': 'Échéance',
  'head-customer': 'Client',
  'head-currency': 'Devise',
  'head-withoutTax': 'HT',
  'head-tax': 'TVA',
  'head-withTax': 'TTC',
  'head-due': 'Reste dû à ce jour',
  'head-voidReason': 'Annulé parce que',
  'head-creditOf': 'Crédite la facture',
  'head-no': 'N°',
  'head-type': 'Type',
  'head-date': 'Date',
  'head-method': 'Moyen',
  'head-reference': 'Référence',
  'head-amount': 'Montant',
  'head-settles': 'Règle',
  'head-reason': 'Motif',

  noteName: 'LISEZ-MOI',
  note: `{company}, {month}

documents/     chaque document émis dans le mois, en PDF ; chacun porte son propre enregistrement
invoices.csv   la liste, montants dans la devise de chaque ligne (tables.xlsx : la même en classeur)
payments.csv   ce qui a été reçu, rendu ou abandonné dans le mois
manifest.json  totaux de contrôle par devise (en unités mineures) et tête du journal
journal.jsonl  chaque changement des livres depuis le premier, un par ligne, scellé avec l’empreinte du précédent
SHA256SUMS     le SHA-256 de tous les autres fichiers

Pour vérifier, hors ligne :
1. Décompressez le zip.
2. Ouvrez verify.html dans un navigateur et choisissez le dossier décompressé ;
   ou lancez « sha256sum -c SHA256SUMS » (macOS : « shasum -a 256 -c SHA256SUMS ») dedans.
3. Comparez la tête ci-dessous à une tête notée ailleurs (un dossier suivant, une sauvegarde, l’enregistrement d’un PDF).
Ou déposez le zip dans Quittance.

Tête du journal : écriture {seq}
{head}
`,
} satisfies Record<keyof typeof en, string>;
