import type { RelayGrant, RelayPairing, RelayReceipt } from '../../../contract/message.ts';

/**
 * What the relay says, read field by field: null for anything that is not exactly of the contract. By hand, for the
 * service worker has no room for a schema library.
 */
type Read<T> = (value: unknown) => T | null;

type Fields = Record<string, unknown>;

const fieldsOf = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;

const isText = (value: unknown): value is string => typeof value === 'string';
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);
const isInstant = (value: unknown): value is string =>
  isText(value) && /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value));
const isInstantOrNull = (value: unknown): value is string | null => value === null || isInstant(value);
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

const states = ['at-relay', 'accepted', 'refused', 'unknown', 'cancelled'] as const;
const outcomes = ['accepted', 'deferred', 'refused', 'unknown'] as const;

const oneOf = <T extends string>(known: readonly T[], value: unknown): value is T =>
  (known as readonly unknown[]).includes(value);

function readList<T>(value: unknown, read: Read<T>): T[] | null {
  if (!Array.isArray(value)) return null;
  const items = value.map(read);
  return items.includes(null) ? null : (items as T[]);
}

const readAttempt: Read<RelayReceipt['attempts'][number]> = (value) => {
  const { at, outcome, code, reason } = fieldsOf(value) ?? {};
  if (!isInstant(at) || !oneOf(outcomes, outcome) || !isText(reason)) return null;
  return code === null || isWhole(code) ? { at, outcome, code, reason } : null;
};

function readAnchor(value: unknown): RelayReceipt['anchor'] | undefined {
  if (value === null) return null;
  const { deviceId, seq, hash } = fieldsOf(value) ?? {};
  return isText(deviceId) && isWhole(seq) && isText(hash) ? { deviceId, seq, hash } : undefined;
}

export const readReceipt: Read<RelayReceipt> = (value) => {
  const { id, state, receivedAt, messageId, digest, nextTryAt, ...rest } = fieldsOf(value) ?? {};
  const attempts = readList(rest['attempts'], readAttempt);
  const anchor = readAnchor(rest['anchor']);
  const { refusedRecipients } = rest;
  if (!isText(id) || !oneOf(states, state) || !isInstant(receivedAt) || !isText(messageId)) return null;
  if (!isText(digest) || !isInstantOrNull(nextTryAt) || !isTexts(refusedRecipients)) return null;
  if (attempts === null || anchor === undefined) return null;
  return { id, state, receivedAt, messageId, digest, anchor, attempts, nextTryAt, refusedRecipients };
};

export const readReceipts: Read<RelayReceipt[]> = (value) =>
  readList(fieldsOf(value)?.['messages'], readReceipt);

export const readGrant: Read<RelayGrant> = (value) => {
  const { keyId, deviceName, senders, limits, isTestMailbox } = fieldsOf(value) ?? {};
  const { recipients, bytes, messagesPerHour } = fieldsOf(limits) ?? {};
  if (!isText(keyId) || !isText(deviceName) || !isTexts(senders)) return null;
  if (!isWhole(recipients) || !isWhole(bytes) || !isWhole(messagesPerHour)) return null;
  if (typeof isTestMailbox !== 'boolean') return null;
  return { keyId, deviceName, senders, limits: { recipients, bytes, messagesPerHour }, isTestMailbox };
};

export const readPairing: Read<RelayPairing> = (value) => {
  const grant = readGrant(value);
  const key = fieldsOf(value)?.['key'];
  return grant && isText(key) && key !== '' ? { ...grant, key } : null;
};

/** Code and words of an error of the contract; null when the body is anything else. */
export const readError: Read<{ code: string; said: string; isWithdrawn: boolean }> = (value) => {
  const { code, message, field, withdrawn } = fieldsOf(fieldsOf(value)?.['error']) ?? {};
  if (!isText(code) || !isText(message)) return null;
  const said = isText(field) ? `${message} (${field})` : message;
  return { code, said, isWithdrawn: withdrawn === true };
};
