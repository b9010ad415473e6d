import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import type { Config } from '../config.ts';
import { Problem } from './problem.ts';

const TEN_MINUTES = 600;
const HOUR = 3600;
const WRONG_CODES = 8;
const WRONG_KEYS = 60;

async function spend(limiter: RateLimiterMemory, who: string): Promise<void> {
  try {
    await limiter.consume(who);
  } catch (reason) {
    throw new Problem('rate-limited', { retryAfter: (reason as RateLimiterRes).msBeforeNext / 1000 });
  }
}

async function refuseSpent(limiter: RateLimiterMemory, who: string): Promise<void> {
  const spent = await limiter.get(who);
  if (spent && spent.consumedPoints >= limiter.points)
    throw new Problem('rate-limited', { retryAfter: spent.msBeforeNext / 1000 });
}

/** Guessing is limited by visitor, and over all visitors; sending by key. */
export function makeLimits({ messagesPerHour }: Config['limits']) {
  const messages = new RateLimiterMemory({ points: messagesPerHour, duration: HOUR });
  const withdrawals = new RateLimiterMemory({ points: messagesPerHour, duration: HOUR });
  const codes = new RateLimiterMemory({ points: WRONG_CODES, duration: TEN_MINUTES });
  const allCodes = new RateLimiterMemory({ points: WRONG_CODES * 10, duration: TEN_MINUTES });
  const keys = new RateLimiterMemory({ points: WRONG_KEYS, duration: TEN_MINUTES });
  return {
    message: (keyId: string) => spend(messages, keyId),
    /** Of what is not here: it is remembered. */
    withdrawal: (keyId: string) => spend(withdrawals, keyId),
    mayGuessCode: async (visitor: string) => {
      await refuseSpent(codes, visitor);
      await refuseSpent(allCodes, 'all');
    },
    wrongCode: async (visitor: string) => {
      await codes.penalty(visitor);
      await allCodes.penalty('all');
    },
    mayTryKey: (visitor: string) => refuseSpent(keys, visitor),
    wrongKey: (visitor: string) => keys.penalty(visitor),
  };
}
export type Limits = ReturnType<typeof makeLimits>;
