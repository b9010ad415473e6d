import type { ReportKindWords } from '../../report-words.ts';

export default {
  columns: {
    date: 'Date',
    customer: 'Client',
    title: 'Quoi',
    key: 'Clé',
    order: 'Commande',
    purchaseOrder: 'Bon de commande',
    site: 'Site',
    state: 'Où',
    age: 'Jours depuis',
    quantity: 'Quantité',
    unit: 'Unité',
    net: 'Hors taxe',
    tax: 'Taxe',
    withTax: 'TTC',
    month: 'Mois',
  },
  figures: {
    net: 'Non facturé, hors taxe',
    rows: 'Opérations',
    customers: 'Clients',
    oldest: 'La plus ancienne',
  },
  chart: 'Non facturé, hors taxe',
  formulas: [
    'Opérations datées de la période, libres ou sur un brouillon\u202F; ce qui est sur une facture émise est laissé de côté.',
    'Hors taxe et taxe\u202F: de chaque ligne prise seule\u202F; une facture calcule sa taxe par taux.',
    'Jours depuis\u202F: de sa date au jour du rapport.',
    'Sans comparaison avec une autre période\u202F: il dit ce qui n’est pas facturé aujourd’hui, et d’une période plus ancienne presque tout l’est depuis.',
  ],
  words: {
    free: 'Sur aucune facture',
    drafted: 'Sur un brouillon',
  },
} satisfies ReportKindWords;
