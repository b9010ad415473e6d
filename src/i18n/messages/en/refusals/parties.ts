/** The business, its customers, and what stands on their papers. */
export default {
  'customer-name-missing': 'Give the customer a name.',
  'company-name-missing': 'Give your business a name: it stands on every document.',
  'email-invalid': '“{value}” is not an e-mail address. Write it as name@example.com, or leave it empty.',
  'days-invalid': '“{value}” is not a payment term. Write a whole number of days from 0 to 3650.',
  'country-unknown': '“{value}” is not a country code. Choose the country from the list.',
  'weekend-invalid': 'A weekend is one to six days of the week, from 1 for Monday to 7 for Sunday.',
  'time-zone-unknown': '“{value}” is not a time zone. Choose one such as Europe/Paris.',
  'tax-id-invalid':
    '{scheme} {value} is wrong: its check digits do not fit. Copy it again from an official paper.',
  'tax-id-doubtful':
    '{value} looks like no number of this country ({schemes}). Compare it with the customer’s papers.',
  'iban-invalid':
    '“{value}” is not an IBAN: its length or check digits are wrong. Copy it again from your bank.',
  'bic-invalid': '“{value}” is not a BIC. It has 8 or 11 characters; you may leave it empty.',
  'no-customer': 'These rows have no customer yet. Assign one in the transactions.',
  'unknown-customer': 'The customer of these rows no longer exists. Assign another in the transactions.',
  'company-missing': 'Set up your business first: its name and country.',
  'company-exists': 'This business is set up already. Change it in the settings.',
  'customer-missing': 'This customer no longer exists. Choose another.',
  'customer-key-taken':
    'The key “{key}” belongs to {name}. Give this customer another key, or merge the two.',
  'customer-has-invoices':
    '{name} has invoices, so it cannot be removed. Merge it with another customer instead.',
  'customer-has-transactions':
    '{name} has transactions, so it cannot be removed. Assign them to another customer, or merge the two.',
  'customer-has-imported':
    'An imported file names {name} for transactions that are another customer’s by now. Merge {name} with that customer instead: the file is then recognised when it is imported again.',
  'customer-has-rentals':
    '{name} has rentals, so it cannot be removed. Merge it with another customer instead.',
  'customer-has-reports':
    '{name} has the billing report {other}. Remove that first, or choose another customer there.',
  'customer-has-merged': '{other} was merged into {name}. Undo that first.',
  'customer-merged': '{name} was merged already. Choose the customer it was merged into, or undo that.',
  'merge-credit-used': '{name} and {other} have used each other’s credit since. Take that use back first.',
  'merge-payment-settled':
    'A payment of one settles {number}, an invoice of the other: apart, the statements of {name} and {other} would both be wrong. Take that payment back first.',
  'customer-has-payments':
    '{name} has payments, so it cannot be removed. Merge it with another customer instead.',
  'customer-not-merged': '{name} is not merged: there is nothing to undo.',
  'merge-with-itself': '{name} cannot be merged with itself. Choose another customer.',
  'customer-exists': 'This customer is there again already.',
} as const;
