import type { ReadBudget } from '../read-budget.ts';
import { damaged, ReadStop } from '../read-stop.ts';
import { crc32 } from '@domain/pictures/crc32.ts';
import { packedBytes, type ZipEntry } from './directory.ts';

const stored = 0;
const deflated = 8;
const feedBytes = 256 * 1024;
/** RFC 1952: magic, deflate, no flags, no time, unknown system. */
const gzipHeader = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);

/**
 * The content of a zip entry in chunks, counted against the budget as they come, not as they are announced. The
 * entry is dressed as gzip so that the platform's own inflater also checks length and CRC-32 at its speed.
 */
export async function inflateEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  budget: ReadBudget,
  take: (chunk: Uint8Array, packedDone: number) => void,
): Promise<void> {
  const packed = packedBytes(bytes, entry);
  if (entry.method === stored) {
    budget.inflate(packed.length);
    if (packed.length !== entry.size || crc32(packed) !== entry.crc) throw damaged(entry.name);
    take(packed, packed.length);
    return;
  }
  if (entry.method !== deflated) throw new ReadStop('Unsupported', 'file-compression-unknown');
  let fed = 0;
  const source = gzipSource(packed, entry, (done) => (fed = done));
  const reader = source.pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (;;) {
      const { done, value } = await nextChunk(reader, entry.name);
      if (done) return;
      budget.inflate(value.length);
      take(value, fed);
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

/** The whole content of one small part. */
export async function inflateWhole(
  bytes: Uint8Array,
  entry: ZipEntry,
  budget: ReadBudget,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  await inflateEntry(bytes, entry, budget, (chunk) => {
    chunks.push(chunk);
    length += chunk.length;
  });
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

type ChunkReader = ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;

async function nextChunk(reader: ChunkReader, part: string): Promise<ReadableStreamReadResult<Uint8Array>> {
  try {
    return await reader.read();
  } catch {
    throw damaged(part);
  }
}

function gzipSource(
  packed: Uint8Array,
  entry: ZipEntry,
  onFed: (done: number) => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    start: (controller) => controller.enqueue(gzipHeader),
    pull(controller) {
      if (at < packed.length) {
        const end = Math.min(at + feedBytes, packed.length);
        controller.enqueue(new Uint8Array(packed.subarray(at, end)));
        at = end;
        onFed(at);
        return;
      }
      const trailer = new DataView(new ArrayBuffer(8));
      trailer.setUint32(0, entry.crc, true);
      trailer.setUint32(4, entry.size >>> 0, true);
      controller.enqueue(new Uint8Array(trailer.buffer));
      controller.close();
    },
  });
}
