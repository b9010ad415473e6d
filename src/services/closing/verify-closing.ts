import type { ClosingManifest } from '@domain/closing/closing.ts';
import { GENESIS_HASH } from '@domain/journal/chain.ts';
import { ok, type Result } from '@domain/result.ts';
import type { Books } from '../books.ts';
import type { CheckedPackage } from '../contracts/closing.ts';
import type { LongTask } from '../ports.ts';

/** The package against itself, and its head against our own journal. */
export async function verifyClosing(
  books: Books,
  file: Blob,
  task?: LongTask,
): Promise<Result<CheckedPackage>> {
  const checked = await books.deps.closings.check(file, task);
  if (!checked.ok) return checked;
  return ok({ ...checked.value, head: await headIn(books, checked.value.manifest) });
}

async function headIn(books: Books, { deviceId, head }: ClosingManifest): Promise<CheckedPackage['head']> {
  const device = await books.db.metaRow('device');
  if (device?.id !== deviceId) return 'other';
  const hash = head.seq === 0 ? GENESIS_HASH : (await books.db.journal.get([deviceId, head.seq]))?.hash;
  return hash === head.hash ? 'ours' : 'differs';
}
