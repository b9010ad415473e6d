import type { Services } from '@services/services.ts';

/** Long after the first screen stands, and then now and again. */
const FIRST_AFTER = 30_000;
const EVERY = 3_600_000;

const whenIdle = (work: () => void) =>
  'requestIdleCallback' in globalThis ? requestIdleCallback(work) : setTimeout(work);

/** Copies that are old or too many go while nobody works. Books that were closed meanwhile have nothing to tidy. */
export function tidyCache({ cache }: Services): void {
  const tidy = () =>
    whenIdle(() => {
      cache.purge().then(
        () => setTimeout(tidy, EVERY),
        () => undefined,
      );
    });
  setTimeout(tidy, FIRST_AFTER);
}
