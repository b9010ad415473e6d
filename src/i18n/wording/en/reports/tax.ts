import type { ReportKindWords } from '../../report-words.ts';

export default {
  columns: {
    period: 'Month',
    category: 'Category',
    rate: 'Rate',
    reason: 'Reason',
    documents: 'Documents',
    taxable: 'Taxable',
    tax: 'Tax',
    withTax: 'With tax',
  },
  figures: {
    taxable: 'Taxable amount',
    tax: 'Tax',
    withTax: 'With tax',
    untaxed: 'Of it without tax',
  },
  chart: 'Tax by month',
  formulas: [
    'Taxable and tax: the tax groups of the documents as issued (BT-116, BT-117), added up; the tax is never worked out again.',
    'With tax = taxable + tax. Documents: those that hold the group, void ones taken off.',
    'On invoices issued, not on money received: where tax falls due on receipt, the payments decide.',
  ],
  words: {
    S: 'Standard',
    Z: 'Zero rate',
    E: 'Exempt',
    AE: 'Reverse charge',
    K: 'Within the Union',
    G: 'Export',
    O: 'Out of scope',
  },
} satisfies ReportKindWords;
