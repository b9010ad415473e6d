export default {
  'mail-without-recipient':
    '{name} has no e-mail address. Add one to the customer or to a contact for billing.',
  'mail-without-sender': 'Mails need an address to be sent from. Enter it in Settings › Mail.',
  'mail-address-invalid': '“{value}” is not an e-mail address. Correct it, then try again.',
  'mail-subject-faulty':
    'The subject does not work: line {line}, {name}. The built-in words are used instead.',
  'mail-subject-faulty-near':
    'The subject does not work: line {line}, “{name}” does not exist. Did you mean “{meant}”? The built-in words are used instead.',
  'mail-body-faulty': 'The text does not work: line {line}, {name}. The built-in words are used instead.',
  'mail-body-faulty-near':
    'The text does not work: line {line}, “{name}” does not exist. Did you mean “{meant}”? The built-in words are used instead.',
  'mail-text-faulty': 'Not saved. Line {line}: {name} cannot be worked out.',
  'mail-text-faulty-near': 'Not saved. Line {line}: “{name}” does not exist. Did you mean “{meant}”?',
  'mail-text-long': 'This text is longer than a mail should be ({longest} characters at most).',
  'mail-invoice-url':
    'The text names invoice_url, which is empty: documents have no address on the web. They are attached instead.',
  'mail-kind-not-yet': 'There is nothing to send of this kind yet.',
  'reminder-not-overdue': '{number} is not overdue: there is nothing to remind of.',
  'mail-kind-unknown': 'There is no kind of mail “{value}”. There are {known}.',
} as const;
