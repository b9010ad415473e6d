import type { Stored } from '@domain/parties/parties.ts';
import type { BookTable } from '../tables.ts';

/** A record of some version: what an upgrade knows about it is in the upgrade alone. */
export type AnyRecord = Stored & Record<string, unknown>;

/** One version of the database: its number, its index strings, and how a record of the version before is read. */
export interface SchemaVersion {
  version: number;
  /** The oldest app (by its own newest schema version) that may still write into this database. */
  minAppVersion: number;
  /** Dexie index strings per table, only those that change. */
  stores: Record<string, string>;
  /** Pure: the same functions upgrade a database in place and the records of an old backup. Null drops the record. */
  upgrade: Partial<Record<BookTable, (record: AnyRecord) => AnyRecord | null>>;
}

export const defineSchema = (schema: SchemaVersion): SchemaVersion => schema;
