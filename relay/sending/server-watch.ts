import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Handover } from './carrier.ts';
import { backOff } from './ending.ts';

const FIRST = 1000;
const LONGEST = 60_000;

/** While the mail server is away, ten thousand waiting mails must not knock at its door one by one. */
export function serverWatch(retry: Config['retry'], log: Logger) {
  // Monotonic: a clock that is set back must not stretch the pause.
  let pausedUntil = 0;
  let times = 0;
  return {
    isAway: () => times > 0,
    /** Milliseconds. */
    pauseLeft: () => Math.max(0, Math.ceil(pausedUntil - performance.now())),
    note(handover: Handover): void {
      const isAway = handover.kind === 'deferred' && handover.isAway;
      if (!isAway) {
        if (times > 0) log.info('mail server is back');
        times = 0;
        return;
      }
      // Those that were under way together count once.
      if (performance.now() < pausedUntil) return;
      const bounds = {
        ...retry,
        first: Math.min(FIRST, retry.first),
        longest: Math.min(LONGEST, retry.longest),
      };
      pausedUntil = performance.now() + backOff(times, bounds);
      times += 1;
      log.warn({ code: handover.code, reason: handover.reason, times }, 'mail server is away');
    },
  };
}
