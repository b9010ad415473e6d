import { describe, expect, it } from 'vitest';
import { contentHash, sha256Hex } from '../journal/canonical.ts';
import { archivedFileHash } from './archive.ts';
import { checkCacheRules, usualCacheRules } from './cache-rules.ts';

describe('the archive', () => {
  it('B7 the content hash of archived bytes follows from their own hash', () => {
    const bytes = new Uint8Array([37, 80, 68, 70, 0, 255]);
    const sha256 = sha256Hex(bytes);
    expect(archivedFileHash(sha256)).toBe(contentHash({ id: sha256, rev: 7, bytes }));
  });
});

describe('the rules of the cache', () => {
  it('B7 are whole numbers from 1, within reason', () => {
    expect(checkCacheRules(usualCacheRules)).toEqual({ ok: true, value: usualCacheRules });
    for (const [field, value] of [
      ['madeDays', 0],
      ['usedDays', 1.5],
      ['megabytes', 1_000_000],
    ] as const) {
      const checked = checkCacheRules({ ...usualCacheRules, [field]: value });
      expect(checked).toMatchObject({ ok: false, error: { reason: 'cache-rule-invalid', field } });
    }
  });
});
