import type { BooksDatabase } from './database.ts';
import type { Head } from './meta.ts';

/** A part of the columns of a list as kept on this device; not of the books: not journalled, not backed up. */
export interface ColumnBlock {
  id: string;
  value: ArrayBuffer | string[];
}

/** What the blocks of a list hold, and up to which entry of the journal. */
export interface ColumnsHead {
  id: string;
  format: string;
  /** Of the last writing: whoever did not write or read exactly that may not change single blocks. */
  stamp: string;
  seq: number;
  epoch: string;
  rows: number;
  /** Values of each dictionary. */
  texts: Record<string, number>;
  /** What was counted of exactly these rows, where somebody counts them. */
  sums?: unknown;
}

/** So many entries of the journal may be read again at a start before the columns are written anew for it. */
export const FAR_BEHIND = 256;

const headId = (list: string): string => `${list}/head`;

export async function columnsHead(db: BooksDatabase, list: string): Promise<ColumnsHead | undefined> {
  return (await db.columnSnapshots.get(headId(list))) as ColumnsHead | undefined;
}

export async function columnBlocks(
  db: BooksDatabase,
  list: string,
  names: readonly string[],
): Promise<(ColumnBlock['value'] | undefined)[]> {
  const found = await db.columnSnapshots.bulkGet(names.map((name) => `${list}/${name}`));
  return found.map((block) => (block as ColumnBlock | undefined)?.value);
}

export interface ColumnsToKeep {
  head: Omit<ColumnsHead, 'id'>;
  /** By name within the list. */
  blocks: Iterable<[name: string, value: ColumnBlock['value']]>;
  /** The writing that these blocks change; null replaces everything. */
  over: string | null;
}

/** Writes all of it or nothing. False: another tab has written since, and what it wrote stays. */
export async function keepColumns(
  db: BooksDatabase,
  list: string,
  { head, blocks, over }: ColumnsToKeep,
): Promise<boolean> {
  return db.transaction('rw', db.columnSnapshots, async () => {
    const kept = await columnsHead(db, list);
    if (over !== null && kept?.stamp !== over) return false;
    if (over === null) {
      if (kept && isNearEnough(kept, head)) return false;
      await db.columnSnapshots.where('id').startsWith(`${list}/`).delete();
    }
    for (const [name, value] of blocks) await db.columnSnapshots.put({ id: `${list}/${name}`, value });
    await db.columnSnapshots.put({ ...head, id: headId(list) });
    return true;
  });
}

const isNearEnough = (kept: ColumnsHead, head: Pick<Head, 'seq' | 'epoch'> & { format: string }): boolean =>
  kept.format === head.format && kept.epoch === head.epoch && head.seq - kept.seq < FAR_BEHIND;
