import type { Table } from 'dexie';
import type { CacheRules } from '@domain/archive/cache-rules.ts';
import type { Instant } from '@domain/dates/plain-date.ts';

/** What belongs to this database on this device, not to the books. */
export interface MetaRows {
  /** Writes the chain and owns the number series. */
  device: { key: 'device'; id: string };
  /** The last journal entry. Every change moves it, so a live query that reads it sees every change. */
  head: { key: 'head'; seq: number; hash: string; epoch: string };
  /** The oldest app that may write here. */
  minAppVersion: { key: 'minAppVersion'; version: number };
  /** What the document cache holds, kept up with every change: counting it would walk it. */
  documentCache: { key: 'documentCache'; count: number; size: number };
  /** When cached documents go. */
  cacheRules: { key: 'cacheRules' } & CacheRules;
  lastBackup: { key: 'lastBackup'; at: Instant; proven: boolean; headSeq: number; headHash: string };
}
export type MetaKey = keyof MetaRows;
export type MetaRow = MetaRows[MetaKey];
export type Head = MetaRows['head'];

/** Notes a backup that was made and opened again. */
export async function noteBackup(
  meta: Table<MetaRow, MetaKey>,
  backup: Omit<MetaRows['lastBackup'], 'key'>,
): Promise<void> {
  await meta.put({ key: 'lastBackup', ...backup });
}
