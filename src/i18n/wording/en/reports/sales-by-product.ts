import type { ReportKindWords } from '../../report-words.ts';

export default {
  columns: {
    product: 'Product or service',
    key: 'Key',
    lines: 'Lines',
    quantity: 'Quantity',
    unit: 'Unit',
    average: 'Average price',
    withoutTax: 'Without tax',
    share: 'Share',
    before: 'Compared',
    change: 'Change',
  },
  figures: {
    invoiced: 'Invoiced without tax',
    products: 'Products and services',
    lines: 'Lines',
    largest: 'Largest product',
  },
  chart: 'Invoiced without tax by product',
  formulas: [
    'Without tax: the net amounts of the lines as issued (BT-131), added up. Quantity: as billed, returns negative; not added up over products.',
    'A product is the one of the transaction or the one of that name, else the title of the line. Each unit has a row of its own.',
    'Discounts and charges on whole documents stand in a row of their own, so that the total is that of the invoices.',
    'Average price = without tax ÷ quantity. Share = without tax ÷ total. Change = (without tax − compared) ÷ compared.',
  ],
  words: {
    wholeDocuments: 'Discounts and charges on whole documents',
  },
} satisfies ReportKindWords;
