import type { ReportKindWords } from '../../report-words.ts';

export default {
  columns: {
    customer: 'Client',
    invoices: 'Factures',
    notDue: 'Non échu',
    to30: '1 à 30 jours',
    to60: '31 à 60',
    to90: '61 à 90',
    over90: 'Plus de 90',
    due: 'Total dû',
    credit: 'Crédit détenu',
    late: 'Factures en retard',
    oldest: 'Retard maximal, jours',
  },
  figures: {
    due: 'Total dû',
    overdue: 'En retard',
    over90: 'Plus de 90 jours',
    late: 'Factures en retard',
  },
  chart: 'Dû par ancienneté',
  formulas: [
    'Dû\u202F: le montant à payer tel qu’émis (BT-115) moins règlements, abandons et avoirs jusqu’à ce jour, plus ce qui a été rendu.',
    'Selon les jours entre l’échéance et ce jour\u202F; le jour de l’échéance est encore à temps.',
    'Total dû = toutes les tranches additionnées\u202F; le crédit que des clients ont chez nous figure à côté et n’est pas déduit.',
    'Sans comparaison avec une autre période\u202F: l’état est celui d’un jour. Faites-le pour l’autre jour pour le voir alors.',
  ],
  words: {
    'not-due': 'Non échu',
    '1-30': '1 à 30 jours',
    '31-60': '31 à 60 jours',
    '61-90': '61 à 90 jours',
    more: 'Plus de 90 jours',
  },
} satisfies ReportKindWords;
