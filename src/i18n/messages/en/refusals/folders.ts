/** Folders of this device. */
export default {
  'file-pattern-variable': '{name} stands for nothing. A file name can hold {variables}.',
  'file-pattern-brace': 'A brace stands alone. Write each variable between { and }, or leave the brace out.',
  'file-pattern-number': 'Without {variable} two documents could not be told apart. Put it into the names.',
  'file-pattern-long': 'The names may have at most {longest} characters before they are filled in.',
  'folders-not-offered':
    'This browser gives no app a folder. Use a ZIP or the downloads, or Chrome or Edge on a computer.',
  'folder-not-given':
    'The browser did not hand over this folder: system folders are kept from apps. Choose or make another one.',
  'folder-none': 'No folder is chosen. Choose one under Settings, Folders.',
  'folder-drafts-only': 'Only issued documents go into the folder. Issue them first.',
  'folder-not-allowed':
    'The browser does not let the app write into “{folder}”. Allow it under Settings, Folders.',
  'folder-gone': 'The folder “{folder}” is no longer where it was. Put it back, or choose another one.',
  'folder-full':
    'There is no room left where “{folder}” lies. What was written stays; free some space and try again.',
  'folder-name-refused':
    'The browser refuses the file name “{name}”. Change the names under Settings, Folders.',
  'folder-names-taken': 'Too many files are called “{name}” already. Tidy the folder, or change the names.',
  'folder-write-failed':
    '“{file}” could not be written into “{folder}”. Is it open in another program? Close it and try again.',
  'folder-stopped': 'Stopped. {count} {count|file is|files are} in the folder already.',
} as const;
