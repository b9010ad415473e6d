/** What cannot be printed. */
export default {
  'characters-not-printable':
    'The font has no sign for {characters} in {document}. Write it another way; nothing was printed.',
  'epc-only-euro': 'A SEPA payment code is in euros only, and this document is in {currency}.',
  'epc-amount': 'A payment code needs an amount between 0.01 and 999,999,999.99 euros.',
  'epc-name':
    'The payment code needs a payee of at most {longest} characters. Shorten the name of the business.',
  'epc-text': 'The payment reference may have at most {longest} characters.',
  'epc-bytes':
    'The payment code would take {bytes} bytes of the {longest} allowed. Shorten the name of the business.',
} as const;
