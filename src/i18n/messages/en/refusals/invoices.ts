/** Drafts, issued documents, and what may still be done with them. */
export default {
  'allowance-reason-missing': 'A discount or charge needs a reason: it is printed on the document.',
  'allowance-amount-invalid':
    '“{value}” is no discount or charge. Write an amount from 0, or a percentage from 0 to 100.',
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
  'series-number-taken':
    'The number {number} is taken by another document: two series give the same numbers. Change the pattern of one in Settings, Billing.',
  'credit-note-not-copied':
    'A credit note is not duplicated: credit the invoice again, or duplicate that one.',
  'credit-note-not-payable': 'A credit note is not paid: refund it on its invoice.',
  'credit-note-not-voidable':
    'A credit note is never void. Issue a new invoice for what it credited too much.',
  'nothing-to-refund': 'Nothing was received that could be given back.',
  'credit-note-not-creditable': 'A credit note cannot be credited. Issue a new invoice.',
  'period-nets-to-zero': 'Sales and returns of the period come to zero: there is nothing to bill.',
  'period-carried-forward':
    'Returns exceed sales in this period. The rows stay open and count in the next invoice.',
  'invoice-missing': 'This document no longer exists. Reload the list.',
  'draft-changed-elsewhere':
    'This draft was changed in another window since you opened it here. Discard your changes, then open it again.',
  'draft-exists': 'This draft is there again already.',
  'not-as-shown':
    'What is to be billed has changed since it was shown. Nothing was made: look at it again, and go on if it is right.',
  'nothing-to-invoice':
    '{name} has nothing to invoice in this period. Choose other dates, or include some rows.',
  'nothing-selected': 'Select at least one document.',
  'period-backwards': 'The period ends ({to}) before it starts ({from}). Swap the dates.',
} as const;
