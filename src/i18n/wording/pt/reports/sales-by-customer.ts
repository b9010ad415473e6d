import type { ReportKindWords } from '../../report-words.ts';

export default {
  columns: {
    customer: 'Cliente',
    invoices: 'Faturas',
    creditNotes: 'Notas de crédito',
    withoutTax: 'Sem imposto',
    share: 'Parte',
    tax: 'Imposto',
    withTax: 'Com imposto',
    before: 'Comparado',
    change: 'Variação',
    average: 'Fatura média',
    last: 'Última fatura',
  },
  figures: {
    invoiced: 'Faturado sem imposto',
    withTax: 'Faturado com imposto',
    customers: 'Clientes que compraram',
    largest: 'Maior cliente',
  },
  chart: 'Faturado sem imposto por cliente',
  formulas: [
    'Sem imposto, imposto, com imposto: os totais dos documentos tal como emitidos (BT-109, BT-110, BT-112).',
    'Faturas: emitidas menos anuladas. Fatura média = sem imposto ÷ faturas.',
    'Parte = sem imposto ÷ sem imposto de todas as linhas. Variação = (sem imposto − comparado) ÷ comparado.',
    'Clientes fundidos contam como aquele em que se tornaram.',
  ],
  words: {},
} satisfies ReportKindWords;
