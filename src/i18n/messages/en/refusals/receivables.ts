export default {
  'method-unknown': '“{value}” is not a way of paying. Choose one from the list.',
  'amount-not-positive': 'Write an amount above zero.',
  'amount-invalid':
    '“{value}” is not an amount in {currency}. Write a number with at most {digits} decimals.',
  'payment-date-ahead':
    '{date} is still to come. Money is recorded when it has moved: choose {today} or earlier.',
  'share-above-due': 'Less than that is due on {number}. Lower the amount.',
  'shares-above-payment': 'The shares add up to more than the payment. Lower a share, or raise the payment.',
  'invoice-twice': 'The same invoice stands twice in this payment. Remove one.',
  'payment-two-customers': '{number} is another customer’s. Record one payment per customer.',
  'payment-two-currencies': '{number} is in another currency. Record one payment per currency.',
  'payment-missing': 'This payment no longer exists. Reload the page.',
  'payment-refunded':
    'Of what came in on {number}, too little is left: money was given back or made credit. Take that back first.',
  'payment-corrected-already': 'Payment {no} was taken back already.',
  'payment-of-void':
    '{number} is void since, and what was paid on it was given back. Record what moved as a payment of the customer.',
  'counter-entry-final': 'This entry takes another one back, and stays. Record the payment anew instead.',
  'credit-too-small': '{name} has less credit than that. Lower the amount, or record a payment.',
  'credit-above-due': 'The credit is more than what is due. Lower the amount.',
  'credit-used-already':
    'The credit that {name} got from this payment is used already. Take that use back first.',
  'refund-above-received': 'No more can be given back than was received. Lower the amount.',
  'write-off-without-receipt': 'Nothing was paid: what is written off has no receipt.',
  'reason-missing': 'Say why: the reason stays in the books.',
  'credit-above-rest': 'Only {rest} {currency} are left to credit. Lower the amount.',
  'credit-quantity': 'Of “{title}”, {left} are left to credit. Write a quantity up to that.',
  'credit-nothing': 'Choose what to credit: the lines chosen come to nothing.',
  'credit-before-invoice': 'A credit note is not dated before its invoice. Choose {first} or later.',
  'line-missing': 'This line is not on the invoice. Reload the page.',
  'line-twice': '“{title}” is chosen twice. Remove one.',
} as const;
