import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Store, TakenMessage } from '../store/store.ts';
import type { Carrier, Handover } from './carrier.ts';
import { backOff, endingOf } from './ending.ts';

interface Parts {
  store: Store;
  carrier: Carrier;
  retry: Config['retry'];
  log: Logger;
}

const LONGEST_SLEEP = 60_000;
const AWAY = { first: 1000, longest: 60_000 };

/** Takes up what is due and hands it over, several at once, until it is stopped. */
export function makeSender({ store, carrier, retry, log }: Parts) {
  const taken: TakenMessage[] = [];
  const running = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let isTaking = false;
  /** While the mail server is away nothing is tried before this instant. */
  let pausedUntil = 0;
  let awayTimes = 0;
  const tally: Record<Handover['kind'], number> = { sent: 0, refused: 0, deferred: 0, unknown: 0 };

  const noteServer = (handover: Handover) => {
    if (handover.kind === 'deferred' && handover.isAway) {
      if (Date.now() < pausedUntil) return;
      const first = Math.min(AWAY.first, retry.first);
      pausedUntil = Date.now() + backOff(awayTimes, { ...retry, ...AWAY, first });
      awayTimes += 1;
      log.warn({ code: handover.code, reason: handover.reason, times: awayTimes }, 'mail server is away');
      return;
    }
    if (awayTimes > 0) log.info('mail server is back');
    awayTimes = 0;
  };

  const handOver = (message: TakenMessage): Promise<Handover> =>
    carrier.send(message, {
      load: async () => {
        const raw = await store.content(message.id);
        if (!raw) throw new Error('content is gone');
        await store.handingOver(message.id);
        return raw;
      },
    });

  const deliver = async (message: TakenMessage) => {
    const handover = await handOver(message);
    tally[handover.kind] += 1;
    noteServer(handover);
    const ending = endingOf(message, handover, Date.now(), retry);
    await store.end(message.id, ending);
    log.info(
      { id: message.id, outcome: ending.attempt.outcome, code: handover.code, stand: ending.stand },
      'tried',
    );
  };

  const start = (message: TakenMessage) => {
    const run = deliver(message)
      .catch((error: unknown) => log.error({ id: message.id, err: error }, 'sender failed'))
      .finally(() => {
        running.delete(run);
        void look();
      });
    running.add(run);
  };

  const sleep = async () => {
    const due = await store.nextDueAt();
    if (isStopped) return;
    clearTimeout(timer);
    if (due === null) return;
    const wait = Math.min(LONGEST_SLEEP, Math.max(1, Math.max(due, pausedUntil) - Date.now()));
    timer = setTimeout(() => void look(), wait);
  };

  /** Fills the free lanes, taking up as many again at a time: fewer turns to the store. */
  const look = async (): Promise<void> => {
    const fill = () => {
      while (!isStopped && running.size < carrier.lanes && taken.length > 0)
        start(taken.shift() as TakenMessage);
    };
    fill();
    if (isTaking || isStopped || taken.length > 0) return;
    if (running.size >= carrier.lanes) return;
    isTaking = true;
    try {
      if (Date.now() >= pausedUntil) taken.push(...(await store.take(Date.now(), carrier.lanes * 2)));
    } finally {
      isTaking = false;
    }
    if (taken.length === 0) return sleep();
    fill();
  };

  return {
    /** Something new may be due. */
    wake: () => void look(),
    isServerAway: () => awayTimes > 0,
    tally,
    /** Takes up nothing more; waits for what is under way, at most so many milliseconds. */
    async stop(longest: number) {
      isStopped = true;
      clearTimeout(timer);
      const late = new Promise<void>((resolve) => void setTimeout(resolve, longest).unref());
      await Promise.race([Promise.all(running), late]);
      carrier.close();
    },
  };
}
export type Sender = ReturnType<typeof makeSender>;
