import { afterFirstScreen } from '@ui/environment/first-screen.ts';

const SOONEST = 1_000;
/** The longest sleep of the timer: a clock that was set does not put it to sleep for good. */
const LATEST = 5 * 60_000;

interface Bell {
  /** Now, or once more as soon as what runs is done. */
  ring: () => void;
}

/**
 * Does something at the start, so long after the first screen stands, back online, back in sight, when it is rung, and
 * after as long as it asked for itself. Never twice at a time. Ends by itself when the books were closed in this window, as others are open; what fails
 * otherwise is done again later.
 */
export function listen(
  run: () => Promise<{ nextInMs: number | null }>,
  { firstAfter, onEnd = () => undefined }: { firstAfter: number; onEnd?: () => void },
): Bell {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isRungAgain = false;

  const later = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(ring, Math.min(Math.max(milliseconds, SOONEST), LATEST));
  };

  function ring(): void {
    if (isRunning) {
      isRungAgain = true;
      return;
    }
    isRunning = true;
    run().then(done, failed);
  }

  function done({ nextInMs }: { nextInMs: number | null }): void {
    isRunning = false;
    if (nextInMs !== null) later(nextInMs);
    if (!isRungAgain) return;
    isRungAgain = false;
    ring();
  }

  function failed(error: unknown): void {
    if (error instanceof Error && error.name === 'DatabaseClosedError') stop();
    else done({ nextInMs: LATEST });
  }

  function stop(): void {
    clearTimeout(timer);
    forgetFirst();
    removeEventListener('online', ring);
    document.removeEventListener('visibilitychange', whenSeen);
    onEnd();
  }

  const whenSeen = () => {
    if (document.visibilityState === 'visible') ring();
  };

  addEventListener('online', ring);
  document.addEventListener('visibilitychange', whenSeen);
  const forgetFirst = afterFirstScreen(ring, firstAfter);
  return { ring };
}
