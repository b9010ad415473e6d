/**
 * Records in a backup: length of the JSON, length of its bytes, the JSON, the bytes. Bytes inside a record
 * (a logo, a packed block) stand beside the JSON, since as text they would weigh a third more.
 */
export function encodeFrame(table: string, record: object): Uint8Array {
  const pieces: Uint8Array[] = [];
  let weight = 0;
  const json = JSON.stringify([table, record], (_, value: unknown) => {
    if (!(value instanceof Uint8Array)) return value;
    pieces.push(value);
    weight += value.length;
    return { $bytes: value.length };
  });
  const text = new TextEncoder().encode(json);
  const frame = new Uint8Array(8 + text.length + weight);
  const view = new DataView(frame.buffer);
  view.setUint32(0, text.length);
  view.setUint32(4, weight);
  frame.set(text, 8);
  let at = 8 + text.length;
  for (const piece of pieces) {
    frame.set(piece, at);
    at += piece.length;
  }
  return frame;
}

export interface Frame {
  table: string;
  record: { id: string; rev: number } & Record<string, unknown>;
  /** Bytes it took. */
  size: number;
}

/** Every record in the order in which it was written, from bytes that may be cut anywhere. */
export class FrameReader {
  #parts: Uint8Array[] = [];
  #length = 0;
  #needed = 8;

  /** The frames that are whole with this part; what is left waits for the next one. */
  *read(part: Uint8Array): Generator<Frame> {
    this.#parts.push(part);
    this.#length += part.length;
    if (this.#length < this.#needed) return;
    let rest = joined(this.#parts, this.#length);
    this.#parts = [];
    for (;;) {
      this.#needed = neededFor(rest);
      if (rest.length < this.#needed) break;
      yield decodeFrame(rest.subarray(0, this.#needed));
      rest = rest.subarray(this.#needed);
    }
    // A copy: a view would hold on to all that was read with it.
    this.#parts = rest.length > 0 ? [rest.slice()] : [];
    this.#length = rest.length;
  }

  /** Nothing waits for more. */
  get isWhole(): boolean {
    return this.#length === 0;
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Bytes of the frame that begins here, as far as is known. */
function neededFor(bytes: Uint8Array): number {
  if (bytes.length < 8) return 8;
  const view = viewOf(bytes);
  return 8 + view.getUint32(0) + view.getUint32(4);
}

function decodeFrame(bytes: Uint8Array): Frame {
  const textEnd = 8 + viewOf(bytes).getUint32(0);
  let piece = textEnd;
  const text = new TextDecoder().decode(bytes.subarray(8, textEnd));
  const [table, record] = JSON.parse(text, (_, value: unknown) => {
    const length = lengthOfBytes(value);
    if (length === null) return value;
    piece += length;
    return bytes.slice(piece - length, piece);
  }) as [string, Frame['record']];
  return { table, record, size: bytes.length };
}

function lengthOfBytes(value: unknown): number | null {
  if (typeof value !== 'object' || value === null || !('$bytes' in value)) return null;
  return typeof value.$bytes === 'number' ? value.$bytes : null;
}
