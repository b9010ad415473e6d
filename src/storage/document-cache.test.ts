import { describe, expect, it } from 'vitest';
import {
  cachedOf,
  cacheTotals,
  clearCache,
  isWhole,
  purgeCache,
  putCached,
  setCacheRules,
  touchCached,
} from './document-cache.ts';
import { openFresh } from './testing/books.ts';

const NOW = Date.parse('2026-11-20T12:00:00.000Z');
const daysAgo = (days: number) => new Date(NOW - days * 86_400_000).toISOString();

const document = (id: string, size = 10, madeAt = daysAgo(0), usedAt = madeAt) => ({
  id,
  invoiceId: `invoice of ${id}`,
  state: '',
  bytes: new Uint8Array(size).fill(7),
  madeAt,
  usedAt,
});

describe('the document cache', () => {
  it('B7 keeps a running total, and one copy per document', async () => {
    const db = await openFresh();
    await putCached(db, document('a', 10));
    await putCached(db, document('b', 20));
    expect(await cacheTotals(db)).toEqual({ count: 2, size: 30 });
    await putCached(db, { ...document('a2', 50), invoiceId: 'invoice of a' });
    expect(await cacheTotals(db)).toEqual({ count: 2, size: 70 });
    expect((await cachedOf(db, 'invoice of a'))?.id).toBe('a2');
    await clearCache(db);
    expect(await cacheTotals(db)).toEqual({ count: 0, size: 0 });
    expect(await db.documentCache.count()).toBe(0);
  });

  it('B7 sees that the bytes of a copy are not those that were put in', async () => {
    const db = await openFresh();
    await putCached(db, document('a'));
    expect(isWhole((await cachedOf(db, 'invoice of a'))!)).toBe(true);
    await db.documentCache.update('a', { bytes: new Uint8Array(10).fill(8) });
    expect(isWhole((await cachedOf(db, 'invoice of a'))!)).toBe(false);
  });

  it('B7 lets go of what is too old or was not looked at for long', async () => {
    const db = await openFresh();
    await setCacheRules(db, { madeDays: 90, usedDays: 30, megabytes: 1 });
    await putCached(db, document('old', 10, daysAgo(91), daysAgo(1)));
    await putCached(db, document('unused', 20, daysAgo(40), daysAgo(31)));
    await putCached(db, document('fresh', 30, daysAgo(40), daysAgo(29)));
    expect(await purgeCache(db, NOW)).toEqual({ count: 2, size: 30 });
    expect(await db.documentCache.toCollection().primaryKeys()).toEqual(['fresh']);
    expect(await cacheTotals(db)).toEqual({ count: 1, size: 30 });
    expect(await purgeCache(db, NOW)).toEqual({ count: 0, size: 0 });
  });

  it('B7 lets go of the least recently used until the rest has room', async () => {
    const db = await openFresh();
    await setCacheRules(db, { madeDays: 90, usedDays: 30, megabytes: 1 });
    for (const [id, used] of [
      ['first', 3],
      ['second', 2],
      ['third', 1],
    ] as const)
      await putCached(db, document(id, 400_000, daysAgo(3), daysAgo(used)));
    await touchCached(db, 'first', { usedAt: daysAgo(0) });
    expect(await purgeCache(db, NOW)).toEqual({ count: 1, size: 400_000 });
    expect((await db.documentCache.toCollection().primaryKeys()).sort()).toEqual(['first', 'third']);
  });
});
