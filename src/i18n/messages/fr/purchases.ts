import type en from '../en/purchases.ts';

export default {
  title: 'Achats',
  onePurchase: 'Document reçu',
  search: 'Numéro, vendeur',
  add: 'Comptabiliser un PDF',
  number: 'Numéro',
  seller: 'Vendeur',
  issueDate: 'Émis le',
  dueDate: 'Échéance',
  total: 'Total',
  due: 'À payer, selon lui',
  bookedOn: 'Comptabilisé le',
  file: 'Fichier',
  acts: 'Actions',
  remove: 'Retirer',
  removed: '{number} retiré ; son fichier reste aux archives',
  download: 'Télécharger',
  invoiceOf: 'Facture de {seller}',
  creditNoteOf: 'Avoir de {seller}',
  emptyTitle: 'Rien de reçu pour l’instant',
  emptyText:
    'Déposez une facture électronique (Factur-X, ZUGFeRD) ou un PDF fait par Quittance : vendeur, numéro, dates et totaux en sont lus.',
  nothingMatches: 'Aucun document reçu ne correspond à « {search} ».',
  clearSearch: 'Effacer la recherche',
  notFound: 'Ce document n’est pas dans ces livres. Il a peut-être été retiré.',
} satisfies Record<keyof typeof en, string>;
