import type Database from 'libsql';
import type { CaughtMail, Store } from '../store.ts';
import type { Writer } from './writer.ts';

const KEPT = 1000;

interface Row {
  id: string;
  caught_at: string;
  sender: string;
  recipients: string;
}

const headOf = (row: Row): Omit<CaughtMail, 'raw'> => ({
  id: row.id,
  caughtAt: row.caught_at,
  from: row.sender,
  recipients: JSON.parse(row.recipients) as string[],
});

type Part = Pick<Store, 'catchMail' | 'caught' | 'caughtMail'>;

/** The test mailbox: what would have been sent, the newest thousand. */
export function mailboxIn(db: Database.Database, { soon }: Writer): Part {
  const insert = db.prepare(
    'INSERT INTO mailbox (id, caught_at, sender, recipients, raw) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const thin = db.prepare('DELETE FROM mailbox WHERE seq <= (SELECT MAX(seq) FROM mailbox) - ?');
  const list = db.prepare('SELECT id, caught_at, sender, recipients FROM mailbox ORDER BY seq DESC LIMIT ?');
  const one = db.prepare('SELECT * FROM mailbox WHERE id = ?');
  return {
    catchMail: ({ id, caughtAt, from, recipients, raw }) =>
      soon(() => {
        insert.run(id, caughtAt, from, JSON.stringify(recipients), raw);
        thin.run(KEPT);
      }),
    caught: (most) => Promise.resolve((list.all(most) as Row[]).map(headOf)),
    caughtMail: (id) => {
      const row = one.get(id) as (Row & { raw: Buffer }) | undefined;
      return Promise.resolve(row && { ...headOf(row), raw: row.raw });
    },
  };
}
