import type { MailWords } from '../mail-words.ts';

export default {
  texts: {
    invoice: {
      subject: 'Invoice {{ invoice_number }} – {{ company.name }}',
      body: `Hello,

Please find attached our invoice {{ invoice_number }} of {{ invoice_date | date }}{% if title != "" %}, “{{ title }}”{% endif %}.

{% if amount_due > 0 %}The amount due is {{ total_amount | money }}, payable by {{ due_date | date }}.{% else %}It is already paid: there is nothing left to pay.{% endif %}

If you have any question, simply reply to this message.

Kind regards,
{{ company.name }}`,
    },
    'credit-note': {
      subject: 'Credit note {{ invoice_number }} – {{ company.name }}',
      body: `Hello,

Please find attached our credit note {{ invoice_number }} of {{ invoice_date | date }} for {{ total_with_tax | money }}{% if credited_invoice_number != "" %}, against invoice {{ credited_invoice_number }} of {{ credited_invoice_date | date }}{% endif %}.

If you have any question, simply reply to this message.

Kind regards,
{{ company.name }}`,
    },
    reminder: {
      subject: 'Reminder: invoice {{ invoice_number }} was due on {{ due_date | date }}',
      body: `Hello,

Our records show that invoice {{ invoice_number }} of {{ invoice_date | date }}, due on {{ due_date | date }}, has not been paid in full. {{ total_amount | money }} is still outstanding.

We would be grateful if you could settle it as soon as possible. The invoice is attached to this message.

If your payment is already on its way, please disregard this reminder. If something stands in the way, reply to us and we will find a solution.

Kind regards,
{{ company.name }}`,
    },
    receipt: {
      subject:
        '{% if amount < 0 %}Refund{% else %}Receipt{% endif %} no. {{ receipt_number }} – {{ company.name }}',
      body: `Hello,

{% if is_counter_entry %}We have reversed an entry on your account.{% elsif payment_type == "refund" %}We refunded {{ total_amount | money }} to you on {{ payment_date | date }}.{% elsif payment_type == "credit" %}We applied {{ total_amount | money }} of your credit on {{ payment_date | date }}.{% else %}We have received your payment of {{ total_amount | money }} of {{ payment_date | date }}. Thank you.{% endif %} The receipt is attached to this message.

Kind regards,
{{ company.name }}`,
    },
    statement: {
      subject: 'Statement of account, {{ start_date | date }} to {{ end_date | date }} – {{ company.name }}',
      body: `Hello,

Please find attached the statement of your account from {{ start_date | date }} to {{ end_date | date }}.

{% if closing_balance > 0 %}The balance due is {{ closing_balance | money }}.{% elsif closing_balance < 0 %}The balance is in your favour: {{ closing_balance | abs | money }}.{% else %}Your account is settled.{% endif %}

If anything differs from your own records, please reply to this message.

Kind regards,
{{ company.name }}`,
    },
    quote: {
      subject: 'Quote {{ quote_number }} – {{ company.name }}',
      body: `Hello,

Please find attached our quote {{ quote_number }} of {{ quote_date | date }} for {{ total_with_tax | money }}. It is valid until {{ valid_until | date }}.

To accept it, simply reply to this message.

Kind regards,
{{ company.name }}`,
    },
    report: {
      subject: '{{ title }} – {{ company.name }}',
      body: `Hello,

Please find attached the report “{{ title }}” for the period from {{ start_date | date }} to {{ end_date | date }}.

Kind regards,
{{ company.name }}`,
    },
    'billing-report': {
      subject: 'Billing report, {{ start_date | date }} to {{ end_date | date }}: please check',
      body: `Hello,

Please find attached your orders from {{ start_date | date }} to {{ end_date | date }}: {{ line_count }} line{% if line_count != 1 %}s{% endif %}, {{ total_amount | money }} before tax.

Please mark each line in the file as accepted or contested, with a comment where something is wrong, and send it back to us. We will invoice what you accept.

Kind regards,
{{ company.name }}`,
    },
    test: {
      subject: 'Test message – {{ company.name }}',
      body: `Hello,

This test message confirms that mail from {{ company.name }} arrives safely.

Check the sender and the reply address: they are what your customers will see.`,
    },
  },
  facts: {
    amountDue: 'Amount due',
    nothingDue: 'Nothing to pay',
    paid: 'Invoice paid',
    credited: 'Amount credited',
    received: 'Amount received',
    given: 'Amount refunded',
    applied: 'Credit applied',
    estimated: 'Quoted amount',
    balance: 'Balance due',
    inFavour: 'Balance in your favour',
    invoice: 'Invoice',
    creditNote: 'Credit note',
    creditedInvoice: 'Against invoice',
    receipt: 'Receipt',
    quote: 'Quote',
    date: 'Date',
    dueDate: 'Due date',
    dueSince: 'Due since',
    period: 'Period',
    method: 'Method',
    settles: 'Settles',
    validUntil: 'Valid until',
    total: 'Total with tax',
    orders: 'Orders',
    lines: 'Lines',
  },
  pay: 'Pay online',
  payAt: 'Pay online: {url}',
  fromTo: '{from} to {to}',
} satisfies MailWords;
