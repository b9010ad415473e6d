/** Why a command did nothing: what, where, what now. Keys are the `reason` of a `Refusal`. */
export default {
  'customer-name-missing': 'Give the customer a name.',
  'product-name-missing': 'Give the product a name.',
  'company-name-missing': 'Give your business a name: it stands on every document.',
  'title-missing': 'Say what was delivered: the title is printed on the invoice.',
  'email-invalid': '“{value}” is not an e-mail address. Write it as name@example.com, or leave it empty.',
  'currency-unknown': '“{value}” is not a currency. Use a three-letter code such as EUR or GNF.',
  'rate-invalid': '“{value}” is not a tax rate. Write a percentage from 0 to 100, such as 20 or 5.5.',
  'days-invalid': '“{value}” is not a payment term. Write a whole number of days from 0 to 3650.',
  'price-invalid': '“{value}” is not a price. Write a number such as 12.50.',
  'price-negative':
    'A price is never negative ({value}). To take something back, make the quantity negative.',
  'quantity-invalid': '“{value}” is not a quantity. Write a number such as 3 or 1.5.',
  'amount-too-large': 'Quantity times price is too large for one line. Check both, or split the line.',
  'allowance-reason-missing': 'A discount or charge needs a reason: it is printed on the document.',
  'allowance-amount-invalid':
    '“{value}” is no discount or charge. Write an amount from 0, or a percentage from 0 to 100.',
  'date-invalid': '“{value}” is not a day of the calendar. Choose a date.',
  'date-implausible': '{value} is too far away to be right. Check the year.',
  'country-unknown': '“{value}” is not a country code. Choose the country from the list.',
  'time-zone-unknown': '“{value}” is not a time zone. Choose one such as Europe/Paris.',
  'tax-id-invalid':
    '{scheme} {value} is wrong: its check digits do not fit. Copy it again from an official paper.',
  'tax-id-doubtful':
    '{value} looks like no number of this country ({schemes}). Compare it with the customer’s papers.',
  'iban-invalid':
    '“{value}” is not an IBAN: its length or check digits are wrong. Copy it again from your bank.',
  'bic-invalid': '“{value}” is not a BIC. It has 8 or 11 characters; you may leave it empty.',
  'pattern-unknown-part': 'A number pattern does not know {part}. It knows {known}.',
  'pattern-needs-one-sequence': 'A number pattern needs the running number exactly once, as {example}.',
  'pattern-character':
    '“{character}” may not stand in a document number. Use letters without accents, digits and + - _ /.',
  'pattern-needs-year': 'A series that starts again each year needs the year in its numbers. Add {example}.',
  'pattern-too-long': 'This pattern makes numbers of more than {longest} characters. Shorten it.',
  'pattern-taken':
    'Another series already uses {pattern}: two documents would bear one number. Change a letter.',
  'sequence-not-whole': 'The next number is a whole number from 1.',
  'series-in-use':
    'Documents already stand in this series: the next number is {next}, and a jump would leave a gap. Start another series instead.',
  'issue-date-before-last':
    '{date} is before {last}, the date of the last document of this series. Choose {last} or later.',
  'issue-date-ahead':
    '{date} is too far ahead: no earlier document could follow it in this series. Choose {latest} at the latest.',
  'number-too-long':
    'The number {number} has more than {longest} characters. Shorten the pattern of the series in the settings.',
  'period-locked':
    '{date} lies in a closed period: nothing dated on or before {lockedUntil} changes. Choose a later date, or open the period again in the settings.',
  'invoice-draft': 'This is still a draft. Issue it first.',
  'invoice-issued': 'An issued document never changes. Correct it with a credit note.',
  'invoice-void': 'This document is void. Duplicate it to start again.',
  'invoice-without-lines': 'A document needs at least one line. Add one.',
  'invoice-negative':
    'The total is below zero, and an invoice never is. Make a credit note, or carry the returns forward.',
  'invoice-has-payments': 'Payments stand against this invoice. Make a credit note instead of voiding it.',
  'invoice-has-credit': 'A credit note stands against this invoice, so it cannot be voided. Credit the rest.',
  'invoice-delivered': 'The customer has received this invoice. Make a credit note instead of voiding it.',
  'nothing-due': 'Nothing is left to pay.',
  'wholly-credited': 'The whole amount is already credited.',
  'credit-note-not-payable': 'A credit note is not paid: refund it on its invoice.',
  'credit-note-not-voidable':
    'A credit note is never void. Issue a new invoice for what it credited too much.',
  'nothing-to-refund': 'Nothing was received that could be given back.',
  'credit-note-not-creditable': 'A credit note cannot be credited. Issue a new invoice.',
  'no-customer': 'These rows have no customer yet. Assign one in the transactions.',
  'unknown-customer': 'The customer of these rows no longer exists. Assign another in the transactions.',
  'period-nets-to-zero': 'Sales and returns of the period come to zero: there is nothing to bill.',
  'period-carried-forward':
    'Returns exceed sales in this period. The rows stay open and count in the next invoice.',
  'characters-not-printable':
    'The font has no sign for {characters} in {document}. Write it another way; nothing was printed.',
  'epc-only-euro': 'A SEPA payment code is in euros only, and this document is in {currency}.',
  'epc-amount': 'A payment code needs an amount between 0.01 and 999,999,999.99 euros.',
  'epc-name':
    'The payment code needs a payee of at most {longest} characters. Shorten the name of the business.',
  'epc-text': 'The payment reference may have at most {longest} characters.',
  'epc-bytes':
    'The payment code would take {bytes} bytes of the {longest} allowed. Shorten the name of the business.',
  // Reading files
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
  // Books, imports and backups
  'company-missing': 'Set up your business first: its name and country.',
  'company-exists': 'This business is set up already. Change it in the settings.',
  'customer-missing': 'This customer no longer exists. Choose another.',
  'customer-key-taken':
    'The key “{key}” belongs to {name}. Give this customer another key, or merge the two.',
  'customer-has-invoices':
    '{name} has invoices, so it cannot be removed. Merge it with another customer instead.',
  'customer-has-transactions':
    '{name} has transactions, so it cannot be removed. Assign them to another customer, or merge the two.',
  'customer-has-merged': '{other} was merged into {name}. Undo that first.',
  'customer-merged': '{name} was merged already. Choose the customer it was merged into, or undo that.',
  'customer-not-merged': '{name} is not merged: there is nothing to undo.',
  'merge-with-itself': '{name} cannot be merged with itself. Choose another customer.',
  'product-missing': 'This product no longer exists. Choose another.',
  'product-key-taken': 'The key “{key}” belongs to {name}. Give this product another key.',
  'transaction-missing': 'This transaction no longer exists. Reload the list.',
  'transaction-invoiced':
    '“{title}” is on an invoice, so it does not change. Remove the draft that holds it, or correct the invoice with a credit note.',
  'transaction-exists': 'One of these transactions is there again already. Reload the list.',
  'transaction-twice': 'The same transaction stands twice on this document. Remove one of the lines.',
  'invoice-missing': 'This document no longer exists. Reload the list.',
  'draft-changed-elsewhere':
    'This draft was changed in another window since you opened it here. Discard your changes, then open it again.',
  'customer-exists': 'This customer is there again already.',
  'product-exists': 'This product is there again already.',
  'draft-exists': 'This draft is there again already.',
  'nothing-to-invoice':
    '{name} has nothing to invoice in this period. Choose other dates, or include some rows.',
  'nothing-selected': 'Select at least one document.',
  'period-backwards': 'The period ends ({to}) before it starts ({from}). Swap the dates.',
  'series-missing': 'This device has no number series for this kind of document. Make one in the settings.',
  'series-kind-fixed': 'A series numbers one kind of document. Make another one for the other kind.',
  'books-busy': 'The books keep changing in another window. Wait until its work is done, then try again.',
  'books-changed':
    'Another import or undo changed the books after this file was read. Read the file again, so that duplicates are found.',
  'books-are-newer': 'A newer version of the app has opened these books. Reload this window.',
  'books-closed': 'These books were closed in this window. Reload it.',
  'storage-full':
    'There is no room left on this device; nothing was changed. Free some space, then try again.',
  'import-missing': 'This import no longer exists. Reload the list.',
  'import-done-already': 'This file was imported already from this window.',
  'import-undone-already': 'This import is undone already.',
  'import-invoiced':
    '{count} {count|row|rows} of this import {count|is|are} on an invoice, so it cannot be undone. Remove the drafts first; what is issued stays.',
  'backup-not-ours': 'This file is not a backup of Quittance. Choose a file that ends in .quittance.',
  'backup-newer':
    'A newer version of the app made this backup (format {version}). Update the app, then restore.',
  'backup-damaged':
    'This backup is damaged: what is inside does not add up. Your books stay as they are. Try another copy of the file.',
  'backup-wrong-passphrase':
    'The passphrase does not open this backup. Type it again; upper and lower case count.',
  'passphrase-short':
    'Use at least {shortest} characters: whoever finds the file can try passphrases at leisure.',
  cancelled: 'Stopped. Nothing was changed.',
  'preview-missing': 'This preview no longer exists. Read the file again.',
  'confirm-missing': 'Nothing was erased: confirm with “erase”.',
  'import-kind-unknown': 'This app does not import “{kind}”. Choose transactions, customers or products.',
  'sheet-empty': 'The sheet “{sheet}” has no cells with values. Choose another sheet or file.',
  'import-rows-rejected':
    '{rows} {rows|row is|rows are} still wrong, and you chose to import all or nothing. Mend them, or import the valid rest.',
  'file-gone': '“{name}” can no longer be read: it was moved or changed since you chose it. Choose it again.',
  'import-worker-died':
    'Reading stopped: this device ran out of memory. Close other tabs, or split the file.',
  'template-unreadable':
    'This is no template of Quittance. Choose a file that was exported here, under Templates.',
  'template-newer':
    'This template was made by a newer Quittance (format {format}). Update the app, then try again.',
  'template-name-missing': 'Give the template a name.',
  'template-missing': 'This template is not there any more. Choose another one.',
  'template-exists': 'This template is already there.',
  'template-changed-elsewhere': '“{name}” was changed in another window. Open it again before you go on.',
  'template-faulty':
    'Template “{template}”, line {line}: {name} cannot be worked out. Open it under Templates and correct the text.',
  'template-faulty-near':
    'Template “{template}”, line {line}: “{name}” does not exist. Did you mean “{meant}”? Correct it under Templates.',
  'pay-link-variable': 'The payment link does not know “{name}”. Did you mean “{meant}”? It knows {known}.',
  'pay-link-address':
    '“{value}” is not an address. Begin with https:// and put variables as {{ invoice_number }}.',
  'pay-link-long':
    'The payment link becomes too long for a code ({bytes} characters, at most {longest}). Shorten it.',
} as const;
