import type { MessageFile, OutboxMessage } from '@domain/outbox/message.ts';
import { hashed } from '../archive/leaving-files.ts';
import type { Sending } from './sending.ts';

export type FileWithBytes = MessageFile & { bytes: Uint8Array };

/** The bytes as they lie in the archive, checked against their hash; null when one is missing or damaged. */
export async function filesOf(
  { db }: Pick<Sending, 'db'>,
  { files }: Pick<OutboxMessage, 'files'>,
): Promise<FileWithBytes[] | null> {
  const stored = await db.archivedFiles.bulkGet(files.map(({ sha256 }) => sha256));
  const whole: FileWithBytes[] = [];
  for (const [at, file] of files.entries()) {
    const bytes = stored[at]?.bytes;
    if (!bytes || (await hashed(bytes)) !== file.sha256) return null;
    whole.push({ ...file, bytes });
  }
  return whole;
}
