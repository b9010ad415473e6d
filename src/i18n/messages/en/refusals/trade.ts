/** Products, transactions, and the figures of a line. */
export default {
  'product-name-missing': 'Give the product a name.',
  'title-missing': 'Say what was delivered: the title is printed on the invoice.',
  'currency-unknown': '“{value}” is not a currency. Use a three-letter code such as EUR or GNF.',
  'rate-invalid': '“{value}” is not a tax rate. Write a percentage from 0 to 100, such as 20 or 5.5.',
  'price-invalid': '“{value}” is not a price. Write a number such as 12.50.',
  'price-negative':
    'A price is never negative ({value}). To take something back, make the quantity negative.',
  'quantity-invalid': '“{value}” is not a quantity. Write a number such as 3 or 1.5.',
  'amount-too-large': 'Quantity times price is too large for one line. Check both, or split the line.',
  'date-invalid': '“{value}” is not a day of the calendar. Choose a date.',
  'date-implausible': '{value} is too far away to be right. Check the year.',
  'product-missing': 'This product no longer exists. Choose another.',
  'product-key-taken': 'The key “{key}” belongs to {name}. Give this product another key.',
  'transaction-missing': 'This transaction no longer exists. Reload the list.',
  'transaction-invoiced':
    '“{title}” is on an invoice, so it does not change. Remove the draft that holds it, or correct the invoice with a credit note.',
  'row-of-other-customer':
    '“{title}” was delivered to {other}, so it is not billed to {name}. Choose {other} again, or remove its line: it then stays open for {other}.',
  'row-in-other-currency':
    '“{title}” is priced in {priced}, so no document in {currency} bills it. Choose {priced} again, or remove its line: it then stays open.',
  'row-changed-since':
    '“{title}” has changed since the draft was deleted: the draft would bill what it was before. Make a new draft from the open transactions.',
  'transaction-asked-again':
    '“{title}” has been asked again by the billing report “{name}” since it was deleted, so it is not put back: it would be billed twice.',
  'draft-row-of-other-customer':
    '“{draft}” of {name} is not issued: line {line}, “{title}”, was delivered to {other}. Edit the draft and remove that line: it then stays open for {other}.',
  'draft-row-in-other-currency':
    '“{draft}” of {name} is not issued: line {line}, “{title}”, is priced in {priced}, and the document is in {currency}. Edit the draft and remove that line: it then stays open.',
  'draft-row-missing':
    '“{draft}” of {name} is not issued: the transaction of line {line}, “{title}”, is no longer in the books. Edit the draft: remove that line, or type it anew.',
  'draft-row-invoiced':
    '“{draft}” of {name} is not issued: line {line}, “{title}”, is billed on another document. Edit the draft and remove that line.',
  'draft-row-twice':
    '“{draft}” of {name} is not issued: line {line}, “{title}”, bills a transaction that stands on it already. Edit the draft and remove that line.',
  'transaction-exists': 'One of these transactions is there again already. Reload the list.',
  'transaction-twice': 'The same transaction stands twice on this document. Remove one of the lines.',
  'product-exists': 'This product is there again already.',
  'purchase-is-own': 'This is a document of your own: it is not booked as received.',
  'purchase-booked': '{number} of {name} is booked already.',
  'purchase-missing': 'This received document no longer exists. Reload the list.',
} as const;
