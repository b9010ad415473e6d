import type { FileToRead } from '@domain/pipeline/job.ts';
import type { FileGrid } from '@domain/pipeline/source-table.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { readWorkbook } from '../spreadsheet/read-workbook.ts';

export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** One file as a grid, with the hash of its bytes. */
export async function readFile({ source, name, file }: FileToRead): Promise<Result<FileGrid>> {
  const buffer = await file.arrayBuffer().catch(() => null);
  if (!buffer) return refuse('Unreadable', 'file-gone', { name });
  const bytes = new Uint8Array(buffer);
  const [sha256, read] = [await sha256Of(bytes), await readWorkbook(bytes, name)];
  if (!read.ok) return read;
  const { grid, format } = read.value;
  if (grid.rowCount === 0) return refuse('Unreadable', 'sheet-empty', { sheet: name });
  return ok({ source, name, sha256, size: bytes.length, isText: format === 'csv', grid });
}
