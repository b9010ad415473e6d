import { sha256Hex } from '@domain/journal/canonical.ts';
import { usualCacheRules, type CacheRules } from '@domain/archive/cache-rules.ts';
import type { BooksDatabase } from './database.ts';
import type { CachedDocument } from './tables.ts';

/** Copies that this device can make again (B7). Nothing here belongs to the books. */
export interface CacheTotals {
  count: number;
  size: number;
}

const DAY = 86_400_000;
const MEGABYTE = 1_000_000;

export async function cacheTotals(db: BooksDatabase): Promise<CacheTotals> {
  const { count = 0, size = 0 } = (await db.metaRow('documentCache')) ?? {};
  return { count, size };
}

export async function cacheRules(db: BooksDatabase): Promise<CacheRules> {
  const { madeDays, usedDays, megabytes } = (await db.metaRow('cacheRules')) ?? usualCacheRules;
  return { madeDays, usedDays, megabytes };
}

export async function setCacheRules(db: BooksDatabase, rules: CacheRules): Promise<void> {
  await db.meta.put({ key: 'cacheRules', ...rules });
}

export const cachedOf = (db: BooksDatabase, invoiceId: string): Promise<CachedDocument | undefined> =>
  db.documentCache.where('invoiceId').equals(invoiceId).first();

/** What was put in is what comes out, or it counts as damaged and is made again. */
export const isWhole = ({ bytes, sha256, size }: CachedDocument): boolean =>
  bytes.length === size && sha256Hex(bytes) === sha256;

/** Takes the place of whatever was cached of the same invoice. */
export async function putCached(
  db: BooksDatabase,
  document: Omit<CachedDocument, 'sha256' | 'size'>,
): Promise<void> {
  const sha256 = sha256Hex(document.bytes);
  const size = document.bytes.length;
  await db.transaction('rw', db.documentCache, db.meta, async () => {
    const before = await db.documentCache.where('invoiceId').equals(document.invoiceId).toArray();
    await db.documentCache.bulkDelete(before.map(({ id }) => id));
    await db.documentCache.put({ ...document, sha256, size });
    await addToTotals(db, 1 - before.length, size - before.reduce((sum, old) => sum + old.size, 0));
  });
}

export async function touchCached(
  db: BooksDatabase,
  id: string,
  change: Partial<Pick<CachedDocument, 'usedAt' | 'state'>>,
): Promise<void> {
  await db.documentCache.update(id, change);
}

export async function clearCache(db: BooksDatabase): Promise<void> {
  await db.transaction('rw', db.documentCache, db.meta, async () => {
    await db.documentCache.clear();
    await db.meta.put({ key: 'documentCache', count: 0, size: 0 });
  });
}

/** Lets go of what the rules say; the size is that of the least recently used first. Reads keys only, never a file. */
export async function purgeCache(db: BooksDatabase, now: number): Promise<CacheTotals> {
  const { madeDays, usedDays, megabytes } = await cacheRules(db);
  return db.transaction('rw', db.documentCache, db.meta, async () => {
    const gone = new Map<string, number>();
    await keysBefore(db, 'madeAt', now - madeDays * DAY, (id, size) => gone.set(id, size));
    await keysBefore(db, 'usedAt', now - usedDays * DAY, (id, size) => gone.set(id, size));
    const { size } = await cacheTotals(db);
    let excess = size - megabytes * MEGABYTE - sumOf(gone);
    if (excess > 0) {
      await keysBefore(db, 'usedAt', Infinity, (id, weight) => {
        if (gone.has(id)) return true;
        gone.set(id, weight);
        return (excess -= weight) > 0;
      });
    }
    if (gone.size === 0) return { count: 0, size: 0 };
    const freed = { count: gone.size, size: sumOf(gone) };
    await db.documentCache.bulkDelete([...gone.keys()]);
    await addToTotals(db, -freed.count, -freed.size);
    return freed;
  });
}

const sumOf = (sizes: ReadonlyMap<string, number>): number =>
  [...sizes.values()].reduce((sum, size) => sum + size, 0);

/** Ids and sizes from the index alone, oldest first; `visit` says `false` when it has enough. */
async function keysBefore(
  db: BooksDatabase,
  field: 'madeAt' | 'usedAt',
  before: number,
  visit: (id: string, size: number) => unknown,
): Promise<void> {
  const upTo = Number.isFinite(before) ? new Date(Math.max(before, 0)).toISOString() : '\uffff';
  let isEnough = false;
  await db.documentCache
    .where(`[${field}+size]`)
    .below([upTo])
    .until(() => isEnough)
    .eachKey((key, { primaryKey }) => {
      const [, size] = key as unknown as [string, number];
      isEnough = visit(primaryKey, size) === false;
    });
}

async function addToTotals(db: BooksDatabase, count: number, size: number): Promise<void> {
  const before = await cacheTotals(db);
  await db.meta.put({ key: 'documentCache', count: before.count + count, size: before.size + size });
}
