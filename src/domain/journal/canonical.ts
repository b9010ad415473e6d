import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

export const sha256Hex = (bytes: Uint8Array | string): string =>
  bytesToHex(sha256(typeof bytes === 'string' ? utf8Of(bytes) : bytes));

const encoder = new TextEncoder();
/** For texts of the length of a record, one after the other: a fresh array for each would cost as much as its hash. */
const room = new Uint8Array(48 * 1024);

/** Good until the next call. */
function utf8Of(text: string): Uint8Array {
  const { read, written } = encoder.encodeInto(text, room);
  return read === text.length ? room.subarray(0, written) : encoder.encode(text);
}

/**
 * One text per value, whatever the order in which its keys were set. Keys without a value are left out, as a
 * structured clone or a backup may lose them; bytes stand as their hash.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (isBytes(value)) return `{"sha256":"${sha256Hex(value)}"}`;
  if (isPlainObject(value)) return canonicalObject(value);
  throw new TypeError(`A record may not hold ${typeof value}.`);
}

/** SHA-256 of what a record says. `rev` only tells which entry wrote it, and that entry holds this hash. */
export const contentHash = (record: object): string =>
  sha256Hex(canonicalObject(record as Record<string, unknown>, 'rev'));

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`A record may not hold ${value}.`);
  return JSON.stringify(value);
}

function canonicalObject(value: Record<string, unknown>, without = ''): string {
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const item = value[key];
    if (item === undefined || key === without) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(item)}`;
  }
  return `{${text}}`;
}

/** By tag and not by prototype: values come back from storage and workers of another realm. */
const tagOf = (value: unknown): string => Object.prototype.toString.call(value);

const isBytes = (value: unknown): value is Uint8Array => tagOf(value) === '[object Uint8Array]';

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  tagOf(value) === '[object Object]';
