import type Database from 'libsql';

interface Waiting {
  write: () => unknown;
  done: (value: unknown) => void;
  failed: (error: unknown) => void;
}

/**
 * Writes that come in the same turn share one transaction, and so one wait for the disk. Each resolves when all of
 * them have reached it.
 */
export function groupedWriter(db: Database.Database) {
  let waiting: Waiting[] = [];
  let isPlanned = false;

  const settle = (group: Waiting[]) => {
    db.exec('BEGIN IMMEDIATE');
    const results: unknown[] = [];
    try {
      for (const { write } of group) results.push(write());
      db.exec('COMMIT');
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    }
    for (const [at, { done }] of group.entries()) done(results[at]);
  };

  const flush = () => {
    isPlanned = false;
    const group = waiting;
    waiting = [];
    try {
      settle(group);
    } catch (error) {
      if (group.length === 1) return group[0]?.failed(error);
      // One of them is at fault: alone, each gets its own answer.
      for (const one of group) {
        try {
          settle([one]);
        } catch (reason) {
          one.failed(reason);
        }
      }
    }
  };

  return <T>(write: () => T): Promise<T> =>
    new Promise<T>((resolve, failed) => {
      waiting.push({ write, done: (value) => resolve(value as T), failed });
      if (isPlanned) return;
      isPlanned = true;
      setImmediate(flush);
    });
}

export type GroupedWriter = ReturnType<typeof groupedWriter>;
