import { Gunzip } from 'fflate';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { BooksDatabase } from '../database.ts';
import { appVersion } from '../schema/registry.ts';
import { collectBooks, type CountProgress, type Manifest } from './collect.ts';
import { decodeFrames } from './frames.ts';
import { openChunks, sealChunks } from './seal.ts';
import { isSameTally, Tally } from './tally.ts';

export interface OpenedBackup {
  manifest: Manifest;
  /** Frames of every record (frames.ts), in the order of the tables. */
  frames: Uint8Array<ArrayBuffer>;
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
  const chunks = await openChunks(file, passphrase, 1);
  return chunks.ok ? ok(manifestIn(chunks.value[0]!)) : chunks;
}

/** Reads and checks the whole file; a backup that says more or less than it holds is damaged. */
export async function openBackup(file: Blob, passphrase: string): Promise<Result<OpenedBackup>> {
  const chunks = await openChunks(file, passphrase);
  if (!chunks.ok) return chunks;
  const [first, ...rest] = chunks.value;
  const manifest = manifestIn(first!);
  if (manifest.schemaVersion > appVersion) {
    return refuse('Unsupported', 'backup-newer', { version: manifest.schemaVersion });
  }
  const frames = inflate(rest);
  const tally = new Tally();
  for (const { table, record } of decodeFrames(frames)) tally.add(table, record);
  return isSameTally(manifest, tally) ? ok({ manifest, frames }) : refuse('Unreadable', 'backup-damaged');
}

const manifestIn = (chunk: Uint8Array): Manifest => JSON.parse(new TextDecoder().decode(chunk)) as Manifest;

function inflate(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const gunzip = new Gunzip((part) => parts.push(part));
  for (const [at, chunk] of chunks.entries()) gunzip.push(chunk, at === chunks.length - 1);
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
