import type { BooksName } from '../../features/books-choice.ts';
import { databaseNames } from '../wiring.ts';
import { saveFile } from '@ui/save-file.ts';

const asText = (_key: string, value: unknown) =>
  value instanceof Uint8Array ? { bytes: btoa(String.fromCharCode(...value)) } : value;

const opened = (name: string) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
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

/** Table by table, without the app's own storage code: what can be read is saved, what cannot is named. */
export async function salvageBooks(books: BooksName): Promise<number> {
  const db = await opened(databaseNames[books]).catch(() => null);
  if (!db) return 0;
  const tables: Record<string, unknown> = {};
  let readable = 0;
  for (const table of db.objectStoreNames) {
    try {
      tables[table] = await rowsOf(db, table);
      readable += 1;
    } catch (error) {
      tables[table] = { unreadable: String(error) };
    }
  }
  db.close();
  if (readable === 0) return 0;
  const text = JSON.stringify({ salvagedAt: new Date().toISOString(), version: db.version, tables }, asText);
  saveFile(new Blob([text], { type: 'application/json' }), `quittance-salvage-${Date.now()}.json`);
  return readable;
}
