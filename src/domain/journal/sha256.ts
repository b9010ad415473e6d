import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * SHA-256 (FIPS 180-4) in arrays that are made once. Proving the books hashes hundreds of thousands of short texts, and
 * there buffers of their own for each cost more than the hashing. Held against `@noble/hashes` by a test.
 */
export function sha256Hex(content: Uint8Array | string): string {
  if (typeof content !== 'string') return hexOf(content, content.length);
  if (content.length * MOST_BYTES_PER_UNIT > encoded.length) return sha256Hex(utf8.encode(content));
  return hexOf(encoded, utf8.encodeInto(content, encoded).written);
}

const utf8 = new TextEncoder();
const MOST_BYTES_PER_UNIT = 3;
const encoded = new Uint8Array(12 * 1024);

const BLOCK = 64;
/** Bytes at the end of the last block that say how many bits there were. */
const LENGTH_BYTES = 8;

// prettier-ignore
const ROUND_WORDS = Int32Array.of(
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
);

const FIRST_STATE = Int32Array.of(
  0x6a09e667,
  0xbb67ae85,
  0x3c6ef372,
  0xa54ff53a,
  0x510e527f,
  0x9b05688c,
  0x1f83d9ab,
  0x5be0cd19,
);

const state = new Int32Array(8);
const schedule = new Int32Array(64);
const tail = new Uint8Array(2 * BLOCK);
const digest = new Uint8Array(32);

function hexOf(bytes: Uint8Array, length: number): string {
  state.set(FIRST_STATE);
  const whole = length - (length % BLOCK);
  mix(bytes, whole);
  mix(tail, padded(bytes, whole, length));
  for (let at = 0; at < digest.length; at += 1) digest[at] = state[at >> 2]! >>> (24 - 8 * (at & 3));
  return bytesToHex(digest);
}

/** What is left after the whole blocks, a one, zeros, and the length in bits: one block or two. */
function padded(bytes: Uint8Array, from: number, length: number): number {
  const rest = length - from;
  const size = rest + 1 + LENGTH_BYTES <= BLOCK ? BLOCK : 2 * BLOCK;
  tail.fill(0);
  for (let at = 0; at < rest; at += 1) tail[at] = bytes[from + at]!;
  tail[rest] = 0x80;
  let bits = length * 8;
  for (let at = size - 1; bits > 0; at -= 1) {
    tail[at] = bits % 256;
    bits = Math.floor(bits / 256);
  }
  return size;
}

/** The blocks up to `end` go into the state. */
function mix(bytes: Uint8Array, end: number): void {
  for (let from = 0; from < end; from += BLOCK) {
    for (let at = 0, byte = from; at < 16; at += 1, byte += 4) {
      schedule[at] =
        (bytes[byte]! << 24) | (bytes[byte + 1]! << 16) | (bytes[byte + 2]! << 8) | bytes[byte + 3]!;
    }
    for (let at = 16; at < 64; at += 1) {
      const x = schedule[at - 15]!;
      const y = schedule[at - 2]!;
      const low = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const high = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      schedule[at] = high + schedule[at - 7]! + low + schedule[at - 16]!;
    }
    mixBlock();
  }
}

/** Sixty-four rounds over the schedule, their words in variables: the engine keeps those in registers. */
function mixBlock(): void {
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let at = 0; at < 64; at += 1) {
    const turned = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const one = (h + turned + (g ^ (e & (f ^ g))) + ROUND_WORDS[at]! + schedule[at]!) | 0;
    const spun = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const other = (spun + ((a & b) | (c & (a | b)))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + other) | 0;
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
  state[4]! += e;
  state[5]! += f;
  state[6]! += g;
  state[7]! += h;
}
