import { inTrouble, mayBeAtRelay } from '@domain/outbox/transitions.ts';
import { troubleOf } from '@domain/outbox/trouble.ts';
import type { OutboxMessage } from '@domain/outbox/message.ts';
import { ok, type Result } from '@domain/result.ts';
import type { RelayPairing } from '@storage/tables.ts';
import type { RelayAccess } from '../ports.ts';
import { pairingOf } from './access.ts';
import { isOfSender, takeSenderPlace } from './leases.ts';
import { subjectsOf } from './record-answer.ts';
import { committed, type Sending } from './sending.ts';

const ASKED_AT_ONCE = 100;

/**
 * Pairs with a relay. Another one than before knows nothing of what is at the former, or may be: a person decides about
 * it, in the transaction that changes relays. The same one under another address knows it, and nobody is asked (O15).
 */
export async function pairWith(
  sending: Sending,
  pairing: RelayPairing,
  access: RelayAccess,
): Promise<Result<void>> {
  const known = await knownThere(sending, access);
  return committed(sending, 'settle-messages', async (writer) => {
    const former = await pairingOf(writer);
    await writer.db.relayPairings.put(pairing);
    const left = former?.url === pairing.url ? [] : await mayBeAtFormer(writer, pairing);
    const unknown = left.filter(({ sendId }) => !known.has(sendId));
    const nextAt = new Date(sending.deps.clock.now()).toISOString();
    for (const message of unknown)
      writer.put('outbox', inTrouble({ ...message, state: 'unknown', nextAt }, troubleOf('relay-changed')));
    // Whoever sends this moment does it to the former relay: its run ends with the mail in hand.
    await writer.db.outboxLeases.bulkDelete(unknown.map(({ id }) => id));
    await takeSenderPlace(writer, pairing.keyId, sending.deps.clock.now());
    return ok({
      value: undefined,
      subjects: subjectsOf(unknown),
      summary: { key: 'messages-left-at-relay', params: { count: unknown.length } },
    });
  });
}

/** What another relay may hold; what a copy brought back is asked of a person already (O11). */
async function mayBeAtFormer(
  { db }: Pick<Sending, 'db'>,
  { url }: Pick<RelayPairing, 'url'>,
): Promise<OutboxMessage[]> {
  const held = new Set((await db.outboxLeases.toArray()).filter(isOfSender).map(({ id }) => id));
  const open = await db.outbox
    .where('[state+nextAt]')
    .between(['at-relay', ''], ['at-relay', '~'])
    .or('[state+nextAt]')
    .between(['waiting', ''], ['waiting', '~'])
    .toArray();
  return open.filter((message) => {
    if (message.state === 'at-relay') return message.receipts.at(-1)?.relay !== url;
    return held.has(message.id) || (mayBeAtRelay(message) && message.trouble?.reason !== 'restored');
  });
}

/** Ids of what may be at a relay and is known to this one; one that cannot be asked knows none. */
async function knownThere(sending: Sending, access: RelayAccess): Promise<Set<string>> {
  const known = new Set<string>();
  if ((await pairingOf(sending))?.url === access.url) return known;
  const sought = (await mayBeAtFormer(sending, access)).map(({ sendId }) => sendId);
  for (let at = 0; at < sought.length; at += ASKED_AT_ONCE) {
    const answer = await sending.deps.relay.ask(access, sought.slice(at, at + ASKED_AT_ONCE));
    if (answer.kind !== 'answered') break;
    for (const { id } of answer.value) known.add(id);
  }
  return known;
}
