/** Reading a file. */
export default {
  'file-empty': 'The file is empty: it has no bytes at all. Export it again.',
  'file-password-protected':
    'This file is protected by a password. Open it in your spreadsheet program, remove the password, save it and try again.',
  'file-damaged':
    'This file is damaged ({part}): what is inside does not fit together. Open it in your spreadsheet program, save it as XLSX and try again.',
  'file-too-large':
    'Unpacked, this file is larger than {limit} MB, the most this app reads at once. Split it, or save only the sheet you need.',
  'file-too-many-cells':
    'This file has more than {limit} cells, the most this app reads at once. Split it, or save only the sheet you need.',
  'file-too-slow':
    'Reading stopped after {limit} seconds. Save the sheet you need as XLSX or CSV, or split the file.',
  'file-too-many-parts':
    'This file consists of more than {limit} parts, more than any spreadsheet has. Save the sheet you need as a new file.',
  'file-compression-unknown':
    'This file is packed in a way that this app does not know. Open it in your spreadsheet program, save it as XLSX and try again.',
  'file-not-a-spreadsheet':
    'This is not a spreadsheet or a text table. Choose an XLSX, XLS, XLSB, ODS, Numbers or CSV file.',
  'file-is-web-page':
    'This file is a web page with the name of a spreadsheet. Open it in your spreadsheet program, save it as XLSX and try again.',
  'file-no-sheet': 'This workbook has no sheet with cells. Choose another file.',
  'sheet-not-found': 'The file has no sheet named “{sheet}”. Choose one of its sheets.',
  'encoding-unknown': '“{encoding}” is not an encoding this device knows. Choose one from the list.',
  'sheet-empty': 'The sheet “{sheet}” has no cells with values. Choose another sheet or file.',
  'file-gone': '“{name}” can no longer be read: it was moved or changed since you chose it. Choose it again.',
  'pdf-damaged': 'This PDF cannot be read: what is inside does not fit together. Ask for another copy.',
  'pdf-locked': 'This PDF is protected by a password. Save it without one and try again.',
  'pdf-without-record':
    'This PDF carries no data, only a picture of a document. It cannot be checked or booked by itself.',
  'record-damaged': 'The record inside this PDF is damaged. Use another copy of the file.',
  'record-changed':
    'The record inside this PDF was changed after it was made: it does not fit its own fingerprint. Do not trust it.',
  'record-newer':
    'A newer version of the app made this PDF (record {version}). Update the app, then try again.',
  'einvoice-unknown': 'The e-invoice inside this PDF cannot be read. Ask the seller for another copy.',
  'einvoice-incomplete':
    'The e-invoice inside this PDF says neither number, date, seller nor currency in full. Ask the seller for another copy.',
  'records-of-two':
    'These files are of two businesses, {one} and {other}. Bring back one business at a time.',
  'papers-stopped':
    'Stopped. {count} {count|document is|documents are} back already. Bring the same files back to go on.',
  'number-taken': 'Another document of these books already has the number {number}.',
} as const;
