import type { ArchivedDocument } from '@domain/archive/archive.ts';
import type { CacheRules } from '@domain/archive/cache-rules.ts';
import type { Result } from '@domain/result.ts';
import type { HandedOut } from '../archive/leaving-files.ts';
import type { PageOf, PageQuery } from './page.ts';

/** What left the house (B7): kept for good, byte by byte. */
export interface ArchiveServices {
  /** The newest first; `search` is a number, a title or a customer. */
  list(query?: PageQuery): Promise<PageOf<ArchivedDocument>>;
  /** Everything that left of one document, the newest first. */
  of(subjectId: string): Promise<ArchivedDocument[]>;
  /** The very bytes, checked against their hash; that they leave again is noted. */
  takeOut(id: string, how: HandedOut): Promise<Result<{ file: Blob; fileName: string }>>;
  /** To look at: nothing leaves. */
  look(id: string): Promise<Result<Blob>>;
  totals(): Promise<{ documents: number; bytes: number }>;
}

/** Copies that can be made again, on this device only. */
export interface CacheServices {
  status(): Promise<{ count: number; size: number; rules: CacheRules }>;
  setRules(rules: CacheRules): Promise<Result<void>>;
  clear(): Promise<void>;
  /** Lets go of what the rules say; says what was freed. */
  purge(): Promise<{ count: number; size: number }>;
}
