import type { WriteTask } from '@storage/journal/write.ts';
import type { LongTask } from './ports.ts';

/**
 * The last part of long work, as the write path takes it: it can be cancelled to the end, and what is stored is told
 * in the things the person counts (rows, documents), not in records of the database.
 */
export const storing = ({ signal, onProgress }: LongTask, count: number): WriteTask => ({
  signal,
  onStored: (done, total) =>
    onProgress?.({ phase: 'store', done: Math.floor((count * done) / total), total: count }),
});
