import { fdatasync } from 'node:fs';
import { promisify } from 'node:util';
import type Database from 'libsql';

interface Waiting {
  write: () => unknown;
  done: (value: unknown) => void;
  failed: (error: unknown) => void;
}

/**
 * Waits for the disk beside the event loop, not in it: a commit that waited there would stop every other request. Who
 * comes while one wait is under way shares the next.
 */
function diskWait(log: number): () => Promise<void> {
  const flush = promisify(fdatasync);
  let current: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const begin = (): Promise<void> => {
    current = flush(log).finally(() => (current = undefined));
    return current;
  };
  return () => {
    if (!current) return begin();
    next ??= current
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return begin();
      });
    return next;
  };
}

export interface Writer {
  /** In the database, also when the process is killed; a cut of the power may undo it. */
  soon: <T>(write: () => T) => Promise<T>;
  /** On the disk, also when the power is cut. */
  forGood: <T>(write: () => T) => Promise<T>;
}

/**
 * Writes that come in the same turn share one transaction. `log` is the file descriptor of the write-ahead log: what
 * was committed stands in it, so that flushing it is all that lasting needs. `written` is called after each commit.
 */
export function groupedWriter(db: Database.Database, log: number, written: () => void): Writer {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const onDisk = diskWait(log);
  let waiting: Waiting[] = [];

  const settle = (group: Waiting[]) => {
    begin.run();
    const results: unknown[] = [];
    try {
      for (const { write } of group) results.push(write());
      commit.run();
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    }
    written();
    for (const [at, { done }] of group.entries()) done(results[at]);
  };

  /** One of a group is at fault: alone, each gets its own answer. */
  const settleAlone = (one: Waiting) => {
    try {
      settle([one]);
    } catch (error) {
      one.failed(error);
    }
  };

  const flush = () => {
    const group = waiting;
    waiting = [];
    try {
      settle(group);
    } catch (error) {
      if (group.length === 1) group[0]?.failed(error);
      else group.forEach(settleAlone);
    }
  };

  const soon = <T>(write: () => T): Promise<T> =>
    new Promise<T>((resolve, failed) => {
      waiting.push({ write, done: (value) => resolve(value as T), failed });
      if (waiting.length === 1) setImmediate(flush);
    });

  return {
    soon,
    forGood: async (write) => {
      const result = await soon(write);
      await onDisk();
      return result;
    },
  };
}
