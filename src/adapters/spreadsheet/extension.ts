import type { FileFormat } from '@domain/intake/grid.ts';
import type { ReadWarning } from './workbook.ts';

const formats: Record<string, FileFormat> = {
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  xltx: 'xlsx',
  xltm: 'xlsx',
  xlsb: 'xlsb',
  xls: 'xls',
  xlt: 'xls',
  ods: 'ods',
  ots: 'ods',
  fods: 'ods',
  csv: 'csv',
  tsv: 'csv',
  txt: 'csv',
  tab: 'csv',
  slk: 'sylk',
  dif: 'dif',
  numbers: 'numbers',
};

/** A name that promises another format than the file has is worth a word, never a refusal. */
export function extensionWarning(fileName: string, format: FileFormat): ReadWarning[] {
  const extension = /\.([^.]+)$/u.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const promised = formats[extension];
  if (promised === undefined || promised === format) return [];
  return [{ code: 'extension-wrong', params: { extension, format } }];
}
