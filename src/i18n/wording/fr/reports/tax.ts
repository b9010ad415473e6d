import type { ReportKindWords } from '../../report-words.ts';

export default {
  columns: {
    period: 'Mois',
    category: 'Catégorie',
    rate: 'Taux',
    reason: 'Motif',
    documents: 'Documents',
    taxable: 'Base',
    tax: 'Taxe',
    withTax: 'TTC',
  },
  figures: {
    taxable: 'Base imposable',
    tax: 'Taxe',
    withTax: 'TTC',
    untaxed: 'Dont sans taxe',
  },
  chart: 'Taxe par mois',
  formulas: [
    'Base et taxe\u202F: les groupes de taxe des documents tels qu’émis (BT-116, BT-117), additionnés\u202F; la taxe n’est jamais recalculée.',
    'TTC = base + taxe. Documents\u202F: ceux qui portent le groupe, les annulés retirés.',
    'Sur les factures émises, non sur l’argent reçu\u202F: si la taxe est exigible à l’encaissement, ce sont les règlements qui comptent.',
  ],
  words: {
    S: 'Taux normal ou réduit',
    Z: 'Taux zéro',
    E: 'Exonéré',
    AE: 'Autoliquidation',
    K: 'Intracommunautaire',
    G: 'Exportation',
    O: 'Hors champ',
  },
} satisfies ReportKindWords;
