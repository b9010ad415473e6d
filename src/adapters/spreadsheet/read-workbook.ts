import { ok, type Result } from '@domain/result.ts';
import { extensionWarning } from './extension.ts';
import { readWithSheetJs } from './library/read-with-sheetjs.ts';
import { refuseEncrypted } from './library/container.ts';
import { ReadBudget } from './read-budget.ts';
import { ReadStop } from './read-stop.ts';
import { readFlatOds } from './ods/read-ods.ts';
import { readZip } from './read-zip.ts';
import { sniff } from './sniff.ts';
import { readText } from './text/read-text.ts';
import type { ReadOptions, Workbook } from './workbook.ts';

/**
 * Reads any spreadsheet or delimited text, by its content and not by its name. Whatever is wrong with the file
 * comes back as a refusal; only a mistake of ours throws.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<Result<Workbook>> {
  try {
    return ok(await read(bytes, fileName, options));
  } catch (stop) {
    if (stop instanceof ReadStop) return { ok: false, error: stop.refusal };
    throw stop;
  }
}

async function read(bytes: Uint8Array, fileName: string, options: ReadOptions): Promise<Workbook> {
  if (bytes.length === 0) throw new ReadStop('Unreadable', 'file-empty');
  const budget = new ReadBudget(options.limits);
  const workbook = await readContent(bytes, options, budget);
  return { ...workbook, warnings: [...extensionWarning(fileName, workbook.format), ...workbook.warnings] };
}

async function readContent(bytes: Uint8Array, options: ReadOptions, budget: ReadBudget): Promise<Workbook> {
  switch (sniff(bytes)) {
    case 'zip':
      return readZip(bytes, options, budget);
    case 'ole':
      refuseEncrypted(bytes);
      return readWithSheetJs(bytes, 'xls', options, budget);
    case 'biff':
      return readWithSheetJs(bytes, 'xls', options, budget);
    case 'spreadsheetml':
      return readWithSheetJs(bytes, 'spreadsheetml', options, budget);
    case 'flat-ods':
      return readFlatOds(bytes, options, budget);
    case 'sylk':
      return readWithSheetJs(bytes, 'sylk', options, budget);
    case 'dif':
      return readWithSheetJs(bytes, 'dif', options, budget);
    case 'web-page':
      throw new ReadStop('Unsupported', 'file-is-web-page');
    case 'foreign':
      throw new ReadStop('Unreadable', 'file-not-a-spreadsheet');
    default:
      return readText(bytes, options, budget);
  }
}
