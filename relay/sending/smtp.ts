import { setTimeout as pause } from 'node:timers/promises';
import type { SmtpConfig } from '../config.ts';
import type { Carrier } from './carrier.ts';
import { smtpLine } from './smtp-line.ts';

const SECOND = 1000;

/** Each send waits for its turn, so many in a second; 0 = no limit. */
function pacer(perSecond: number): () => Promise<void> {
  let next = 0;
  return async () => {
    if (perSecond === 0) return;
    // Monotonic: a clock that is set back must not make a mail wait for it.
    const now = performance.now();
    const turn = Math.max(now, next);
    next = turn + SECOND / perSecond;
    if (turn > now) await pause(turn - now);
  };
}

/** Several connections to one mail server. */
export function smtpCarrier(config: SmtpConfig): Carrier {
  const free = Array.from({ length: config.connections }, () => smtpLine(config));
  const all = [...free];
  const turn = pacer(config.perSecond);
  return {
    lanes: config.connections,
    async send(message, cargo) {
      // The one used last is the one most likely to be open. There is always one: `lanes` says how many.
      const line = free.pop() ?? smtpLine(config);
      try {
        await turn();
        return await line.send(message, cargo);
      } finally {
        free.push(line);
      }
    },
    close: () => all.forEach((line) => line.close()),
  };
}
