import type { ReportKindWords } from '../../report-words.ts';

export default {
  columns: {
    customer: 'Customer',
    invoices: 'Invoices',
    creditNotes: 'Credit notes',
    withoutTax: 'Without tax',
    share: 'Share',
    tax: 'Tax',
    withTax: 'With tax',
    before: 'Compared',
    change: 'Change',
    average: 'Average invoice',
    last: 'Last invoice',
  },
  figures: {
    invoiced: 'Invoiced without tax',
    withTax: 'Invoiced with tax',
    customers: 'Customers who bought',
    largest: 'Largest customer',
  },
  chart: 'Invoiced without tax by customer',
  formulas: [
    'Without tax, tax, with tax: the totals of the documents as issued (BT-109, BT-110, BT-112).',
    'Invoices: issued less void. Average invoice = without tax ÷ invoices.',
    'Share = without tax ÷ without tax of all rows. Change = (without tax − compared) ÷ compared.',
    'Customers that were merged count as the one they became.',
  ],
  words: {},
} satisfies ReportKindWords;
