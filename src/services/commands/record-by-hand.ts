import type { Departure } from '@domain/archive/archive.ts';
import type { HandWay, OutboxMessage } from '@domain/outbox/message.ts';
import { ok, type Result } from '@domain/result.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { addToTotals, stageBytes } from '../archive/leaving-files.ts';
import { nowOf, type Books } from '../books.ts';
import type { MessageTarget } from '../contracts/outbox.ts';
import { composeMessage } from '../mail/compose-message.ts';
import { archivedId } from '@domain/archive/archive.ts';
import { subjectsOf } from '../outbox/record-answer.ts';
import { committed } from '../outbox/sending.ts';
import { noteDelivered } from '../outbox/settle.ts';
import { ready, untried } from './queue-messages.ts';

const departures: Record<HandWay, Departure> = {
  share: 'shared',
  whatsapp: 'shared',
  'email-draft': 'downloaded',
  'mail-program': 'downloaded',
  download: 'downloaded',
  print: 'printed',
};

/** F6: a person took it out and said so. Kept like a mail: what, to whom, when, and the bytes. */
export async function recordByHand(
  books: Books,
  target: MessageTarget,
  way: HandWay,
): Promise<Result<OutboxMessage>> {
  const composed = await composeMessage(books, target);
  if (!composed.ok) return composed;
  const { files, isOnce: _isOnce, ...message } = await ready(composed.value, null);
  return committed(books, 'record-by-hand', async (writer) => {
    await addToTotals(writer, 0, await stageBytes(writer, files));
    const [id, at, no] = [books.deps.ids.next(), nowOf(books), await writer.nextNo('message')];
    const kept = files.map(({ bytes, fileName, contentType, sha256 }) => ({
      fileName,
      contentType,
      sha256,
      size: bytes.length,
    }));
    const value = writer.put('outbox', {
      ...message,
      ...untried,
      id,
      sendId: id,
      no,
      anchor: null,
      files: kept,
      queuedAt: at,
      state: 'by-hand',
      nextAt: at,
      way,
    });
    const departure = (await hasLeft(writer, value)) ? null : departures[way];
    await noteDelivered(writer, value, at, { delivery: 'by-hand', departure });
    return ok({
      value,
      subjects: subjectsOf([value]),
      summary: { key: 'message-by-hand', params: { no } },
    });
  });
}

/** The way out may have archived it already: one departure is enough. */
async function hasLeft(writer: Writer, { subject, files }: OutboxMessage): Promise<boolean> {
  const ids = files.map(({ sha256 }) => archivedId(subject.id, sha256));
  const known = await writer.getMany('archive', ids);
  return known.length > 0 && known.every((document) => document && document.departures.length > 0);
}
