import type { ReportKindWords } from '../../report-words.ts';

export default {
  columns: {
    period: 'Period',
    invoices: 'Invoices',
    creditNotes: 'Credit notes',
    withoutTax: 'Without tax',
    tax: 'Tax',
    withTax: 'With tax',
    before: 'Compared',
    change: 'Change',
    average: 'Average invoice',
  },
  figures: {
    invoiced: 'Invoiced without tax',
    tax: 'Tax',
    withTax: 'Invoiced with tax',
    invoices: 'Invoices',
  },
  chart: 'Invoiced without tax',
  formulas: [
    'Without tax, tax, with tax: the totals of the documents as issued (BT-109, BT-110, BT-112).',
    'Invoices: issued less void. Average invoice = without tax ÷ invoices.',
    'Change = (without tax − compared) ÷ compared.',
  ],
  words: {},
} satisfies ReportKindWords;
