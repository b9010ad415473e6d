/** Mails, the outbox and the relay. */
export default {
  'message-missing': 'This mail is no longer in the outbox. Reload the list.',
  'message-on-its-way':
    '{name} is already on its way (mail {no}). Change or cancel that mail, or wait until it has arrived.',
  'message-accepted':
    'Mail {no} ({name}) has left: the mail server took it. Send the document again if it did not arrive.',
  'message-by-hand': 'Mail {no} ({name}) was sent by hand; there is nothing to take back.',
  'message-cancelled': 'Mail {no} ({name}) was cancelled. Send it again to bring it back.',
  'message-at-relay':
    'Mail {no} ({name}) is at the relay, which tries it again by itself. Cancel it first to send it otherwise.',
  'message-sending': 'Mail {no} ({name}) is being handed over this moment. Try again in a minute.',
  'message-none-refused': 'Mail {no} ({name}) was refused for nobody: there is nobody to send it to again.',
  'message-not-unknown': 'It is known what became of mail {no} ({name}); there is nothing to settle.',
  'message-too-late':
    'Mail {no} ({name}) cannot be taken back any more: the relay has sent it or is sending it now.',
  'message-other-version':
    'Mail {no} ({name}) is at the relay in another version. Correct it and save: the relay gives the other version back first.',
  'message-relay-missing':
    'Mail {no} ({name}) may be at a relay that this device is no longer paired with. Pair it again, then try once more.',
  'message-relay-unreachable':
    'Mail {no} ({name}) may be at the relay, and the relay does not answer. Nothing was changed; try again when you are connected.',
  'message-relay-older':
    'The relay is of an earlier version: mail {no} ({name}) may still be on its way there, and would leave when it arrives. Nothing was changed. Update the relay, or let it be sent there with “Try now” and withdraw it then.',
  'message-relay-forgot':
    'The relay no longer knows mail {no} ({name}): it may have arrived. Nothing was changed; decide what to do with it.',
  'message-stopped': 'Stopped before its turn: it was not queued.',
  'message-no-recipient': 'Say to whom the mail goes: at least one address.',
  'message-no-subject': 'Give the mail a subject.',
  'message-text-long': 'The text is too long: at most {most} characters.',
  'address-invalid': '“{value}” is not an e-mail address. Write it as name@example.com.',
  'instant-invalid': '“{value}” is not a point in time. Choose a day and an hour.',
  'mail-sender-missing':
    'Nothing can be sent without a sender. Give your e-mail address in the mail settings.',
  'mail-recipient-missing': '{name} has no e-mail address. Add one to the customer, or type one here.',
  'void-message-on-its-way':
    'A mail with {number} is on its way (mail {no}). Cancel it in the outbox, then make the document void.',
  'receipt-on-its-way':
    'A mail with the receipt of payment {number} is on its way (mail {no}). Withdraw it in the outbox, then take the payment back.',
  'receipt-taken-back':
    'Payment {number} was taken back since mail {no} was made. Send its receipt anew from the payment.',
  'void-message-unknown':
    'A mail with {number} may have arrived (mail {no}). Settle it in the outbox first: what was delivered is credited, not made void.',
  'customer-has-messages': 'A mail to {name} is still on its way. Cancel it in the outbox first.',
  'relay-missing': 'This device is not paired with a relay. Pair it in the mail settings.',
  'relay-unreachable': 'The relay does not answer. Check its address and your connection, then try again.',
  'relay-is-none': 'What answers at this address is not a relay of Quittance. Check the address.',
  'relay-busy': 'The relay is asked too often just now. Wait a few minutes, then try again.',
  'relay-refuses': 'The relay refuses this request. Check the address and the code.',
  'relay-key-refused': 'The relay does not take this device’s key any more. Pair the device again.',
  'relay-key-lost': 'This browser can no longer open the key of the relay. Pair the device again.',
  'relay-origin-refused':
    'The relay does not take mail from this address of the app. Allow it in the relay’s configuration.',
  'relay-code-missing': 'Type the code that the relay shows.',
  'relay-code-unknown':
    'The relay does not know this code. Codes work once and for a few minutes: ask for a new one.',
  'relay-address-invalid': 'This is not an address. Write it as https://relay.example.com.',
  'relay-address-unsafe': 'A relay elsewhere must be reached by https, or the key could be read on the way.',
  'message-queued-before':
    '{name} was put in the outbox before (mail {no}). Send it again from the document itself.',
  'made-report-missing': 'This report is no longer kept. Make it again.',
  'report-file-missing': 'The file {name} is missing or damaged. Make the report again.',
  'billing-report-missing': 'This billing report is no longer there. Run it again.',
  'billing-report-unfinished':
    'The billing report “{name}” did not reach its file for the customer. Look at its stages.',
  'billing-report-no-customer':
    'The billing report “{name}” is of all customers. Choose one customer in its setup to send it.',
} as const;
