import { unzlibSync } from 'fflate';

/** What a PDF image needs of a PNG (ISO/IEC 15948): 8 bits per channel, not interlaced, as our upload makes them. */
export interface PngPicture {
  width: number;
  height: number;
  colorType: number;
  /** The deflated and filtered rows, as they stand in the file. */
  rows: Uint8Array;
  palette: Uint8Array;
}

const SIGNATURE = '137,80,78,71,13,10,26,10';

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Null for what we do not embed: other depths, interlacing, damaged files. */
export function readPng(bytes: Uint8Array): PngPicture | null {
  if (bytes.length < 33 || bytes.subarray(0, 8).join() !== SIGNATURE) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[24] !== 8 || bytes[28] !== 0) return null;
  const parts: Uint8Array[] = [];
  let palette: Uint8Array = new Uint8Array();
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const tag = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (tag === 'tRNS') return null;
    if (tag === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length));
    if (tag === 'PLTE') palette = bytes.slice(at + 8, at + 8 + length);
    at += 12 + length;
  }
  const rows = join(parts);
  return { width: view.getUint32(16), height: view.getUint32(20), colorType: bytes[25] ?? 0, rows, palette };
}

export const channelsOf = (colorType: number): number => ({ 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 })[colorType] ?? 0;

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const toLeft = Math.abs(guess - left);
  const toUp = Math.abs(guess - up);
  const toCorner = Math.abs(guess - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? paeth(left, up, corner) : 0;
}

/** Takes the row filters off (ISO/IEC 15948, 9.2). */
export function samplesOf(picture: PngPicture): Uint8Array {
  const channels = channelsOf(picture.colorType);
  const stride = picture.width * channels;
  const filtered = unzlibSync(picture.rows);
  const samples = new Uint8Array(stride * picture.height);
  for (let row = 0; row < picture.height; row += 1) {
    const from = row * (stride + 1);
    const to = row * stride;
    const filter = filtered[from] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const left = x >= channels ? (samples[to + x - channels] ?? 0) : 0;
      const up = row > 0 ? (samples[to + x - stride] ?? 0) : 0;
      const corner = row > 0 && x >= channels ? (samples[to + x - stride - channels] ?? 0) : 0;
      samples[to + x] = ((filtered[from + 1 + x] ?? 0) + predicted(filter, left, up, corner)) & 255;
    }
  }
  return samples;
}
