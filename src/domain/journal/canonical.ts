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
  const { sorted, said } = shapeOf(Object.keys(value));
  let text = '{';
  for (let at = 0; at < sorted.length; at += 1) {
    const key = sorted[at]!;
    const item = value[key];
    if (item === undefined || key === without) continue;
    text += (text.length === 1 ? '' : ',') + said[at]! + canonicalJson(item);
  }
  return `${text}}`;
}

/** The keys of an object as they were set, in the order of their names, and as JSON says them. */
interface Shape {
  keys: readonly string[];
  sorted: readonly string[];
  said: readonly string[];
}

/** Records come in thousands of one shape: their keys are sorted once. By the number of keys. */
const shapes: Shape[][] = [];
/** So many shapes of one size are remembered: where keys are data there is no end of them. */
const FEW_SHAPES = 16;

function shapeOf(keys: readonly string[]): Shape {
  const known = (shapes[keys.length] ??= []);
  for (const shape of known) if (isSame(shape.keys, keys)) return shape;
  const sorted = [...keys].sort();
  const shape = { keys, sorted, said: sorted.map((key) => `${jsonText(key)}:`) };
  if (known.length < FEW_SHAPES) known.push(shape);
  return shape;
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  for (let at = 0; at < some.length; at += 1) if (some[at] !== others[at]) return false;
  return true;
}

/** By tag and not by prototype: values come back from storage and workers of another realm. */
const tagOf = (value: unknown): string => Object.prototype.toString.call(value);

const isBytes = (value: unknown): value is Uint8Array => tagOf(value) === '[object Uint8Array]';

/** Nearly every object has our own realm's prototype: it is asked first. */
const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  (Object.getPrototypeOf(value) === Object.prototype || tagOf(value) === '[object Object]');
