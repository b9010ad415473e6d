import type { ReportKindWords } from '../../report-words.ts';

export default {
  columns: {
    period: 'Période',
    invoices: 'Factures',
    creditNotes: 'Avoirs',
    withoutTax: 'Hors taxe',
    tax: 'Taxe',
    withTax: 'TTC',
    before: 'Comparé',
    change: 'Évolution',
    average: 'Facture moyenne',
  },
  figures: {
    invoiced: 'Facturé hors taxe',
    tax: 'Taxe',
    withTax: 'Facturé TTC',
    invoices: 'Factures',
  },
  chart: 'Facturé hors taxe',
  formulas: [
    'Hors taxe, taxe, TTC\u202F: les totaux des documents tels qu’émis (BT-109, BT-110, BT-112).',
    'Factures\u202F: émises moins annulées. Facture moyenne = hors taxe ÷ factures.',
    'Évolution = (hors taxe − comparé) ÷ comparé.',
  ],
  words: {},
} satisfies ReportKindWords;
