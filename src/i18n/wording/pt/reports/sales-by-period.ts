import type { ReportKindWords } from '../../report-words.ts';

export default {
  columns: {
    period: 'Período',
    invoices: 'Faturas',
    creditNotes: 'Notas de crédito',
    withoutTax: 'Sem imposto',
    tax: 'Imposto',
    withTax: 'Com imposto',
    before: 'Comparado',
    change: 'Variação',
    average: 'Fatura média',
  },
  figures: {
    invoiced: 'Faturado sem imposto',
    tax: 'Imposto',
    withTax: 'Faturado com imposto',
    invoices: 'Faturas',
  },
  chart: 'Faturado sem imposto',
  formulas: [
    'Sem imposto, imposto, com imposto: os totais dos documentos tal como emitidos (BT-109, BT-110, BT-112).',
    'Faturas: emitidas menos anuladas. Fatura média = sem imposto ÷ faturas.',
    'Variação = (sem imposto − comparado) ÷ comparado.',
  ],
  words: {},
} satisfies ReportKindWords;
