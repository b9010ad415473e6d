import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'fflate';
import { FrameReader, type Frame } from '../backup/frames.ts';
import { openChunks } from '../backup/seal.ts';
import type { Manifest } from '../backup/collect.ts';

/** Made by the first version of the app itself: `scripts/make-old-books.mjs`. */
export const OLD_BOOKS = new URL('./old-books/version-1.quittance', import.meta.url).pathname;
export const OLD_PASSPHRASE = 'cheval agrafe pile correcte';

export const oldBackup = async (): Promise<Blob> => new Blob([new Uint8Array(await readFile(OLD_BOOKS))]);

/** What a backup holds, as it is written: no record is read as a newer version would. */
export async function contentOf(
  file: Blob,
  passphrase: string,
): Promise<{ manifest: Manifest; chunks: Uint8Array<ArrayBuffer>[]; frames: Frame[] }> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const read = await openChunks(file, passphrase, (chunk) => chunks.push(chunk) > 0);
  if (!read.ok) throw new Error(read.error.reason);
  const [summary, ...packed] = chunks;
  const manifest = JSON.parse(new TextDecoder().decode(summary)) as Manifest;
  const bytes = new Uint8Array(await new Blob(packed).arrayBuffer());
  return { manifest, chunks, frames: [...new FrameReader().read(gunzipSync(bytes))] };
}
