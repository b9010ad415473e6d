/** The package of a month for the bookkeeper, and the note inside it. */
export default {
  closing: 'Closing package',
  closingNote: 'A month in one file that proves itself.',
  closingHint:
    'Documents, lists, payments, control totals and the journal up to the end of the month, for the bookkeeper or an inspection. Whoever gets it can check it without Quittance.',
  month: 'Month',
  make: 'Make the package',
  making: 'Closing package of {month}',
  made: '{name} saved: {documents} {documents|document|documents}, head {head}',
  empty: 'Nothing was issued or paid in this month: the package holds the journal.',

  'head-invoices': 'Invoices',
  'head-payments': 'Payments',
  'head-number': 'Number',
  'head-kind': 'Kind',
  'head-issueDate': 'Issued on',
  'head-dueDate': 'Due',
  'head-customer': 'Customer',
  'head-currency': 'Currency',
  'head-withoutTax': 'Before tax',
  'head-tax': 'Tax',
  'head-withTax': 'Total with tax',
  'head-due': 'Still due today',
  'head-voidReason': 'Void because',
  'head-creditOf': 'Credits invoice',
  'head-no': 'No.',
  'head-type': 'Type',
  'head-date': 'Date',
  'head-method': 'Method',
  'head-reference': 'Reference',
  'head-amount': 'Amount',
  'head-settles': 'Settles',
  'head-reason': 'Reason',

  noteName: 'READ-ME',
  note: `{company}, {month}

documents/     every document issued in the month, as PDF; each carries its own record
invoices.csv   the list, amounts in the currency of each row (tables.xlsx: the same as a workbook)
payments.csv   what was received, given back or waived in the month
manifest.json  control totals per currency (in minor units) and the head of the journal
journal.jsonl  every change of the books from the first on, one per line, each sealed with the hash of the one before
SHA256SUMS     the SHA-256 of every other file

To verify, offline:
1. Unpack the zip.
2. Open verify.html in a browser and choose the unpacked folder;
   or run "sha256sum -c SHA256SUMS" (macOS: "shasum -a 256 -c SHA256SUMS") in it.
3. Compare the head below with one that was noted elsewhere (a later package, a backup, the record in a PDF).
Or drop the zip into Quittance.

Head of the journal: entry {seq}
{head}
`,
} as const;
