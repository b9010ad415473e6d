import type { BooksName } from '../../features/books-choice.ts';
import { databaseNames } from '../wiring.ts';
import { saveFile } from '@ui/files/save-file.ts';

/** As many bytes as one call may take as its arguments, in whole triples: the pieces join without padding. */
const PIECE = 3 * 8192;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += PIECE) {
    text += btoa(String.fromCharCode(...bytes.subarray(start, start + PIECE)));
  }
  return text;
}

const asText = (_key: string, value: unknown) =>
  value instanceof Uint8Array ? { bytes: base64(value) } : value;

/** Without a version, and never made: a database that is not there stays away. */
const opened = (name: string) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('refused'));
    request.onblocked = () => reject(new Error('blocked'));
  });

const rowsOf = (db: IDBDatabase, table: string) =>
  new Promise<unknown[]>((resolve, reject) => {
    const request = db.transaction(table).objectStore(table).getAll();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('unreadable'));
  });

/** A row at a time: all of it in one text may be more than a text can hold. */
const jsonOf = (rows: readonly unknown[]): Blob =>
  new Blob([
    '[',
    ...rows.map((row, index) => `${index === 0 ? '' : ','}${JSON.stringify(row, asText)}`),
    ']',
  ]);

/** Table by table, without the app's own storage code: what can be read is saved, what cannot is named. */
export async function salvageBooks(books: BooksName): Promise<number> {
  const db = await opened(databaseNames[books]).catch(() => null);
  if (!db) return 0;
  const head = { salvagedAt: new Date().toISOString(), version: db.version };
  const parts: BlobPart[] = [`${JSON.stringify(head).slice(0, -1)},"tables":{`];
  let readable = 0;
  for (const [index, table] of [...db.objectStoreNames].entries()) {
    parts.push(`${index === 0 ? '' : ','}${JSON.stringify(table)}:`);
    try {
      parts.push(jsonOf(await rowsOf(db, table)));
      readable += 1;
    } catch (error) {
      parts.push(JSON.stringify({ unreadable: String(error) }));
    }
  }
  db.close();
  if (readable === 0) return 0;
  const file = new Blob([...parts, '}}'], { type: 'application/json' });
  saveFile(file, `quittance-salvage-${Date.now()}.json`);
  return readable;
}
