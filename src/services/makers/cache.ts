import { checkCacheRules, type CacheRules } from '@domain/archive/cache-rules.ts';
import { ok, type Result } from '@domain/result.ts';
import { cacheRules, cacheTotals, clearCache, purgeCache, setCacheRules } from '@storage/document-cache.ts';
import type { Books } from '../books.ts';
import type { CacheServices } from '../contracts/archive.ts';

export const cacheServices = ({ db, deps }: Books): CacheServices => ({
  status: async () => ({ ...(await cacheTotals(db)), rules: await cacheRules(db) }),
  setRules: async (rules: CacheRules): Promise<Result<void>> => {
    const checked = checkCacheRules(rules);
    return checked.ok ? ok(await setCacheRules(db, checked.value)) : checked;
  },
  clear: () => clearCache(db),
  purge: () => purgeCache(db, deps.clock.now()),
});
