import { LONGEST_WAIT } from '@domain/outbox/back-off.ts';
import { isHeld } from '@domain/outbox/lease.ts';
import type { OutboxMessage } from '@domain/outbox/message.ts';
import type { RelayWord } from '@domain/outbox/relay-answer.ts';
import type { FlushOutcome } from '../contracts/outbox.ts';
import type { RelayAccess } from '../ports.ts';
import { toAskAfter } from './due.ts';
import { heldNow } from './leases.ts';
import { beginRest, endRest, restLeft } from './pause.ts';
import { recordForgotten, recordWords } from './record-answer.ts';
import type { Sending } from './sending.ts';

const LONGEST_ASK_REST = 5 * 60_000;

type Asked = Pick<FlushOutcome, 'settled' | 'stopped'>;

/** Asks the relay what became of what it holds, at most so often; news makes it ask again soon. */
export async function askAfter(sending: Sending, access: RelayAccess): Promise<Asked> {
  const now = sending.deps.clock.now();
  if ((await restLeft(sending, 'ask')) > 0) return { settled: 0, stopped: '' };
  const asked = new Set<string>();
  let settled = 0;
  const isClockSet = await wasClockSet(sending, now);
  for (;;) {
    const found = await toAskAfter(sending.db, now, isClockSet);
    const batch = found.filter(({ id }) => !asked.has(id));
    if (batch.length === 0) break;
    for (const { id } of batch) asked.add(id);
    const step = await askBatch(sending, access, batch);
    if (step.stopped !== '') return { settled, stopped: step.stopped };
    settled += step.settled;
    // What came to no end is still due and would be read again instead of what is behind it.
    if (step.settled === 0 || isClockSet) break;
  }
  if (settled > 0) await endRest(sending, 'ask');
  if (asked.size > 0) await beginRest(sending, 'ask', { longest: LONGEST_ASK_REST });
  return { settled, stopped: '' };
}

/** A rest that ends later than any can: the clock was set back since. */
async function wasClockSet({ db }: Sending, now: number): Promise<boolean> {
  const rest = await db.outboxLeases.get('ask');
  return rest !== undefined && Date.parse(rest.until) > now && !isHeld(rest, now, LONGEST_WAIT);
}

async function askBatch(sending: Sending, access: RelayAccess, asked: OutboxMessage[]): Promise<Asked> {
  const answer = await sending.deps.relay.ask(
    access,
    asked.map(({ sendId }) => sendId),
  );
  if (answer.kind === 'error' && (answer.status === 401 || answer.status === 403)) {
    await sending.db.relayPairings.update('relay', { refused: 'key-refused' });
    return { settled: 0, stopped: 'key-refused' };
  }
  if (answer.kind !== 'answered') {
    const askedMs = answer.kind === 'error' ? answer.retryAfterMs : null;
    await beginRest(sending, 'pause', { askedMs });
    return { settled: 0, stopped: 'relay-down' };
  }
  // What a person asks back this moment is hers to record.
  const held = await heldNow(sending, sending.deps.clock.now());
  const batch = asked.filter(({ id }) => !held.has(id));
  const words = wordsFor(batch, answer.value);
  const recorded = await recordWords(sending, words, access.url);
  if (!recorded.ok) return { settled: 0, stopped: 'storage-full' };
  const forgotten = batch.filter(({ id }) => !words.some((known) => known.id === id));
  await recordForgotten(sending, forgotten);
  return { settled: recorded.value + forgotten.length, stopped: '' };
}

function wordsFor(batch: readonly OutboxMessage[], words: readonly RelayWord[]) {
  const ids = new Map(batch.map(({ sendId, id }) => [sendId, id]));
  return words.flatMap((word) => {
    const id = ids.get(word.id);
    return id === undefined ? [] : [{ id, word }];
  });
}

/** O5: what became of the other version that the relay holds under the id of this mail. */
export async function askAboutOther(
  sending: Sending,
  access: RelayAccess,
  { id, sendId }: Pick<OutboxMessage, 'id' | 'sendId'>,
): Promise<void> {
  const answer = await sending.deps.relay.ask(access, [sendId]);
  const words = answer.kind === 'answered' ? answer.value : [];
  const word = words.find((known) => known.id === sendId);
  if (word) await recordWords(sending, [{ id, word }], access.url);
}
