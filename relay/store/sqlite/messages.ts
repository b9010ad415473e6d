import type Database from 'libsql';
import type { RelayAttempt, RelayReceipt } from '../../../contract/message.ts';
import type { Ending, NewMessage, Stand, Store, TakenMessage } from '../store.ts';
import { freshContents } from './fresh.ts';
import type { Writer } from './writer.ts';

interface Row {
  id: string;
  key_id: string;
  digest: string;
  message_id: string;
  anchor: string | null;
  received_at: string;
  received_ms: number;
  stand: Stand;
  due_at: number | null;
  due_since: number;
  ran_since: number | null;
  served: number;
  sender: string;
  recipients: string;
  tries: number;
  attempts: string;
  refused: string;
}

const ATTEMPTS_KEPT = 50;
const isOver = (stand: Stand): boolean => stand !== 'waiting' && stand !== 'sending';

const receiptOf = (row: Row): RelayReceipt => ({
  id: row.id,
  state: row.stand === 'waiting' || row.stand === 'sending' ? 'at-relay' : row.stand,
  receivedAt: row.received_at,
  messageId: row.message_id,
  digest: row.digest,
  anchor: row.anchor === null ? null : (JSON.parse(row.anchor) as RelayReceipt['anchor']),
  attempts: JSON.parse(row.attempts) as RelayAttempt[],
  nextTryAt: row.stand === 'waiting' && row.due_at !== null ? new Date(row.due_at).toISOString() : null,
  refusedRecipients: JSON.parse(row.refused) as string[],
});

type Part = Pick<
  Store,
  'add' | 'receipt' | 'receipts' | 'cancel' | 'content' | 'handingOver' | 'end' | 'forget'
>;

export function messagesIn(db: Database.Database, { soon, forGood }: Writer): Part {
  const fresh = freshContents();
  const insert = db.prepare(
    `INSERT INTO messages (id, key_id, digest, message_id, anchor, received_at, received_ms, stand, due_at, due_since, sender, recipients)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  const insertContent = db.prepare('INSERT INTO contents (id, raw) VALUES (?, ?)');
  const dropContent = db.prepare('DELETE FROM contents WHERE id = ?');
  const byId = db.prepare('SELECT * FROM messages WHERE id = ?');
  const content = db.prepare('SELECT raw FROM contents WHERE id = ?');
  const handOver = db.prepare('UPDATE messages SET handed_over = 1 WHERE id = ?');
  const close = db.prepare(
    `UPDATE messages SET stand = ?, due_at = ?, recipients = ?, handed_over = 0, tries = tries + 1, served = served OR ?,
     attempts = json_insert(IIF(tries < ${ATTEMPTS_KEPT}, attempts, json_remove(attempts, '$[0]')), '$[#]', json(?))
     WHERE id = ?`,
  );
  const refusedFor = db.prepare('UPDATE messages SET refused = ? WHERE id = ?');
  const withdraw = db.prepare(
    `UPDATE messages SET stand = 'cancelled', due_at = NULL WHERE id = ? AND stand = 'waiting' AND served = 0`,
  );
  const isWithdrawn = db.prepare('SELECT 1 FROM withdrawn WHERE id = ?');
  const withdrawAhead = db.prepare('INSERT INTO withdrawn (id, at) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const forgetMessages = db.prepare(
    `DELETE FROM messages WHERE received_ms < ? AND stand NOT IN ('waiting', 'sending')`,
  );
  const forgetWithdrawn = db.prepare('DELETE FROM withdrawn WHERE at < ?');

  const addNow = (message: NewMessage) => {
    const { id, keyId, digest, messageId, anchor, receivedAt, dueAt, from, recipients, raw } = message;
    const people = JSON.stringify(recipients);
    const witness = anchor && JSON.stringify(anchor);
    const isLate = isWithdrawn.get(id) !== undefined;
    const head = [
      id,
      keyId,
      digest,
      messageId,
      witness,
      receivedAt,
      Date.parse(receivedAt),
      isLate ? 'cancelled' : 'waiting',
      isLate ? null : dueAt,
      dueAt,
      from,
      people,
    ];
    const { changes } = insert.run(...head);
    if (changes === 0 || isLate) return 'known' as const;
    insertContent.run(id, raw);
    if (dueAt <= Date.now()) fresh.keep(id, raw);
    return 'added' as const;
  };

  const endNow = (id: string, { stand, attempt, dueAt, recipients, refusedRecipients }: Ending) => {
    const served = attempt.outcome === 'accepted' ? 1 : 0;
    close.run(stand, dueAt, JSON.stringify(recipients), served, JSON.stringify(attempt), id);
    if (refusedRecipients.length > 0) {
      const { refused } = byId.get(id) as Row;
      const all = new Set([...(JSON.parse(refused) as string[]), ...refusedRecipients]);
      refusedFor.run(JSON.stringify([...all]), id);
    }
    if (!isOver(stand)) return;
    dropContent.run(id);
    fresh.take(id);
  };

  const receiptNow = (id: string) => {
    const row = byId.get(id) as Row | undefined;
    return row && receiptOf(row);
  };

  return {
    add: (message) =>
      forGood(() => addNow(message)).catch((error: unknown) => {
        fresh.take(message.id);
        throw error;
      }),
    receipt: (id) => Promise.resolve(receiptNow(id)),
    receipts: (ids) => Promise.resolve(ids.flatMap((id) => receiptNow(id) ?? [])),
    cancel: (id) =>
      forGood(() => {
        const { changes } = withdraw.run(id);
        if (changes > 0) {
          dropContent.run(id);
          fresh.take(id);
          return 'cancelled';
        }
        const row = byId.get(id) as Row | undefined;
        if (!row) {
          withdrawAhead.run(id, Date.now());
          return 'not-found';
        }
        return row.stand === 'cancelled' ? 'cancelled' : 'too-late';
      }),
    content: (id) => Promise.resolve(fresh.take(id) ?? (content.get(id) as { raw: Buffer } | undefined)?.raw),
    handingOver: (id) => forGood(() => void handOver.run(id)),
    end: (id, ending) => soon(() => endNow(id, ending)),
    forget: (before) => soon(() => forgetMessages.run(before).changes + forgetWithdrawn.run(before).changes),
  };
}

export const takenOf = (row: Row, ran: number): TakenMessage => ({
  id: row.id,
  keyId: row.key_id,
  messageId: row.message_id,
  from: row.sender,
  recipients: JSON.parse(row.recipients) as string[],
  dueSince: row.due_since,
  ranSince: row.ran_since ?? ran,
  tries: row.tries,
  wasServed: row.served === 1,
});
export type MessageRow = Row;
