import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Real files of other people, kept beside the project and never inside it; a work tree elsewhere says where. */
const root =
  process.env['SHARED_DATA'] ?? fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));

export const hasSharedData = existsSync(root);

export const sharedPath = (path: string): string => root + path;

export const sharedBytes = (path: string): Uint8Array => new Uint8Array(readFileSync(sharedPath(path)));

export function sharedFiles(...folders: string[]): string[] {
  if (!hasSharedData) return [];
  return folders.flatMap((folder) => readdirSync(root + folder).map((name) => `${folder}/${name}`));
}
