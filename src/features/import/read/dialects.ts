import type { RoomMessages } from '@i18n/rooms.ts';
import type { Translate } from '@i18n/translate.ts';

const encodings: readonly (readonly [value: string, label: string])[] = [
  ['utf-8', 'UTF-8'],
  ['utf-16le', 'UTF-16 LE'],
  ['utf-16be', 'UTF-16 BE'],
  ['windows-1252', 'Windows-1252'],
  ['iso-8859-1', 'ISO-8859-1'],
  ['iso-8859-15', 'ISO-8859-15'],
  ['windows-1250', 'Windows-1250'],
  ['iso-8859-2', 'ISO-8859-2'],
  ['windows-1251', 'Windows-1251'],
  ['windows-1253', 'Windows-1253'],
  ['macintosh', 'Mac Roman'],
  ['shift_jis', 'Shift_JIS'],
  ['gb18030', 'GB 18030'],
];

/** The usual ones; what was found comes first where it is none of them. */
export function encodingOptions(found: string) {
  const usual = encodings.map(([value, label]) => ({ value, label }));
  const known = usual.some(({ value }) => value === found);
  return known ? usual : [{ value: found, label: found }, ...usual];
}

export function delimiterOptions(t: Translate<RoomMessages<'import'>>, found: string) {
  const usual = [
    { value: ',', label: t('delimiterComma') },
    { value: ';', label: t('delimiterSemicolon') },
    { value: '\t', label: t('delimiterTab') },
    { value: '|', label: t('delimiterBar') },
  ];
  const known = usual.some(({ value }) => value === found);
  return known || found === '' ? usual : [{ value: found, label: found }, ...usual];
}
