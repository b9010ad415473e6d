/** Importing what was read. */
export default {
  'import-missing': 'This import no longer exists. Reload the list.',
  'import-done-already': 'This file was imported already from this window.',
  'import-undone-already': 'This import is undone already.',
  'import-invoiced':
    '{count} {count|row|rows} of this import {count|is|are} on an invoice, so it cannot be undone. Remove the drafts first; what is issued stays.',
  'import-changed-since':
    'Rows of this import were changed since: mended by hand, given to another customer, or deleted. Undone, these changes go with it.',
  'preview-missing': 'This preview no longer exists. Read the file again.',
  'file-of-other-books':
    'This file was read for other books than the ones that are open now: nothing of it was stored. Read it again here.',
  'import-kind-unknown': 'This app does not import “{kind}”. Choose transactions, customers or products.',
  'import-rows-rejected':
    '{rows} {rows|row is|rows are} still wrong, and you chose to import all or nothing. Mend them, or import the valid rest.',
  'import-worker-died':
    'Reading stopped: this device ran out of memory. Close other tabs, or split the file.',
} as const;
