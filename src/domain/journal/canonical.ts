import { sha256Hex } from './sha256.ts';

export { sha256Hex };

/**
 * One text per value, whatever the order in which its keys were set. Keys without a value are left out, as a
 * structured clone or a backup may lose them; bytes stand as their hash.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return jsonText(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (Array.isArray(value)) return canonicalArray(value);
  if (isPlainObject(value)) return canonicalObject(value);
  if (isBytes(value)) return `{"sha256":"${sha256Hex(value)}"}`;
  throw new TypeError(`A record may not hold ${typeof value}.`);
}

/** SHA-256 of what a record says. `rev` only tells which entry wrote it, and that entry holds this hash. */
export const contentHash = (record: object): string =>
  sha256Hex(canonicalObject(record as Record<string, unknown>, 'rev'));

/** What JSON writes as it stands; quotes, backslashes, control characters and lone surrogates it escapes. */
const AS_IT_STANDS = /^[ !#-[\]-\u{D7FF}\u{E000}-\u{FFFF}]*$/u;

const jsonText = (text: string): string => (AS_IT_STANDS.test(text) ? `"${text}"` : JSON.stringify(text));

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`A record may not hold ${value}.`);
  return String(value);
}

function canonicalArray(values: readonly unknown[]): string {
  let text = '[';
  for (let at = 0; at < values.length; at += 1)
    text += (at === 0 ? '' : ',') + canonicalJson(values[at] ?? null);
  return `${text}]`;
}

function canonicalObject(value: Record<string, unknown>, without?: string): string {
  let text = '{';
  for (const key of sorted(Object.keys(value))) {
    const item = value[key];
    if (item === undefined || key === without) continue;
    text += `${text.length === 1 ? '' : ','}${jsonText(key)}:${canonicalJson(item)}`;
  }
  return `${text}}`;
}

const FEW_KEYS = 40;

/** In place; the few keys of a record are each moved down to where they belong, which is quicker than `sort`. */
function sorted(keys: string[]): string[] {
  if (keys.length > FEW_KEYS) return keys.sort();
  for (let at = 1; at < keys.length; at += 1) {
    const key = keys[at]!;
    let to = at;
    while (to > 0 && keys[to - 1]! > key) {
      keys[to] = keys[to - 1]!;
      to -= 1;
    }
    keys[to] = key;
  }
  return keys;
}

/** By tag and not by prototype: values come back from storage and workers of another realm. */
const tagOf = (value: unknown): string => Object.prototype.toString.call(value);

const isBytes = (value: unknown): value is Uint8Array => tagOf(value) === '[object Uint8Array]';

/** Nearly every object has our own realm's prototype: it is asked first. */
const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  (Object.getPrototypeOf(value) === Object.prototype || tagOf(value) === '[object Object]');
