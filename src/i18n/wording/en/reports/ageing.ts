import type { ReportKindWords } from '../../report-words.ts';

export default {
  columns: {
    customer: 'Customer',
    invoices: 'Invoices',
    notDue: 'Not due',
    to30: '1 to 30 days',
    to60: '31 to 60',
    to90: '61 to 90',
    over90: 'Over 90',
    due: 'Due in all',
    credit: 'Credit we hold',
    late: 'Late invoices',
    oldest: 'Days late, most',
  },
  figures: {
    due: 'Due in all',
    overdue: 'Overdue',
    over90: 'Over 90 days late',
    late: 'Late invoices',
  },
  chart: 'Due by age',
  formulas: [
    'Due: the amount due as issued (BT-115) less payments, write-offs and credit notes up to that day, plus what was given back.',
    'By the days from the due date to that day; the due date itself is still in time.',
    'Due in all = all ages added up; the credit that customers have with us stands beside it and is not taken off.',
    'Not compared with another time: it is as of a day. Make it for the other day to see it then.',
  ],
  words: {
    'not-due': 'Not due',
    '1-30': '1 to 30 days',
    '31-60': '31 to 60 days',
    '61-90': '61 to 90 days',
    more: 'Over 90 days',
  },
} satisfies ReportKindWords;
