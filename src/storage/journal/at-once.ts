import { Dexie, type PromiseExtended } from 'dexie';

/**
 * Many small reads in the open transaction, all under way at once and awaited as one: a promise of Dexie's for each
 * would cost more than the read. Answers in the order of the values.
 */
function atOnce<T>(requests: readonly IDBRequest<T>[]): PromiseExtended<T[]> {
  if (requests.length === 0) return Dexie.Promise.resolve([]);
  return new Dexie.Promise<T[]>((resolve, reject) => {
    for (const request of requests) request.onerror = () => reject(request.error);
    // Requests of one transaction are answered in order: with the last, all are.
    requests.at(-1)!.onsuccess = () => resolve(requests.map(({ result }) => result));
  });
}

function storeOf(table: string): IDBObjectStore {
  const open = Dexie.currentTransaction?.idbtrans;
  if (!open) throw new Error('Only inside a transaction');
  return open.objectStore(table);
}

/** Whether each of these records is stored, without reading it. */
export const areStored = (table: string, ids: readonly string[]): PromiseExtended<boolean[]> => {
  const store = storeOf(table);
  return atOnce(ids.map((id) => store.getKey(id))).then((keys) => keys.map((key) => key !== undefined));
};

/** The ids of all records that an index holds under one of these values. */
export const idsUnder = (
  table: string,
  index: string,
  values: readonly string[],
): PromiseExtended<string[]> => {
  const held = storeOf(table).index(index);
  return atOnce(values.map((value) => held.getAllKeys(value))).then((keys) => keys.flat() as string[]);
};
