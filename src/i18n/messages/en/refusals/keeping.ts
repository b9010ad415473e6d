/** The books themselves, their storage and their backups. */
export default {
  'books-busy': 'The books keep changing in another window. Wait until its work is done, then try again.',
  'books-changed':
    'The books have changed since this file was read, so its rows were checked again: new {createdBefore} → {created}, changed {updatedBefore} → {updated}, already there {duplicateBefore} → {duplicate}, left out {rejectedBefore} → {rejected}, unknown customers {customersBefore} → {customers}. Nothing is stored yet. Look at it, then import.',
  'books-replaced':
    'These books were restored or erased after this was opened, so it was not stored. Reload this window, then do it again.',
  'books-are-newer': 'A newer version of the app has opened these books. Reload this window.',
  'books-closed': 'These books were closed in this window. Reload it.',
  'storage-full':
    'There is no room left on this device; nothing was changed. Free some space, then try again.',
  'backup-not-ours': 'This file is not a backup of Quittance. Choose a file that ends in .quittance.',
  'backup-newer':
    'A newer version of the app made this backup (format {version}). Update the app, then restore.',
  'backup-damaged':
    'This backup is damaged: what is inside does not add up. Your books stay as they are. Try another copy of the file.',
  'backup-wrong-passphrase':
    'The passphrase does not open this backup. Type it again; upper and lower case count.',
  'passphrase-short':
    'Use at least {shortest} characters: whoever finds the file can try passphrases at leisure.',
  cancelled: 'Stopped. Nothing was changed.',
  'confirm-missing': 'Nothing was erased: confirm with “erase”.',
  'archived-missing': 'This file is not in the archive of these books. Reload the list.',
  'archived-damaged':
    'The archived file {name} is damaged: its bytes are not those that left. Restore the last backup and compare.',
  'cache-rule-invalid': '{value} does not work here. Write a whole number from 1 to {most}.',
  'closing-damaged': 'This closing package is damaged: {file} is not what it was. Use another copy.',
  'closing-not-ours': 'This zip is no closing package of Quittance.',
  'closing-newer':
    'A newer version of the app made this package (format {version}). Update the app, then try again.',
  'closing-chain': 'The journal in this package does not fit at entry {seq}. Do not trust it.',
  'month-invalid': '“{value}” is not a month. Write it as 2026-11.',
} as const;
