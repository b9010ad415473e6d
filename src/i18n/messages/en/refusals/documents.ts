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
  'script-fonts-absent':
    'The fonts for {characters} in {document} are not on this device yet. Connect to the internet and make the document again, or fetch all fonts under Settings, Display. Nothing was printed.',
  'script-fonts-unreachable':
    'Not all fonts could be fetched: the connection is missing. Try again; what has arrived is kept.',
  'script-fonts-not-kept':
    'The browser keeps no more files for this address. Free some room on the device, or open the app from its secure address.',
} as const;
