/** Managers and what they are sent. */
export default {
  'manager-missing': 'This manager is no longer in the list. Reload it.',
  'manager-exists': 'This manager is in the list again already.',
  'manager-name-missing': 'Give the manager a name.',
  'manager-email-missing': 'Give the manager an e-mail address: reports go there.',
  'manager-email-taken':
    '{name} has the address {email} already. Change that manager, or give another address.',
  'manager-inactive': '{name} is switched off and is sent nothing. Switch the manager on first.',
  'manager-no-subscription': '{name} is subscribed to no report. Choose at least one.',
  'language-unknown': '“{value}” is not a language of this app. Use en, fr or pt.',
  'subscription-kind-missing': 'Choose the report.',
  'subscription-format-missing': 'Choose at least one kind of file: PDF or XLSX.',
  'subscription-figure-missing': 'Choose the figure that the limit is about.',
  'subscription-amount-invalid': '“{value}” is no amount for a limit. Write a number.',
  'subscription-twice': 'This report is chosen twice. Keep it once, with all the kinds of file.',
} as const;
