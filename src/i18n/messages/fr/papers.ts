import type en from '../en/papers.ts';

export default {
  choose: 'Choisir des PDF',
  dropTitle: 'Déposez des PDF ici, ou tout un dossier',
  dropHint:
    'Vos propres factures sont comparées aux livres, et peuvent les ramener. Celles d’une autre entreprise sont comptabilisées comme reçues.',
  found: '{count} {count|fichier|fichiers}',
  looking: 'Lecture en cours…',
  checking: 'Vérifier {count} PDF',
  checked: '{count} PDF vérifiés',
  clearDesk: 'Ranger',
  unchanged: 'À vous, inchangée',
  unchangedFile: 'Le fichier même qui est sorti d’ici, octet par octet.',
  unchangedRecord:
    'L’enregistrement à l’intérieur est celui de vos livres. Le fichier n’est jamais sorti d’ici sous cette forme : il a été réenregistré, ou fait ailleurs. Comparez ce qui est imprimé.',
  changed: 'Diffère de vos livres',
  changedHint: 'Ce que dit ce fichier et ce qui est conservé diffèrent : {parts}.',
  'part-voided': 'annulée depuis',
  'part-facts': 'numéro, dates ou client',
  'part-lines': 'lignes',
  'part-totals': 'montants',
  'part-seller': 'vos coordonnées',
  'part-buyer': 'coordonnées du client',
  'part-note': 'note ou présentation',
  lost: 'À vous, absente de ces livres',
  lostHint: 'Émise pour {customer}. Elle peut être ramenée.',
  received: 'Reçue',
  receivedHint: 'Émise par {seller}.',
  booked: 'Comptabilisée',
  tampered: 'Modifiée après coup',
  unusable: 'Inutilisable',
  openIt: 'Ouvrir',
  book: 'Comptabiliser',
  bookedDone: '{number} comptabilisée comme reçue',
  bringBack: 'Ramener {count} {count|facture|factures}',
  bringingBack: 'Ramener depuis {count} PDF',
  backDone: '{count} {count|facture est revenue|factures sont revenues}',
  backCustomers: 'Avec {customers} {customers|client|clients} ; {there} étaient déjà là.',
  backMissing: '{count} {count|numéro manque|numéros manquent} entre elles : {numbers}.',
  backRefused:
    '{count} {count|fichier n’a pas pu servir|fichiers n’ont pas pu servir} ; la liste dit pourquoi.',
  notOnPaper:
    'Un PDF porte son document, son client et son numéro. Paiements, envois et lignes importées n’y sont pas : une sauvegarde les a. Les lignes ouvertes ici sont mises sur ce qui les facture. Le logo revient là où une page le montre.',
  backRows: '{count} {count|ligne ouverte est|lignes ouvertes sont} sur ce qui {count|la|les} facture.',
  backDaysMore: '{count} {count|autre facture|autres factures} de location {count|est|sont} dans ce cas.',
  alikeTitle:
    '{count} {count|ligne ouverte ressemble|lignes ouvertes ressemblent} à celles de ce qui est revenu',
  alikeHint:
    'Le texte, le prix ou la quantité diffère, la ligne n’a pas de client, ou un autre document facture aussi une telle ligne, comme après une correction. Décochez ce qui reste à facturer : cela reste ouvert.',
  alikeRow: 'Ici {quantity} × {price} ; sur {number} {title}, {billed} × {billedPrice}',
  alikeDraft: 'Elle est sur le brouillon {no} et en est retirée.',
  alikeBind: 'Déjà {count|facturée|facturées} : {count} {count|ligne|lignes}',
  alikeBound: '{count} {count|ligne est|lignes sont} sur {count|sa facture|leurs factures}',
  seeInvoices: 'Voir les factures',
  seeInvoice: 'Ouvrir la facture {number}',
  seeMonth: 'Voir les jours du mois',
  packageWhole: 'Dossier de clôture, intact',
  packageOurs:
    '{company}, {month} : {files} fichiers et {entries} écritures tiennent, et vos livres connaissent sa tête.',
  packageOther:
    '{company}, {month} : {files} fichiers et {entries} écritures tiennent. Il vient d’autres livres que ceux-ci.',
  packageDiffers: 'Contredit vos livres',
  packageDiffersHint:
    '{company}, {month} tient en lui-même, mais votre journal dit autre chose à l’écriture {seq}.',
} satisfies Record<keyof typeof en, string>;
