import { checkCacheRules, type CacheRules } from '@domain/archive/cache-rules.ts';
import { ok, type Result } from '@domain/result.ts';
import { cacheRules, cacheTotals, clearCache, purgeCache, setCacheRules } from '@storage/document-cache.ts';
import type { Books } from '../books.ts';
import { lookAtArchived, takeOutArchived } from '../commands/take-out-archived.ts';
import type { ArchiveServices, CacheServices } from '../contracts/archive.ts';
import { archiveOf, archiveTotals, listArchive } from '../queries/archive.ts';
import { asking, doing } from './asking.ts';

export const archiveServices = (books: Books): ArchiveServices => ({
  list: asking(books, listArchive),
  of: asking(books, archiveOf),
  takeOut: doing(books, takeOutArchived),
  look: doing(books, lookAtArchived),
  totals: asking(books, archiveTotals),
});

export const cacheServices = ({ db, deps }: Books): CacheServices => ({
  status: async () => ({ ...(await cacheTotals(db)), rules: await cacheRules(db) }),
  setRules: async (rules: CacheRules): Promise<Result<void>> => {
    const checked = checkCacheRules(rules);
    return checked.ok ? ok(await setCacheRules(db, checked.value)) : checked;
  },
  clear: () => clearCache(db),
  purge: () => purgeCache(db, deps.clock.now()),
});
