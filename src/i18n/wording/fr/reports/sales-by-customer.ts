import type { ReportKindWords } from '../../report-words.ts';

export default {
  columns: {
    customer: 'Client',
    invoices: 'Factures',
    creditNotes: 'Avoirs',
    withoutTax: 'Hors taxe',
    share: 'Part',
    tax: 'Taxe',
    withTax: 'TTC',
    before: 'Comparé',
    change: 'Évolution',
    average: 'Facture moyenne',
    last: 'Dernière facture',
  },
  figures: {
    invoiced: 'Facturé hors taxe',
    withTax: 'Facturé TTC',
    customers: 'Clients acheteurs',
    largest: 'Premier client',
  },
  chart: 'Facturé hors taxe par client',
  formulas: [
    'Hors taxe, taxe, TTC\u202F: les totaux des documents tels qu’émis (BT-109, BT-110, BT-112).',
    'Factures\u202F: émises moins annulées. Facture moyenne = hors taxe ÷ factures.',
    'Part = hors taxe ÷ hors taxe de toutes les lignes. Évolution = (hors taxe − comparé) ÷ comparé.',
    'Des clients fusionnés comptent comme celui qu’ils sont devenus.',
  ],
  words: {},
} satisfies ReportKindWords;
