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
    taxableBefore: 'Taxable, compared',
    before: 'Tax, compared',
    change: 'Change',
  },
  figures: {
    taxable: 'Taxable amount',
    tax: 'Tax',
    withTax: 'With tax',
    untaxed: 'Of it without tax',
  },
  chart: 'Tax by month',
  formulas: [
    'Taxable and tax: the tax groups of the documents as issued (BT-116, BT-117); the tax is never worked out again.',
    'With tax = taxable + tax. Documents: those that hold the group, void ones taken off; by date of payment those on which money moved.',
    'Change = (tax − tax, compared) / tax, compared; a month of the compared period stands beside the month in the same place.',
  ],
  titles: { paid: 'Tax by rate, on payments' },
  basis: {
    issued:
      'By date of issue, as a return on invoices asks. Credit notes count as negative; a document that became void is taken off on the day it became void, so that a period once declared does not change. Drafts never count.',
    paid: 'By date of payment, as a return on receipts asks (cash basis). Payments, credit used, refunds and counter-entries each bring their share of every tax group of their invoice, cut to the smallest unit by largest remainder: the shares of an invoice that is paid whole add up to its tax exactly. Credit notes lower what was due. A rest written off and money not yet laid on an invoice bring nothing.',
  },
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
