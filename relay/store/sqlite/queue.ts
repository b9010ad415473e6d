import type Database from 'libsql';
import type { RelayAttempt } from '../../../contract/message.ts';
import type { Counts, Moment, Stand, Store } from '../store.ts';
import { takenOf, type MessageRow } from './messages.ts';
import type { Writer } from './writer.ts';

type Part = Pick<Store, 'take' | 'takeOverdue' | 'ran' | 'nextDueAt' | 'clockSetBack' | 'recover' | 'counts'>;

export function queueIn(db: Database.Database, { soon }: Writer): Part {
  const dueKeys = db.prepare(
    `SELECT key_id FROM keys WHERE EXISTS
       (SELECT 1 FROM messages WHERE stand = 'waiting' AND messages.key_id = keys.key_id AND due_at <= ?)`,
  );
  const takeOf = db.prepare(
    `UPDATE messages SET stand = 'sending', ran_since = IFNULL(ran_since, ?) WHERE id IN (
       SELECT id FROM messages WHERE stand = 'waiting' AND key_id = ? AND due_at <= ? ORDER BY due_at LIMIT ?
     ) RETURNING *`,
  );
  const seenDue = db.prepare(
    `UPDATE messages SET ran_since = ? WHERE stand = 'waiting' AND ran_since IS NULL AND due_at <= ?`,
  );
  // As `triedFor` of sending/ending.ts counts it.
  const takeOver = db.prepare(
    `UPDATE messages SET stand = 'sending' WHERE id IN (
       SELECT id FROM messages WHERE stand = 'waiting' AND ran_since IS NOT NULL
         AND MIN(MAX(? - due_since, ? - ran_since), 2 * (? - ran_since)) >= ? LIMIT ?
     ) RETURNING *`,
  );
  const hasRun = db.prepare('SELECT ran FROM running');
  const runs = db.prepare('UPDATE running SET ran = ?');
  // By key, of which there are few: the index finds the first of each, and the thousands behind it are not looked at.
  const nextDue = db.prepare(
    `SELECT MIN((SELECT MIN(due_at) FROM messages WHERE stand = 'waiting' AND messages.key_id = keys.key_id)) AS due FROM keys`,
  );
  const left = db.prepare(
    `SELECT id, attempts, served, recipients, refused FROM messages WHERE stand = 'sending' AND handed_over = 1`,
  );
  const lost = db.prepare(
    `UPDATE messages SET stand = ?, refused = ?, due_at = NULL, attempts = ?, tries = tries + 1 WHERE id = ?`,
  );
  const dropContent = db.prepare('DELETE FROM contents WHERE id = ?');
  const again = db.prepare(`UPDATE messages SET stand = 'waiting' WHERE stand = 'sending'`);
  const pullIn = db.prepare(
    `UPDATE messages SET due_at = ? WHERE stand = 'waiting' AND due_at > ? AND (due_since <= received_ms OR tries > 0)`,
  );
  const stands = db.prepare('SELECT stand, COUNT(*) AS count FROM messages GROUP BY stand');

  /** Whose turn it is: the key that was served longest ago goes first. */
  const served = new Map<string, number>();
  let turn = 0;

  const takeNow = ({ now, ran }: Moment, most: number) => {
    runs.run(ran);
    const keys = (dueKeys.all(now) as { key_id: string }[])
      .map(({ key_id }) => key_id)
      .toSorted((a, b) => (served.get(a) ?? 0) - (served.get(b) ?? 0));
    const rows: MessageRow[] = [];
    for (const [at, key] of keys.entries()) {
      const share = Math.ceil((most - rows.length) / (keys.length - at));
      if (share <= 0) break;
      rows.push(...(takeOf.all(ran, key, now, share) as MessageRow[]));
      served.set(key, (turn += 1));
    }
    return rows.map((row) => takenOf(row, ran));
  };

  const takeOverdueNow = ({ now, ran }: Moment, giveUpAfter: number, most: number) => {
    seenDue.run(ran, now);
    const rows = takeOver.all(now, ran, ran, giveUpAfter, most) as MessageRow[];
    return rows.map((row) => takenOf(row, ran));
  };

  const recoverNow = (at: string) => {
    const crashed: RelayAttempt = {
      at,
      outcome: 'unknown',
      code: null,
      reason: 'The relay stopped while the mail server had the content.',
    };
    const handed = left.all() as Pick<MessageRow, 'id' | 'attempts' | 'served' | 'recipients' | 'refused'>[];
    for (const { id, attempts, served, recipients, refused } of handed) {
      const all = JSON.stringify([...(JSON.parse(attempts) as RelayAttempt[]), crashed]);
      const inDoubt = served === 1 ? (JSON.parse(recipients) as string[]) : [];
      const named = [...new Set([...(JSON.parse(refused) as string[]), ...inDoubt])];
      lost.run(served === 1 ? 'accepted' : 'unknown', JSON.stringify(named), all, id);
      dropContent.run(id);
    }
    return { waiting: again.run().changes, unknown: handed.length };
  };

  const countsNow = (): Counts => {
    const none = { waiting: 0, sending: 0, accepted: 0, refused: 0, unknown: 0, cancelled: 0 };
    const found = stands.all() as { stand: Stand; count: number }[];
    return {
      stands: { ...none, ...Object.fromEntries(found.map(({ stand, count }) => [stand, count])) },
      oldestDueAt: (nextDue.get() as { due: number | null }).due,
    };
  };

  return {
    take: (moment, most) => soon(() => takeNow(moment, most)),
    takeOverdue: (moment, giveUpAfter, most) => soon(() => takeOverdueNow(moment, giveUpAfter, most)),
    ran: () => Promise.resolve((hasRun.get() as { ran: number }).ran),
    nextDueAt: () => Promise.resolve((nextDue.get() as { due: number | null }).due),
    clockSetBack: (now, longestWait) => soon(() => void pullIn.run(now, now + longestWait)),
    recover: (at) => soon(() => recoverNow(at)),
    counts: () => Promise.resolve(countsNow()),
  };
}
