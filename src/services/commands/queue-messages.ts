import type { Invoice } from '@domain/invoicing/invoice.ts';
import type { JournalAnchor, SubjectKind } from '@domain/journal/journal.ts';
import type { OutboxMessage } from '@domain/outbox/message.ts';
import { firstSendId } from '@domain/outbox/send-id.ts';
import { ok, refuse, type Refusal, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { addToTotals, hashed, heldOf, stageNew, type HashedFile } from '../archive/leaving-files.ts';
import { nowOf, sign, type Books } from '../books.ts';
import type { ComposedMessage } from '../mail/composed.ts';
import { isOnItsWay, messagesWith, twinOf, type Known } from '../outbox/on-its-way.ts';
import { subjectsOf } from '../outbox/record-answer.ts';

/** A composed mail, its files hashed: ready for the transaction that queues it. */
export interface ReadyMessage extends Omit<ComposedMessage, 'files' | 'findings'> {
  files: (HashedFile & { contentType: string })[];
  notBefore: string | null;
  /** O13: refused when its document was ever queued to the same reader, whatever became of that mail. */
  isOnce: boolean;
}

export async function ready(
  composed: ComposedMessage,
  notBefore: string | null,
  isOnce = false,
): Promise<ReadyMessage> {
  const { files, findings: _findings, ...rest } = composed;
  const hashedFiles = files.map(async (file) => ({ ...file, sha256: await hashed(file.bytes) }));
  return { ...rest, files: await Promise.all(hashedFiles), notBefore, isOnce };
}

export interface Queued {
  queued: OutboxMessage[];
  refused: { message: ReadyMessage; refusal: Refusal }[];
}

/** F4: bytes, messages and journal in one transaction. What cannot be queued holds nothing up. */
export function queueMessages(books: Books, messages: readonly ReadyMessage[]): Promise<Result<Queued>> {
  return commit(books.db, sign(books, 'queue-messages'), async (writer) => {
    const outcome: Queued = { queued: [], refused: [] };
    const asked = messages.flatMap(({ files }) => files);
    // All that is read is under way at once: each turn of the database is time in which it does nothing.
    const [known, invoices, held, anchor] = await Promise.all([
      messagesWith(writer, subjectIds(messages)),
      writer.getMany('invoices', subjectIds(messages, 'invoice')),
      heldOf(writer, asked),
      headOf(writer),
    ]);
    const refusals = refusalsOf(messages, known, invoices);
    const taken = messages.filter((message, at) => {
      const refusal = refusals[at];
      if (refusal) outcome.refused.push({ message, refusal });
      return !refusal;
    });
    const weight = stageNew(
      writer,
      taken.flatMap(({ files }) => files),
      held,
    );
    const [first] = await Promise.all([
      writer.nextNo('message', taken.length),
      addToTotals(writer, 0, weight),
    ]);
    for (const [at, message] of taken.entries()) {
      const own = { ...idsFor(books, message, known, anchor), no: first + at, anchor };
      outcome.queued.push(writer.put('outbox', recordOf(books, message, own)));
    }
    return ok({
      value: outcome,
      subjects: subjectsOf(outcome.queued),
      summary: { key: 'messages-queued', params: { count: taken.length } },
    });
  });
}

/** Where the books stand before this entry. */
export async function headOf(writer: Writer): Promise<JournalAnchor | null> {
  const [device, head] = await Promise.all([writer.db.metaRow('device'), writer.db.metaRow('head')]);
  return device && head ? { deviceId: device.id, seq: head.seq, hash: head.hash } : null;
}

/** Of one kind of record: empty where a message carries another. */
const subjectIds = (messages: readonly ReadyMessage[], kind?: SubjectKind): string[] =>
  messages.map(({ subject }) => (kind === undefined || subject.kind === kind ? subject.id : ''));

/** What a message is called here and at the relay. O18: a test carries nothing that it could be called after. */
export function idsFor(
  { deps }: Books,
  message: Pick<OutboxMessage, 'kind' | 'subject' | 'managerId' | 'statement'>,
  known: readonly OutboxMessage[],
  anchor: JournalAnchor | null,
): Pick<OutboxMessage, 'id' | 'sendId'> {
  const id = deps.ids.next();
  if (anchor === null || message.subject.id === '') return { id, sendId: id };
  return { id, sendId: firstSendId(anchor.deviceId, message, known) };
}

/** O12, O13, and no document that was made void since it was composed. */
function refusalsOf(
  messages: readonly ReadyMessage[],
  known: readonly OutboxMessage[],
  invoices: readonly (Invoice | undefined)[],
): (Refusal | undefined)[] {
  const onWay = known.filter(isOnItsWay);
  const seen: Known[] = [];
  return messages.map((message, at) => {
    const { subjectName, isOnce } = message;
    const sought = { ...message, id: '' };
    const before = isOnce ? twinOf(sought, known) : undefined;
    if (before) return refusal('Conflict', 'message-queued-before', { name: subjectName, no: before.no });
    const twin = twinOf(sought, onWay);
    const isRepeated = twinOf(sought, seen) !== undefined;
    seen.push({ ...message, id: String(at) });
    if (twin || isRepeated) {
      return refusal('Conflict', 'message-on-its-way', { name: subjectName, no: twin?.no ?? 0 });
    }
    return invoices[at]?.voided
      ? refusal('InvalidState', 'invoice-void', { number: subjectName })
      : undefined;
  });
}

const refusal = (...args: Parameters<typeof refuse>): Refusal => refuse(...args).error;

function recordOf(
  books: Books,
  { files, isOnce: _isOnce, ...message }: ReadyMessage,
  own: Pick<OutboxMessage, 'id' | 'sendId' | 'no' | 'anchor'>,
): Omit<OutboxMessage, 'rev'> {
  const at = nowOf(books);
  return {
    ...message,
    ...own,
    files: files.map(({ fileName, contentType, sha256, bytes }) => ({
      fileName,
      contentType,
      sha256,
      size: bytes.length,
    })),
    queuedAt: at,
    state: 'waiting',
    nextAt: at,
    ...untried,
    way: null,
  };
}

export const untried = {
  tries: 0,
  isExposed: false,
  trouble: null,
  attempts: [],
  receipts: [],
  refusedRecipients: [],
} satisfies Partial<OutboxMessage>;
