import { columnBlocks, columnsHead, type ColumnBlock, type ColumnsHead } from '@storage/column-snapshots.ts';
import type { BooksDatabase } from '@storage/database.ts';
import { breather } from '../breathe.ts';
import type { Mark } from '../journal-follower.ts';
import { CHUNK } from './dictionary.ts';
import { BLOCK, type DictionaryName, type InvoiceColumns } from './invoice-columns.ts';
import { FORMAT, packRows, unpackRows } from './layout.ts';

export const LIST = 'invoices';
/** Records per request: some megabytes. */
const AT_ONCE = 4;

const rowsName = (block: number): string => `rows/${block}`;
const textsName = (dictionary: string, chunk: number): string => `${dictionary}/${chunk}`;
const countOf = (size: number, per: number): number => Math.ceil(size / per);

/** Fills empty columns with what this device kept, if it is of these books; null when it has to be read anew. */
export async function recallColumns(
  db: BooksDatabase,
  columns: InvoiceColumns,
  head: Mark,
): Promise<ColumnsHead | null> {
  const kept = await columnsHead(db, LIST);
  if (!kept || kept.format !== FORMAT || kept.epoch !== head.epoch || kept.seq > head.seq) return null;
  const breathe = breather();
  for (const [name, size] of Object.entries(kept.texts)) {
    const names = Array.from({ length: countOf(size, CHUNK) }, (_, chunk) => textsName(name, chunk));
    for (const values of await columnBlocks(db, LIST, names)) {
      if (!Array.isArray(values)) return null;
      columns.dictionaries[name as DictionaryName].load(values);
      await breathe();
    }
  }
  columns.expect(kept.rows);
  const blocks = countOf(kept.rows, BLOCK);
  for (let from = 0; from < blocks; from += AT_ONCE) {
    const length = Math.min(AT_ONCE, blocks - from);
    const names = Array.from({ length }, (_, at) => rowsName(from + at));
    for (const [at, packed] of (await columnBlocks(db, LIST, names)).entries()) {
      if (!(packed instanceof ArrayBuffer)) return null;
      unpackRows(packed, columns.cells, (from + at) * BLOCK);
      columns.adopt(Math.min(kept.rows, (from + at + 1) * BLOCK));
      await breathe();
    }
  }
  for (const [name, dictionary] of Object.entries(columns.dictionaries)) {
    dictionary.count(columns.cells[name as DictionaryName], columns.rows, columns.isLive);
    await breathe();
  }
  return kept;
}

/** The parts that are not kept as they are, or all of them; packed at once, so that they are of one moment. */
export function packedParts(columns: InvoiceColumns, all: boolean): [string, ColumnBlock['value']][] {
  const parts: [string, ColumnBlock['value']][] = [];
  for (let block = 0; block < countOf(columns.rows, BLOCK); block += 1) {
    if (!all && !columns.changedBlocks.has(block)) continue;
    const to = Math.min(columns.rows, (block + 1) * BLOCK);
    parts.push([rowsName(block), packRows(columns.cells, block * BLOCK, to)]);
  }
  for (const [name, { values, changed }] of Object.entries(columns.dictionaries)) {
    for (let chunk = 0; chunk < countOf(values.length, CHUNK); chunk += 1) {
      if (!all && !changed.has(chunk)) continue;
      parts.push([textsName(name, chunk), values.slice(chunk * CHUNK, (chunk + 1) * CHUNK)]);
    }
  }
  return parts;
}
