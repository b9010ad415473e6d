/** What an import found, by rule: what is wrong and what to do. Keys are the `code` of a finding. */
export default {
  'row-long':
    'This row has {found} cells under {expected} headings: a separator inside a text is not quoted, and the cells have shifted. Mend the row in the file; it is not imported.',
  'row-short':
    'This row has {found} cells under {expected} headings, so it is not clear what is missing. Mend the row in the file; it is not imported.',
  'blank-row': 'This row is blank and is skipped.',
  'total-row': 'This row adds up others and is skipped, so that nothing counts twice.',
  'repeated-header': 'The headings stand here again; the row is skipped.',
  'units-row': 'This row names the units of the columns and is skipped.',
  'nothing-to-import': 'None of the columns to import is filled in this row; it is skipped.',
  'nothing-mapped':
    'No column is chosen for import yet, so no row can be read. Choose what each column holds.',
  'header-blank': 'This column has no heading. Choose its field by hand, or leave it out.',
  'header-duplicate': 'Another column has the same heading. Check which of them is meant.',
  'error-cell': 'The spreadsheet shows an error here instead of a value. Write the value.',
  'error-cell-unmapped': 'The spreadsheet shows an error in a column that is not imported.',
  'quotes-stray':
    '{count} {count|quotation mark does|quotation marks do} not close, first on line {line}. The texts were taken as they stand: check them.',
  'text-damaged':
    '{count} {count|character|characters} could not be read as {encoding}. Choose another encoding if accents look wrong.',
  'cells-merged':
    '{count} {count|group|groups} of merged cells: the value counts for the first cell, the others are empty.',
  'extension-wrong': 'The name ends in .{extension}, but the content is {format}. It was read as that.',
  'missing-required': 'This is needed and missing. Write it, or fill the column down.',
  'not-a-date':
    'This is not a date of the calendar. Write it as 2026-01-31, or check the order of day and month above.',
  'not-a-number': 'This is not a number. Write it with digits, or check the decimal sign above.',
  'not-a-rate': 'This is not a rate. Write a percentage from 0 to 100.',
  'not-an-email': 'This is not an e-mail address; it is left out. Write it as name@example.com.',
  'not-a-currency': 'This is not a currency. Write a three-letter code such as EUR or GNF.',
  'not-a-country': 'This country is not known; it is left out. Write its name or its two-letter code.',
  'not-a-language': 'Documents are made in French, English or Portuguese: the company’s language is used.',
  'not-yes-no': 'This is neither yes nor no; it counts as yes.',
  'damaged-identifier':
    'A spreadsheet program has turned this number into a power of ten and its digits are lost; it is left out. Format the column as text and export again.',
  'float-identifier': 'A decimal point was put behind this number; it is taken as the whole number.',
  'lost-zeros':
    'The other values of this column are longer and begin with 0: a leading zero seems to be lost here.',
  'float-noise': 'Taken as {read}: the digits beyond come from how computers store numbers.',
  'amount-too-large': 'This amount is too large for one line. Check quantity and price.',
  'negative-price': 'A price is never negative: taken as {quantity} at {price}, a credit.',
  'price-from-total': 'The row has no price; taken as {quantity} at {price} from its total.',
  'price-from-product': 'The row has no price; that of “{product}” is taken.',
  'product-currency':
    'The row has no price and is in {other}; that of “{product}” is in {own}. Write the price.',
  'title-from-product': 'The row has no title; “{product}” is taken.',
  'quantity-assumed': 'The row has no quantity; 1 is taken.',
  'total-mismatch': '{quantity} at {price} make {expected}, not this total. Mend one of the three.',
  'unknown-tax-rate': 'Your country does not have this tax rate. It has: {rates}.',
  'date-implausible': '{date} cannot be right. Check the year and the order of day and month.',
  'date-unusual': '{date} is unusual for a sale. Check the year.',
  'date-locked': 'The period up to {until} is closed; nothing dated in it is imported.',
  'duplicate-key': 'Row {first} has the same key. Mend it, or do not import this column as a key.',
  'changed-invoiced':
    'This row is in your books and on an invoice, and the file now says something else. Correct the invoice with a credit note; the row is not changed.',
  'no-customer': 'The row names no customer. Assign one, or give the rows to a walk-in customer.',
  'unknown-customer':
    '“{customer}” is not in your books ({rows} {rows|row|rows}) and is added, unless you choose otherwise.',
  'likely-customer':
    '“{customer}” is not in your books ({rows} {rows|row|rows}), but “{known}” is ({likeness} % alike). The same one?',
  'several-customers':
    'Your books or this file have {count} customers called “{customer}”, and the row does not say which. Choose it below, or write its number, tax number or e-mail address.',
  'other-email':
    'Taken for “{customer}” of your books by the name, whose address is {known}. Check whether they are two.',
  'mixed-currencies':
    '“{customer}” has rows in {first} and in {other}: each currency gets an invoice of its own.',
  'same-name': 'Row {first} has the same name. Check whether they are two.',
  'unknown-rental':
    'This rental is not in your books. Check the number or the plate, or import the rental first.',
  'rental-ends-first': 'The rental ends ({date}) before it starts ({first}). Swap the dates.',
  'rental-overlaps':
    'Rental {no} has the same vehicle on the same days. Both can be imported; check the plate and the dates.',
  'rental-overlaps-row':
    'Row {first} has the same vehicle on the same days. Both can be imported; check the plate and the dates.',
  'not-a-day-status':
    'This is no status of a day. Write work, maintenance, out of service or idle, or their letters; ½ for half a day.',
  'month-missing':
    'Nothing says which month these days are in. Map a column with the month, or write dates in the headings.',
  'day-ahead': '{date} is still to come: only days up to today are imported.',
  'day-outside-rental':
    '{date} lies outside the rental of {asset}. Check the day, or the start and end of the rental.',
  'day-locked':
    '{date} of {asset} is on an issued invoice. Correct the day in the time sheet: a credit note takes back what was too much.',
  'day-contradicts': 'Row {first} says something else of {date}. Keep one of them.',
  /* `…-many`: the same said of a group, without what only its first row holds. */
  'row-long-many':
    'These rows have more cells than there are headings: a separator inside a text is not quoted, and the cells have shifted. Mend them in the file; they are not imported.',
  'row-short-many':
    'These rows have fewer cells than there are headings, so it is not clear what is missing. Mend them in the file; they are not imported.',
  'float-noise-many':
    'Taken without the digits far behind the decimal sign: those come from how computers store numbers.',
  'negative-price-many': 'A price is never negative: these rows are taken as credits.',
  'price-from-total-many': 'The rows have no price; it is worked out from their total.',
  'price-from-product-many': 'The rows have no price; that of their product is taken.',
  'product-currency-many':
    'The rows have no price, and that of their product is in another currency. Write the prices.',
  'title-from-product-many': 'The rows have no title; that of their product is taken.',
  'total-mismatch-many':
    'Quantity times price does not make these totals. Mend one of the three in each row.',
  'date-implausible-many': 'These dates cannot be right. Check the year and the order of day and month.',
  'date-unusual-many': 'These dates are unusual for a sale. Check the year.',
  'duplicate-key-many': 'Other rows have the same keys. Mend them, or do not import this column as a key.',
  'unknown-customer-many': '{count} names are not in your books and are added, unless you choose otherwise.',
  'likely-customer-many': '{count} names are not in your books, but names much like them are. The same ones?',
  'several-customers-many':
    'These rows name customers that there are several of. Choose which is meant, or write their number, tax number or e-mail address.',
  'other-email-many':
    'Taken for customers of your books by their names, which have other addresses. Check whether they are two.',
  'mixed-currencies-many':
    '{count} customers have rows in more than one currency: each currency gets an invoice of its own.',
  'same-name-many': 'Other rows have the same names. Check whether they are two.',
  'rejected-sheet': 'Rejected rows',
  'rejected-row': 'Row in the file',
  'rejected-reasons': 'Why it was not imported',
} as const;
