import { fdatasync } from 'node:fs';
import { promisify } from 'node:util';
import type Database from 'libsql';

/** Waits until what was written to a file has reached the disk. */
export type Flush = (file: number) => Promise<void>;
export const flushToDisk: Flush = promisify(fdatasync);

interface Waiting {
  write: () => unknown;
  isForGood: boolean;
  done: (value: unknown) => void;
  failed: (error: unknown) => void;
}

export interface Writer {
  /** In the database, also when the process is killed; a cut of the power may undo it. */
  soon: <T>(write: () => T) => Promise<T>;
  /** On the disk, also when the power is cut. */
  forGood: <T>(write: () => T) => Promise<T>;
}

/** Runs writes in one transaction; throws when one of them fails, and then none was done. */
function transaction(db: Database.Database): (group: Waiting[]) => unknown[] {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  return (group) => {
    begin.run();
    try {
      const results = group.map(({ write }) => write());
      commit.run();
      return results;
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    }
  };
}

/**
 * Writes that come while the disk is waited for, or in the same turn, share one transaction and the next wait. That wait
 * is beside the event loop, not in it: a commit that waited there would stop every other request. `log` is the file
 * descriptor of the write-ahead log: what was committed stands in it, so that flushing it is all that lasting needs.
 * `written` is called after each commit.
 */
export function groupedWriter(
  db: Database.Database,
  log: number,
  written: () => void,
  flush: Flush = flushToDisk,
): Writer {
  const run = transaction(db);
  let waiting: Waiting[] = [];
  let isDue = false;

  const settle = async (group: Waiting[]): Promise<void> => {
    const results = run(group);
    written();
    const ends = group.map((one, at) => ({ ...one, end: () => one.done(results[at]) }));
    for (const { isForGood, end } of ends) if (!isForGood) end();
    const lasting = ends.filter(({ isForGood }) => isForGood);
    if (lasting.length === 0) return;
    try {
      await flush(log);
      for (const { end } of lasting) end();
    } catch (error) {
      for (const { failed } of lasting) failed(error);
    }
  };

  const settleAll = async (group: Waiting[]): Promise<void> => {
    try {
      await settle(group);
    } catch (error) {
      if (group.length === 1) return group[0]?.failed(error);
      // One of a group is at fault: alone, each gets its own answer.
      for (const one of group) await settleAll([one]);
    }
  };

  const writeGroup = async (): Promise<void> => {
    const group = waiting;
    waiting = [];
    await settleAll(group);
    isDue = waiting.length > 0;
    if (isDue) setImmediate(() => void writeGroup());
  };

  const add = <T>(write: () => T, isForGood: boolean): Promise<T> =>
    new Promise<T>((resolve, failed) => {
      waiting.push({ write, isForGood, done: (value) => resolve(value as T), failed });
      if (isDue) return;
      isDue = true;
      setImmediate(() => void writeGroup());
    });

  return { soon: (write) => add(write, false), forGood: (write) => add(write, true) };
}
