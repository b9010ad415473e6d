import { Gunzip } from 'fflate';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { BooksDatabase } from '../database.ts';
import { appVersion } from '../schema/registry.ts';
import { collectBooks, type CountProgress, type Manifest } from './collect.ts';
import { FrameReader } from './frames.ts';
import { openChunks, sealChunks } from './seal.ts';
import { Spill } from './spill.ts';
import { isSameTally, Tally } from './tally.ts';

export interface OpenedBackup {
  manifest: Manifest;
  /** Frames of every record (frames.ts), in the order of the tables. */
  frames: Blob;
}

/** The books in one sealed file, proven by opening it again and counting what is inside. */
export async function makeBackup(
  db: BooksDatabase,
  passphrase: string,
  createdAt: string,
  onProgress?: CountProgress,
): Promise<{ file: Blob; manifest: Manifest }> {
  const { manifest, chunks } = await collectBooks(db, createdAt, onProgress);
  const file = await sealChunks(chunks, passphrase);
  const opened = await openBackup(file, passphrase);
  if (!opened.ok) throw new Error(`The backup just made cannot be opened: ${opened.error.reason}`);
  return { file, manifest };
}

/** Only the summary, from the first chunk. */
export async function inspectBackup(file: Blob, passphrase: string): Promise<Result<Manifest>> {
  let manifest: Manifest | undefined;
  const read = await openChunks(file, passphrase, (chunk) => {
    manifest = manifestIn(chunk);
    return false;
  });
  return read.ok ? ok(manifest!) : read;
}

/** Reads and checks the whole file; a backup that says more or less than it holds is damaged. */
export async function openBackup(file: Blob, passphrase: string): Promise<Result<OpenedBackup>> {
  let summary: Uint8Array | undefined;
  const body = new BackupBody();
  const read = await openChunks(file, passphrase, (chunk, index, isLast) => {
    if (index > 0) return body.push(chunk, isLast);
    summary = chunk;
    return true;
  });
  if (!read.ok) return read;
  if (!body.isWhole) return refuse('Unreadable', 'backup-damaged');
  const manifest = manifestIn(summary!);
  const { schemaVersion: version } = manifest;
  if (version > appVersion) return refuse('Unsupported', 'backup-newer', { version });
  return isSameTally(manifest, body.tally)
    ? ok({ manifest, frames: body.frames.toBlob() })
    : refuse('Unreadable', 'backup-damaged');
}

const manifestIn = (chunk: Uint8Array): Manifest => JSON.parse(new TextDecoder().decode(chunk)) as Manifest;

/** Bytes inflated at a time: text grows tenfold. */
const PIECE = 64 * 1024;

/** Chunks of records, inflated, counted and put aside as they come. */
class BackupBody {
  readonly tally = new Tally();
  readonly frames = new Spill();
  readonly #reader = new FrameReader();
  readonly #gunzip = new Gunzip((part) => {
    this.frames.push(part);
    for (const { table, record } of this.#reader.read(part)) this.tally.add(table, record);
  });

  #isReadable = true;

  /** Whether it can be read: what is no gzip of records was sealed by something else. */
  push(chunk: Uint8Array, isLast: boolean): boolean {
    try {
      for (let at = 0; at < chunk.length; at += PIECE) {
        const end = at + PIECE;
        this.#gunzip.push(chunk.subarray(at, end), isLast && end >= chunk.length);
      }
    } catch {
      this.#isReadable = false;
    }
    return this.#isReadable;
  }

  get isWhole(): boolean {
    return this.#isReadable && this.#reader.isWhole;
  }
}
