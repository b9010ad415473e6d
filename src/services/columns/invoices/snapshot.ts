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
  const texts = Object.entries(kept.texts).flatMap(([name, size]) =>
    Array.from({ length: countOf(size, CHUNK) }, (_, chunk) => ({ name, block: textsName(name, chunk) })),
  );
  const rows = Array.from({ length: countOf(kept.rows, BLOCK) }, (_, block) => rowsName(block));
  columns.expect(kept.rows);
  const names = [...texts.map(({ block }) => block), ...rows];
  let at = 0;
  for await (const values of readAhead(db, names)) {
    for (const value of values) {
      const text = texts[at];
      const block = at - texts.length;
      at += 1;
      if (text) {
        if (!Array.isArray(value)) return null;
        columns.dictionaries[text.name as DictionaryName].load(value);
      } else {
        if (!(value instanceof ArrayBuffer)) return null;
        unpackRows(value, columns.cells, block * BLOCK);
        columns.adopt(Math.min(kept.rows, (block + 1) * BLOCK));
      }
      await breathe();
    }
  }
  for (const [name, dictionary] of Object.entries(columns.dictionaries)) {
    dictionary.count(columns.cells[name as DictionaryName], columns.rows, columns.isLive);
    await breathe();
  }
  return kept;
}

/** Some blocks after the other: the next are fetched while these are taken in. */
async function* readAhead(db: BooksDatabase, names: readonly string[]) {
  const ask = (from: number) =>
    from < names.length ? columnBlocks(db, LIST, names.slice(from, from + AT_ONCE)) : null;
  let next = ask(0);
  for (let from = AT_ONCE; next; from += AT_ONCE) {
    const values: readonly unknown[] = await next;
    next = ask(from);
    // Where the reader stops before, nobody waits for it.
    next?.catch(() => undefined);
    yield values;
  }
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
