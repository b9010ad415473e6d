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
    taxableBefore: 'Base, comparée',
    before: 'Taxe, comparée',
    change: 'Évolution',
  },
  figures: {
    taxable: 'Base imposable',
    tax: 'Taxe',
    withTax: 'TTC',
    untaxed: 'Dont sans taxe',
  },
  chart: 'Taxe par mois',
  formulas: [
    'Base et taxe\u202F: les groupes de taxe des documents tels qu’émis (BT-116, BT-117)\u202F; la taxe n’est jamais recalculée.',
    'TTC = base + taxe. Documents\u202F: ceux qui portent le groupe, les annulés retirés\u202F; par date de règlement, ceux sur lesquels de l’argent a bougé.',
    'Évolution = (taxe − taxe, comparée) / taxe, comparée\u202F; un mois de la période comparée figure à côté du mois de même rang.',
  ],
  titles: { paid: 'Taxe par taux, sur les encaissements' },
  basis: {
    issued:
      'Par date d’émission, comme le demande une déclaration sur les débits. Les avoirs comptent en négatif\u202F; un document annulé est retiré le jour de son annulation, afin qu’une période déclarée ne change plus. Les brouillons ne comptent jamais.',
    paid: 'Par date de règlement, comme le demande une déclaration sur les encaissements. Les règlements, le crédit utilisé, les remboursements et les contre-écritures apportent chacun leur part de chaque groupe de taxe de leur facture, partagée à l’unité près par le plus fort reste\u202F: les parts d’une facture payée en entier s’additionnent exactement à sa taxe. Les avoirs réduisent ce qui était dû. Un reste abandonné et l’argent pas encore affecté à une facture n’apportent rien.',
  },
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
