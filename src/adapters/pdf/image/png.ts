import { unzlibSync } from 'fflate';
import { PLANES, planesFrom, type PicturePlanes } from '@domain/pictures/planes.ts';
import { pngChunk } from '@domain/pictures/png-chunk.ts';

/** What a PDF image needs of a PNG (ISO/IEC 15948): 8 bits per channel, not interlaced, as our upload makes them. */
export interface PngPicture {
  width: number;
  height: number;
  colorType: number;
  /** The deflated and filtered rows, as they stand in the file. */
  rows: Uint8Array;
  palette: Uint8Array;
  /** Where the file brings them along. */
  planes: PicturePlanes | null;
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
  let planes: PicturePlanes | null = null;
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const tag = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (tag === 'tRNS') return null;
    if (tag === PLANES) planes = planesFrom(bytes.subarray(at + 8, at + 8 + length));
    if (tag === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length));
    if (tag === 'PLTE') palette = bytes.slice(at + 8, at + 8 + length);
    at += 12 + length;
  }
  const rows = join(parts);
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    colorType: bytes[25] ?? 0,
    rows,
    palette,
    planes,
  };
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

type Unfilter = (samples: Uint8Array, start: number, stride: number, channels: number) => void;

/** Adds to each byte of a row its prediction, by the filter's number; a typed array keeps the sum within a byte. */
const unfilters: readonly (Unfilter | null)[] = [
  null,
  (samples, start, stride, channels) => {
    for (let at = start + channels; at < start + stride; at += 1) {
      samples[at] = (samples[at] as number) + (samples[at - channels] as number);
    }
  },
  (samples, start, stride) => {
    for (let at = start; at < start + stride; at += 1) {
      samples[at] = (samples[at] as number) + (samples[at - stride] ?? 0);
    }
  },
  (samples, start, stride, channels) => {
    for (let at = start; at < start + stride; at += 1) {
      const left = at - start < channels ? 0 : (samples[at - channels] as number);
      samples[at] = (samples[at] as number) + ((left + (samples[at - stride] ?? 0)) >> 1);
    }
  },
  (samples, start, stride, channels) => {
    for (let at = start; at < start + stride; at += 1) {
      const isFirst = at - start < channels;
      const left = isFirst ? 0 : (samples[at - channels] as number);
      const corner = isFirst ? 0 : (samples[at - stride - channels] ?? 0);
      samples[at] = (samples[at] as number) + paeth(left, samples[at - stride] ?? 0, corner);
    }
  },
];

/** Takes the row filters off (ISO/IEC 15948, 9.2); null where there are not the rows that were announced. */
export function samplesOf(picture: Omit<PngPicture, 'planes'>): Uint8Array | null {
  const channels = channelsOf(picture.colorType);
  const stride = picture.width * channels;
  const filtered = inflated(picture.rows);
  if (filtered === null || filtered.length < (stride + 1) * picture.height) return null;
  const samples = new Uint8Array(stride * picture.height);
  for (let row = 0; row < picture.height; row += 1) {
    const from = row * (stride + 1) + 1;
    samples.set(filtered.subarray(from, from + stride), row * stride);
    unfilters[filtered[from - 1] ?? 0]?.(samples, row * stride, stride, channels);
  }
  return samples;
}

/** Null where the bytes are no whole stream. */
function inflated(rows: Uint8Array): Uint8Array | null {
  try {
    return unzlibSync(rows);
  } catch {
    return null;
  }
}

/** The file of a picture: what `readPng` reads. */
export function writePng({
  width,
  height,
  colorType,
  rows,
  palette,
}: Omit<PngPicture, 'planes'>): Uint8Array {
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([8, colorType], 8);
  return join([
    Uint8Array.from(SIGNATURE.split(',').map(Number)),
    pngChunk('IHDR', head),
    ...(palette.length > 0 ? [pngChunk('PLTE', palette)] : []),
    pngChunk('IDAT', rows),
    pngChunk('IEND', new Uint8Array()),
  ]);
}
