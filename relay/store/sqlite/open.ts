import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../store.ts';
import { holdLock, openDatabase } from './database.ts';
import { keysIn } from './keys.ts';
import { mailboxIn } from './mailbox.ts';
import { messagesIn } from './messages.ts';
import { queueIn } from './queue.ts';
import { tidier } from './tidy.ts';
import { groupedWriter, type Flush } from './writer.ts';

/** The store in a folder: one SQLite file, readable by its owner only. */
export function openStore(folder: string, flush?: Flush): Store {
  const db = openDatabase(folder);
  const log = openSync(join(folder, 'relay.db-wal'), 'r+');
  const tidy = tidier(db);
  const write = groupedWriter(db, log, () => tidy.soon(), flush);
  let letGo: (() => void) | undefined;
  return {
    ...messagesIn(db, write),
    ...queueIn(db, write),
    ...keysIn(db, write),
    ...mailboxIn(db, write),
    lasting: () => write.forGood(() => undefined),
    hold: () => {
      letGo ??= holdLock(folder);
      return letGo !== undefined;
    },
    close: () => {
      tidy.stop();
      db.close();
      closeSync(log);
      letGo?.();
    },
  };
}
