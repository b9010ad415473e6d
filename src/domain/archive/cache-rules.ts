import { ok, refuse, type Result } from '../result.ts';

/** When a cached document goes: so many days after it was made, after it was last looked at, or for want of room. */
export interface CacheRules {
  madeDays: number;
  usedDays: number;
  megabytes: number;
}

export const usualCacheRules: CacheRules = { madeDays: 90, usedDays: 30, megabytes: 200 };

const MOST = { madeDays: 3650, usedDays: 3650, megabytes: 100_000 } as const;

export function checkCacheRules(rules: CacheRules): Result<CacheRules> {
  for (const field of ['madeDays', 'usedDays', 'megabytes'] as const) {
    const value = rules[field];
    if (!Number.isInteger(value) || value < 1 || value > MOST[field]) {
      return refuse('ValidationError', 'cache-rule-invalid', { value, most: MOST[field] }, field);
    }
  }
  return ok(rules);
}
