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

/** Every record in the order in which it was written. */
export function* decodeFrames(bytes: Uint8Array): Generator<Frame> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length;) {
    const start = at;
    const textEnd = at + 8 + view.getUint32(at);
    let piece = textEnd;
    const text = decoder.decode(bytes.subarray(at + 8, textEnd));
    at = textEnd + view.getUint32(at + 4);
    const [table, record] = JSON.parse(text, (_, value: unknown) => {
      const length = lengthOfBytes(value);
      if (length === null) return value;
      piece += length;
      return bytes.slice(piece - length, piece);
    }) as [string, Frame['record']];
    yield { table, record, size: at - start };
  }
}

function lengthOfBytes(value: unknown): number | null {
  if (typeof value !== 'object' || value === null || !('$bytes' in value)) return null;
  return typeof value.$bytes === 'number' ? value.$bytes : null;
}
