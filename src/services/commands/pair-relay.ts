import { startedAnew } from '@domain/outbox/transitions.ts';
import { keyTroubles } from '@domain/outbox/trouble.ts';
import type { RelayAnswer } from '@domain/outbox/relay-answer.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { RelayPairing } from '@storage/tables.ts';
import { nowOf, type Books } from '../books.ts';
import type { RelayStatus } from '../contracts/relay.ts';
import { boundTo, pairingOf, relayAccess } from '../outbox/access.ts';
import { pairWith } from '../outbox/leave-relay.ts';
import { endRest } from '../outbox/pause.ts';
import { subjectsOf } from '../outbox/record-answer.ts';
import { committed } from '../outbox/sending.ts';

export async function relayStatus(books: Books): Promise<RelayStatus | null> {
  const pairing = await pairingOf(books);
  return pairing ? statusOf(pairing) : null;
}

/** Never the key, neither clear nor sealed. */
const statusOf = (pairing: RelayPairing): RelayStatus => ({
  url: pairing.url,
  keyId: pairing.keyId,
  deviceName: pairing.deviceName,
  senders: pairing.senders,
  isTestMailbox: pairing.isTestMailbox,
  pairedAt: pairing.pairedAt,
  refused: pairing.refused ?? '',
});

/** A6: the code becomes a key, which is sealed before anything is stored. */
export async function pairRelay(
  books: Books,
  input: { url: string; code: string; deviceName: string },
): Promise<Result<RelayStatus>> {
  const url = relayAddress(input.url, books.deps.persistence.origin);
  if (!url.ok) return url;
  const request = { code: input.code.trim(), deviceName: input.deviceName.trim() };
  if (request.code === '') return refuse('ValidationError', 'relay-code-missing', {}, 'code');
  const answer = await books.deps.relay.pair(url.value, request);
  if (answer.kind !== 'answered') return relayFault(answer);
  const { key, ...grant } = answer.value;
  const known = { ...grant, url: url.value };
  const sealed = await books.deps.keyVault.seal(key, boundTo(known));
  const pairing: RelayPairing = { ...known, ...sealed, id: 'relay', pairedAt: nowOf(books) };
  const paired = await pairWith(books, pairing, { url: known.url, key });
  if (!paired.ok) return paired;
  await resume(books);
  return ok(statusOf(pairing));
}

/** Asks whether the key still holds, and what it may do now. */
export async function checkRelay(books: Books): Promise<Result<RelayStatus>> {
  const pairing = await pairingOf(books);
  if (!pairing) return refuse('InvalidState', 'relay-missing');
  const access = await relayAccess(books);
  if (!access) return refuse('InvalidState', 'relay-key-lost');
  const answer = await books.deps.relay.grant(access);
  if (answer.kind !== 'answered') {
    const fault = relayFault(answer);
    if (fault.error.reason === 'relay-key-refused') {
      await books.db.relayPairings.update('relay', { refused: 'key-refused' });
    }
    return fault;
  }
  const { refused: _refused, ...kept } = pairing;
  const checked: RelayPairing = { ...kept, ...answer.value };
  await books.db.relayPairings.put(checked);
  await resume(books);
  return ok(statusOf(checked));
}

/** The key is forgotten here in any case. */
export async function unpairRelay(books: Books): Promise<Result<{ revoked: boolean }>> {
  const access = await relayAccess(books);
  const answer = access && (await books.deps.relay.revoke(access));
  await books.db.relayPairings.delete('relay');
  await endRest(books, 'pause', 'ask');
  return ok({ revoked: answer?.kind === 'answered' });
}

function relayAddress(asked: string, origin: string): Result<string> {
  const text = asked.trim() === '' ? '/relay' : asked.trim();
  if (!URL.canParse(text, origin)) return refuse('ValidationError', 'relay-address-invalid', {}, 'url');
  const url = new URL(text, origin);
  const isSafe = url.protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  // A key must not travel in clear; the address of the app itself is as safe as the app.
  if (!isSafe && url.origin !== origin) return refuse('ValidationError', 'relay-address-unsafe', {}, 'url');
  return ok(`${url.origin}${url.pathname}`.replace(/\/+$/, ''));
}

/** What the relay did not answer, as a refusal. */
function relayFault(answer: Exclude<RelayAnswer<unknown>, { kind: 'answered' }>) {
  if (answer.kind === 'no-answer') return refuse('InvalidState', 'relay-unreachable');
  if (answer.kind === 'garbage') return refuse('InvalidState', 'relay-is-none');
  if (answer.code === 'code-unknown') return refuse('ValidationError', 'relay-code-unknown', {}, 'code');
  if (answer.code === 'origin-refused') return refuse('InvalidState', 'relay-origin-refused');
  if (answer.code.startsWith('key-') || answer.status === 401) {
    return refuse('InvalidState', 'relay-key-refused');
  }
  if (answer.status === 429) return refuse('InvalidState', 'relay-busy');
  if (answer.status >= 500) return refuse('InvalidState', 'relay-unreachable');
  return refuse('InvalidState', answer.code === '' ? 'relay-is-none' : 'relay-refuses');
}

/** What only waited for the key goes on by itself. */
async function resume(books: Books): Promise<void> {
  await endRest(books, 'pause', 'ask');
  const held = await books.db.outbox
    .where('[state+nextAt]')
    .between(['waiting', ''], ['waiting', '~'])
    .filter(({ trouble }) => trouble !== null && keyTroubles.includes(trouble.reason))
    .toArray();
  if (held.length > 0) {
    await committed(books, 'retry-messages', async (writer) => {
      const messages = await writer.getMany(
        'outbox',
        held.map(({ id }) => id),
      );
      const value = messages.flatMap((message) =>
        message?.state === 'waiting' ? [writer.put('outbox', startedAnew(message, nowOf(books)))] : [],
      );
      return ok({
        value,
        subjects: subjectsOf(value),
        summary: { key: 'messages-retried', params: { count: value.length } },
      });
    });
  }
  books.deps.bell.ring();
}
