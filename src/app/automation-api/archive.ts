import type { CacheRules } from '@domain/archive/cache-rules.ts';
import type { PageQuery, Services } from '@services/services.ts';
import { valueOf } from './automation-error.ts';

export const archiveApi = (services: () => Promise<Services>) => ({
  list: async (query?: PageQuery) => (await services()).archive.list(query),
  of: async (invoiceId: string) => (await services()).archive.of(invoiceId),
  file: async (id: string) => (await valueOf((await services()).archive.takeOut(id, 'downloaded'))).file,
  totals: async () => (await services()).archive.totals(),
});

export const cacheApi = (services: () => Promise<Services>) => ({
  status: async () => (await services()).cache.status(),
  setRules: async (rules: CacheRules) => valueOf((await services()).cache.setRules(rules)),
  clear: async () => (await services()).cache.clear(),
  purge: async () => (await services()).cache.purge(),
});
