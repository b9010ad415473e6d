import type { ReportKindWords } from '../../report-words.ts';

export default {
  columns: {
    date: 'Date',
    customer: 'Customer',
    title: 'What',
    key: 'Key',
    order: 'Order',
    purchaseOrder: 'Purchase order',
    site: 'Site',
    state: 'Where it is',
    age: 'Days since',
    quantity: 'Quantity',
    unit: 'Unit',
    net: 'Without tax',
    tax: 'Tax',
    withTax: 'With tax',
    month: 'Month',
  },
  figures: {
    net: 'Not invoiced, without tax',
    rows: 'Transactions',
    customers: 'Customers',
    oldest: 'Oldest',
  },
  chart: 'Not invoiced, without tax',
  formulas: [
    'Transactions dated in the period that are free or on a draft; what is on an issued invoice is left out.',
    'Without tax and tax: of each row standing alone; an invoice works out its tax per rate.',
    'Days since: from its date to the day of the report.',
    'Not compared with another time: it tells what is not invoiced today, and of an older time most is invoiced by now.',
  ],
  words: {
    free: 'On no invoice',
    drafted: 'On a draft',
  },
} satisfies ReportKindWords;
