import type { ReportKindWords } from '../../report-words.ts';

export default {
  columns: {
    date: 'Date',
    what: 'Entry',
    number: 'Number',
    reference: 'Reference',
    dueDate: 'Due',
    debit: 'Debit',
    credit: 'Credit',
    balance: 'Balance',
  },
  figures: {
    opening: 'Due before',
    debit: 'Debit',
    credit: 'Credit',
    closing: 'Due after',
  },
  chart: '',
  formulas: [
    'Balance = balance before + debit − credit; the first row is what was due before the period.',
    'Debit: invoices and money given back. Credit: payments, write-offs, credit notes and voids.',
    'Credit that settles an invoice came in before and moves nothing here.',
    'Not compared with another time: each balance follows from the one before, down to the last day.',
  ],
  words: {
    opening: 'Balance brought forward',
    invoice: 'Invoice',
    'credit-note': 'Credit note',
    void: 'Void of',
    payment: 'Payment',
    refund: 'Refund',
    'write-off': 'Write-off',
    counter: 'Counter-entry',
  },
} satisfies ReportKindWords;
