import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Ending, Moment, Store, TakenMessage } from '../store/store.ts';
import type { Answer, Carrier, Handover } from './carrier.ts';
import { endingOf, longestWait, overdueEnding, triedFor } from './ending.ts';
import { serverWatch } from './server-watch.ts';

interface Parts {
  store: Store;
  carrier: Carrier;
  retry: Config['retry'];
  /** Milliseconds that the relay has run before. */
  ranBefore: number;
  log: Logger;
}

const LONGEST_SLEEP = 60_000;
const STORE_AGAIN = 1000;
const GIVEN_UP_AT_ONCE = 100;
/** A clock that is corrected by less is not said to be set. */
const SET_BACK = 2000;

/** Takes up what is due and hands it over, several at once, until it is stopped. */
export function makeSender({ store, carrier, retry, ranBefore, log }: Parts) {
  const taken: TakenMessage[] = [];
  const running = new Set<Promise<void>>();
  const server = serverWatch(retry, log);
  const tally: Record<Handover['kind'], number> = { sent: 0, refused: 0, deferred: 0, unknown: 0 };
  const stand = { isStopped: false, isTaking: false };
  const startedAt = performance.now();
  const moment = (): Moment => ({
    now: Date.now(),
    ran: ranBefore + Math.round(performance.now() - startedAt),
  });
  let timer: NodeJS.Timeout | undefined;

  const load = async (id: string): Promise<Buffer> => {
    const raw = await store.content(id);
    if (!raw) throw new Error('content is gone');
    await store.handingOver(id);
    return raw;
  };

  /** An outcome that cannot be stored now (a full disk) is stored as soon as it can be: it must not be forgotten. */
  const note = async (id: string, ending: Ending): Promise<void> => {
    for (;;) {
      try {
        return await store.end(id, ending);
      } catch (error) {
        log.error({ id, err: error }, 'the outcome could not be stored');
        if (stand.isStopped) return;
        await pause(STORE_AGAIN);
      }
    }
  };

  /** A carrier that breaks instead of answering: what it had the content of may have left (RL3). */
  const handOver = async (message: TakenMessage): Promise<Handover> => {
    let hasContent = false;
    const loaded = async () => {
      const raw = await load(message.id);
      hasContent = true;
      return raw;
    };
    try {
      return await carrier.send(message, { load: loaded });
    } catch (error) {
      log.error({ id: message.id, err: error }, 'the carrier failed');
      const answer = { code: null, reason: 'The relay failed while it handed the mail over.' };
      return hasContent
        ? { kind: 'unknown', ...answer }
        : // Our own failure with this mail: the server was not asked, and is not away.
          { kind: 'deferred', ...answer, refused: [], isAway: false };
    }
  };

  const deliver = async (message: TakenMessage): Promise<void> => {
    const handover = await handOver(message);
    tally[handover.kind] += 1;
    server.note(handover);
    const ending = endingOf(message, handover, moment(), retry);
    await note(message.id, ending);
    const { outcome, code } = ending.attempt;
    log.info({ id: message.id, outcome, code, stand: ending.stand }, 'tried');
    if (handover.kind === 'deferred' && handover.isAway) await giveUpOverdue(handover);
  };

  /** RL4: those that another one knocked for are given up in time as well, whether or not they had a turn. */
  const giveUpOverdue = async (answer: Answer): Promise<void> => {
    const isOverdue = (message: TakenMessage) => triedFor(message, moment()) >= retry.giveUpAfter;
    for (;;) {
      const next = taken.findIndex(isOverdue);
      const over =
        next === -1
          ? await store.takeOverdue(moment(), retry.giveUpAfter, GIVEN_UP_AT_ONCE)
          : taken.splice(next, 1);
      if (over.length === 0 || stand.isStopped) return;
      await Promise.all(over.map((message) => note(message.id, overdueEnding(message, answer, moment()))));
      log.warn({ ids: over.map(({ id }) => id), code: answer.code }, 'given up behind a server that is away');
    }
  };

  const start = (message: TakenMessage): void => {
    const run = deliver(message)
      .catch((error: unknown) => log.error({ id: message.id, err: error }, 'sender failed'))
      .finally(() => {
        running.delete(run);
        wake();
      });
    running.add(run);
  };

  /** One of them asks whether a server that was away is back, not all. */
  const lanes = () => (server.isAway() ? 1 : carrier.lanes);

  const fill = (): void => {
    while (!stand.isStopped && server.pauseLeft() === 0 && running.size < lanes()) {
      const next = taken.shift();
      if (!next) return;
      start(next);
    }
  };

  const sleep = async (): Promise<void> => {
    const due = taken.length > 0 ? 0 : await store.nextDueAt();
    clearTimeout(timer);
    if (due === null || stand.isStopped) return;
    const wait = Math.max(1, due - Date.now(), server.pauseLeft());
    timer = setTimeout(wake, Math.min(LONGEST_SLEEP, wait));
  };

  /** RL12: what the clock says, less the time that has passed, stays the same unless somebody sets it. */
  let clock = Number.POSITIVE_INFINITY;
  const heedClock = async (): Promise<void> => {
    const before = clock;
    clock = Date.now() - performance.now();
    if (clock < before - SET_BACK) await store.clockSetBack(Date.now(), longestWait(retry));
  };

  /** Fills the free lanes; takes up twice as many as there are lanes at a time, for fewer turns to the store. */
  const look = async (): Promise<void> => {
    await heedClock();
    fill();
    if (server.pauseLeft() > 0) return sleep();
    if (stand.isTaking || stand.isStopped || taken.length > 0 || running.size >= lanes()) return;
    stand.isTaking = true;
    try {
      taken.push(...(await store.take(moment(), lanes() * 2)));
    } finally {
      stand.isTaking = false;
    }
    if (taken.length === 0) return sleep();
    fill();
  };

  function wake(): void {
    look().catch((error: unknown) => {
      log.error({ err: error }, 'the store could not be read');
      clearTimeout(timer);
      timer = setTimeout(wake, STORE_AGAIN);
    });
  }

  return {
    /** Something new may be due. */
    wake,
    isServerAway: server.isAway,
    tally,
    /** Takes up nothing more; waits for what is under way, at most so many milliseconds. */
    async stop(longest: number): Promise<void> {
      stand.isStopped = true;
      clearTimeout(timer);
      await Promise.race([Promise.all(running), pause(longest, undefined, { ref: false })]);
      carrier.close();
    },
  };
}
export type Sender = ReturnType<typeof makeSender>;
