import type { SendingDeps } from '../../ports.ts';

/** A clock that stands until it is set. */
export function movingClock(begin: number) {
  let now = begin;
  return {
    now: () => now,
    set: (text: string) => {
      now = Date.parse(text);
    },
  };
}

/** Web Locks over several windows of one test: free, taken, or taken away. */
export function lockOver(): SendingDeps['senderLock'] {
  const taken = new Set<string>();
  return {
    async alone(name, { steal }, work) {
      if (taken.has(name) && !steal) return { done: false };
      taken.add(name);
      try {
        return { done: true, value: await work(!steal) };
      } finally {
        taken.delete(name);
      }
    },
  };
}
