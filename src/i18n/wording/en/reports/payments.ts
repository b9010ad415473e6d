import type { ReportKindWords } from '../../report-words.ts';

export default {
  columns: {
    date: 'Date',
    no: 'Entry',
    customer: 'Customer',
    what: 'Kind',
    method: 'Method',
    reference: 'Reference',
    amount: 'Amount',
    settled: 'Settles',
    kept: 'Kept as credit',
    month: 'Month',
    before: 'Compared',
    change: 'Change',
  },
  figures: {
    received: 'Received',
    given: 'Given back',
    net: 'Received less given back',
    entries: 'Entries',
  },
  chart: 'Received less given back',
  formulas: [
    'Amount: the money that moved; what came in is positive, what went out is negative. A counter-entry takes back an entry with the turned sign.',
    'Settles: what it settled of invoices. Kept as credit = amount − settles.',
    'Credit used and rests written off move no money: they are left out and counted in the control.',
    'Compared: what moved in the compared period, entry by entry; its month is the month in the same place of this period. Change = (amount − compared) / compared.',
  ],
  words: {
    'bank-transfer': 'Bank transfer',
    card: 'Card',
    cash: 'Cash',
    cheque: 'Cheque',
    'mobile-money': 'Mobile money',
    online: 'Online',
    credit: 'Credit',
    payment: 'Payment',
    refund: 'Refund',
    counter: 'Counter-entry',
  },
} satisfies ReportKindWords;
