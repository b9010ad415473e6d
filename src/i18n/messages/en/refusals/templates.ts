export default {
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
