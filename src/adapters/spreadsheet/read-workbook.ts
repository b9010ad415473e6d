import { ok, type Result } from '@domain/result.ts';
import { Package } from './ooxml/package.ts';
import { readXlsx } from './ooxml/read-xlsx.ts';
import { ReadBudget } from './read-budget.ts';
import { ReadStop } from './read-stop.ts';
import { readText } from './text/read-text.ts';
import type { ReadOptions, Workbook } from './workbook.ts';
import { zipDirectory } from './zip/directory.ts';

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

async function read(bytes: Uint8Array, _fileName: string, options: ReadOptions): Promise<Workbook> {
  if (bytes.length === 0) throw new ReadStop('Unreadable', 'file-empty');
  const budget = new ReadBudget(options.limits);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    return readXlsx(new Package(bytes, zipDirectory(bytes), budget), options);
  }
  return readText(bytes, options, budget);
}
