export default {
  title: 'Whose invoices?',
  lead: 'Two answers and you can drop a spreadsheet. Everything stays on this device; no account, no network needed.',
  name: 'Your business name',
  namePlaceholder: 'Atelier Perrache',
  nameMissing: 'Write the name that stands on your invoices.',
  country: 'Country',
  countryHint:
    'Brings the currency, tax rates, legal mentions and number format. You can change each of them later.',
  chargesTax: 'Do you charge tax?',
  yes: 'Yes',
  no: 'No',
  noTaxHint: 'Your documents will carry the exemption mention of your country.',
  open: 'Open my books',
  sample: 'Try with the sample company',
  sampleHint: 'A database of its own: it never mixes with your books and goes in one click.',
  restore: 'Restore a backup',
  language: 'Language',
  address:
    'Your books will live at {origin}, on this device and in this browser only. Another address starts with empty books.',
  iosTitle: 'Install Quittance first',
  ios: 'Safari clears the data of pages that are not used for a week. Tap Share, then “Add to Home Screen”, and open Quittance from there: its books stay.',
  iosAnyway: 'Go on without installing',
  back: 'Bring back from my PDFs',
  backHint:
    'Choose the invoices that Quittance made: each carries its record, and the books are built again.',
  backReading: 'Reading {done} of {total}',
  backDone:
    '{invoices} {invoices|invoice|invoices} and {customers} {customers|customer|customers} are back; {missing} {missing|number|numbers} missing. Payments are not on PDFs.',
  backNone: 'None of these files holds an invoice of Quittance.',
} as const;
