import { packedFamilies } from '@documents/scripts/families.gen.ts';
import { filesOf } from '@documents/scripts/font-files.ts';
import type { Result } from '@domain/result.ts';
import { ok, refuse } from '@domain/result.ts';
import { enginePath } from './engine.ts';
import { forgetFiles, forgetOthers, keptAddresses, readFile } from './kept-files.ts';

interface LongTask {
  signal?: AbortSignal;
  onProgress?: (progress: { phase: string; done: number; total: number }) => void;
}

const paths = [enginePath, ...packedFamilies.flatMap(({ id }) => filesOf(id).map(({ path }) => path))];
const bytes = packedFamilies.reduce((sum, family) => sum + family.bytes, 0);
/** As many as a connection carries beside each other. */
const AT_ONCE = 6;

async function missingPaths(): Promise<string[]> {
  const kept = await keptAddresses();
  return paths.filter((path) => !kept.has(`/${path}`));
}

/** `FontShelf` of the services: the fonts of other scripts that this device keeps. */
export const fontShelf = {
  async status(): Promise<{ files: number; kept: number; bytes: number }> {
    return { files: paths.length, kept: paths.length - (await missingPaths()).length, bytes };
  },

  /** What is kept already is not fetched again: after a cancel it goes on where it stopped. */
  async fetchAll({ signal, onProgress }: LongTask = {}): Promise<Result<void>> {
    const waiting = await missingPaths();
    const report = (left: number) =>
      onProgress?.({ phase: 'fonts', done: paths.length - left, total: paths.length });
    let left = waiting.length;
    let isLost = false;
    report(left);
    const fetchSome = async () => {
      for (let path = waiting.pop(); path !== undefined && !isLost; path = waiting.pop()) {
        if (signal?.aborted) return;
        if ((await readFile(path, signal)) === null) isLost = true;
        else report((left -= 1));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, fetchSome));
    if (signal?.aborted) return refuse('Cancelled', 'cancelled');
    if (isLost) return refuse('InvalidState', 'script-fonts-unreachable');
    await forgetOthers(new Set(paths.map((path) => `/${path}`)));
    if ((await missingPaths()).length > 0) return refuse('QuotaExceeded', 'script-fonts-not-kept');
    return ok(undefined);
  },

  forget: forgetFiles,
};
