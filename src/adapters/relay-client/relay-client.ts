import type { MessageFile, OutboxMessage } from '@domain/outbox/message.ts';
import type { RelayMessage } from '../../../contract/message.ts';
import { base64Of } from './base64.ts';
import { exchange } from './exchange.ts';
import { readGrant, readPairing, readReceipt, readReceipts } from './read-answer.ts';

interface Access {
  url: string;
  key: string;
}

const PATIENCE = 30_000;
/** A slow line carries at least so many bytes per millisecond; longer than a lease it never takes. */
const BYTES_PER_MS = 50;
const LONGEST_PATIENCE = 150_000;

const bearer = ({ key }: Access) => ({ Authorization: `Bearer ${key}` });
const json = { 'Content-Type': 'application/json' };
const pathOf = (id: string): string => `/v1/messages/${encodeURIComponent(id)}`;

/** Speaks the contract over HTTP. */
export const relayClient = {
  async send(
    access: Access,
    message: OutboxMessage,
    files: readonly (MessageFile & { bytes: Uint8Array })[],
  ) {
    const body = JSON.stringify(await requestOf(message, files));
    const headers = { ...bearer(access), ...json, 'Idempotency-Key': message.sendId };
    const patience = Math.min(PATIENCE + Math.ceil(body.length / BYTES_PER_MS), LONGEST_PATIENCE);
    const url = `${access.url}/v1/messages`;
    const answer = await exchange({ url, method: 'POST', headers, body, patience }, readReceipt);
    return answer.kind === 'answered' && answer.value.id !== message.sendId
      ? { kind: 'garbage' as const, status: 202, said: '' }
      : answer;
  },

  ask: (access: Access, sendIds: readonly string[]) =>
    exchange(
      {
        url: `${access.url}/v1/messages?ids=${sendIds.map(encodeURIComponent).join(',')}`,
        method: 'GET',
        headers: bearer(access),
        patience: PATIENCE,
      },
      readReceipts,
    ),

  recall: (access: Access, sendId: string) =>
    exchange(
      {
        url: access.url + pathOf(sendId),
        method: 'DELETE',
        headers: bearer(access),
        patience: PATIENCE,
      },
      readReceipt,
    ),

  pair: (url: string, request: { code: string; deviceName: string }) =>
    exchange(
      {
        url: `${url}/v1/pairings`,
        method: 'POST',
        headers: json,
        body: JSON.stringify(request),
        patience: PATIENCE,
      },
      readPairing,
    ),

  grant: (access: Access) =>
    exchange(
      { url: `${access.url}/v1/key`, method: 'GET', headers: bearer(access), patience: PATIENCE },
      readGrant,
    ),

  revoke: async (access: Access) => {
    const answer = await exchange(
      {
        url: `${access.url}/v1/key`,
        method: 'DELETE',
        headers: bearer(access),
        patience: PATIENCE,
      },
      () => null,
    );
    // There is nothing to read in the answer: that it came is all.
    return answer.kind === 'garbage' ? { kind: 'answered' as const, value: null } : answer;
  },
};

/** The same message makes the same request, byte by byte: a relay tells a repeated one from another (O5). */
async function requestOf(
  message: OutboxMessage,
  files: readonly (MessageFile & { bytes: Uint8Array })[],
): Promise<RelayMessage> {
  const { from, replyTo, to, cc, bcc, language, subjectLine, text, html, notBefore, anchor } = message;
  const attachments: RelayMessage['attachments'] = [];
  for (const { fileName, contentType, sha256, bytes } of files) {
    attachments.push({ fileName, contentType, sha256, base64: await base64Of(bytes) });
  }
  return {
    id: message.sendId,
    from,
    replyTo,
    to,
    cc,
    bcc,
    subject: subjectLine,
    text,
    html,
    language,
    attachments,
    notBefore,
    anchor,
  };
}
