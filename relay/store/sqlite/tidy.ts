import type Database from 'libsql';

const QUIET = 3000;
/** 4 MB at a time: whoever comes meanwhile waits for one portion. */
const PORTION = 1000;

export interface Tidy {
  /** Something was written: it will have to be put in order. */
  soon(): void;
  stop(): void;
}

/** Once nothing was written for a while: gives what deleted mails took back to the disk, and empties the log. */
export function tidier(db: Database.Database, quiet = QUIET): Tidy {
  const free = db.prepare('PRAGMA freelist_count');
  const freePages = () => (free.get() as { freelist_count: number }).freelist_count;
  let timer: NodeJS.Timeout | undefined;
  let writtenAt = 0;

  const tidy = () => {
    timer = undefined;
    if (performance.now() - writtenAt < quiet) return again(quiet);
    try {
      const before = freePages();
      if (before > 0) db.exec(`PRAGMA incremental_vacuum(${PORTION})`);
      const left = freePages();
      if (left > 0 && left < before) return again(0);
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // Another process is at the file: the next time of quiet will do.
    }
  };

  function again(wait: number): void {
    timer ??= setTimeout(tidy, wait).unref();
  }

  return {
    soon() {
      writtenAt = performance.now();
      again(quiet);
    },
    stop: () => clearTimeout(timer),
  };
}
