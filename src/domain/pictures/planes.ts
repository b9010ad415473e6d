import { pngChunk } from './png-chunk.ts';

/**
 * Colour and transparency of a picture apart, as documents embed them: samples of 8 bits, row by row, each deflated
 * (RFC 1950). A logo carries them from the moment it is chosen, so that no document worker has to take its PNG apart.
 */
export interface PicturePlanes {
  /** Red, green and blue of each pixel. */
  color: Uint8Array;
  /** Null where every pixel is opaque. */
  alpha: Uint8Array | null;
}

/** The part of the PNG file they lie in: ancillary, private, not to be copied by who changes the picture (ISO/IEC 15948, 5.4). */
export const PLANES = 'quPL';

/** Signature and head of any PNG: the head is always the first part (ISO/IEC 15948, 5.6). */
const AFTER_HEAD = 33;

/** The file with its planes inside; whoever does not know them sees the same picture. */
export function withPlanes(png: Uint8Array, { color, alpha }: PicturePlanes): Uint8Array {
  const content = new Uint8Array(4 + color.length + (alpha?.length ?? 0));
  new DataView(content.buffer).setUint32(0, color.length);
  content.set(color, 4);
  if (alpha !== null) content.set(alpha, 4 + color.length);
  const chunk = pngChunk(PLANES, content);
  const file = new Uint8Array(png.length + chunk.length);
  file.set(png.subarray(0, AFTER_HEAD));
  file.set(chunk, AFTER_HEAD);
  file.set(png.subarray(AFTER_HEAD), AFTER_HEAD + chunk.length);
  return file;
}

/** Null where the content of the part is not what `withPlanes` writes. */
export function planesFrom(content: Uint8Array): PicturePlanes | null {
  if (content.length < 5) return null;
  const length = new DataView(content.buffer, content.byteOffset, content.byteLength).getUint32(0);
  if (length === 0 || length > content.length - 4) return null;
  const alpha = content.subarray(4 + length);
  return { color: content.subarray(4, 4 + length), alpha: alpha.length > 0 ? alpha : null };
}

/** Pixels of red, green, blue and transparency, taken apart; nothing is deflated yet. */
export function planesOf(pixels: Uint8Array | Uint8ClampedArray): PicturePlanes {
  const count = pixels.length / 4;
  const color = new Uint8Array(count * 3);
  const alpha = new Uint8Array(count);
  let every = 255;
  for (let pixel = 0, from = 0, to = 0; pixel < count; pixel += 1) {
    color[to++] = pixels[from++] as number;
    color[to++] = pixels[from++] as number;
    color[to++] = pixels[from++] as number;
    const value = pixels[from++] as number;
    alpha[pixel] = value;
    every &= value;
  }
  return { color, alpha: every === 255 ? null : alpha };
}
