import type { ReportKindWords } from '../../report-words.ts';

export default {
  columns: {
    product: 'Produit ou service',
    key: 'Clé',
    lines: 'Lignes',
    quantity: 'Quantité',
    unit: 'Unité',
    average: 'Prix moyen',
    withoutTax: 'Hors taxe',
    share: 'Part',
    before: 'Comparé',
    change: 'Évolution',
  },
  figures: {
    invoiced: 'Facturé hors taxe',
    products: 'Produits et services',
    lines: 'Lignes',
    largest: 'Premier produit',
  },
  chart: 'Facturé hors taxe par produit',
  formulas: [
    'Hors taxe\u202F: les montants nets des lignes telles qu’émises (BT-131), additionnés. Quantité\u202F: telle que facturée, retours en négatif\u202F; pas additionnée entre produits.',
    'Un produit est celui de l’opération ou celui du même nom, sinon l’intitulé de la ligne. Chaque unité a sa propre ligne.',
    'Les remises et frais sur l’ensemble d’un document ont leur propre ligne, pour que le total soit celui des factures.',
    'Prix moyen = hors taxe ÷ quantité. Part = hors taxe ÷ total. Évolution = (hors taxe − comparé) ÷ comparé.',
  ],
  words: {
    wholeDocuments: 'Remises et frais sur l’ensemble des documents',
  },
} satisfies ReportKindWords;
