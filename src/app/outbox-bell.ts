import type { Services } from '@services/services.ts';
import type { BooksName } from '../features/books-choice.ts';

/** Long enough for the first screen to stand before anything is sent. */
const FIRST_AFTER = 3_000;
const SOONEST = 1_000;
/** The longest sleep of the timer: a clock that was set does not put it to sleep for good. */
const LATEST = 5 * 60_000;

let ringers: (() => void)[] = [];

/** Rung by whatever queues something. */
export const outboxBell = {
  ring: (): void => {
    for (const ring of ringers) ring();
  },
};

interface SyncRegistration {
  sync?: { register(tag: string): Promise<void> };
}

/** Wakes the service worker when there is a network, also when this window is closed. Each tag is a new one: the same again does nothing while it backs off. */
async function askForSync(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = (await navigator.serviceWorker.ready) as SyncRegistration;
  await registration.sync?.register(`outbox-${Date.now()}-${Math.random().toString(36).slice(2)}`);
}

const noSync = () => undefined;

/** F4: sends when something was queued, at the start, back online, back in sight, and when something is due again. */
export function listenForMail(which: BooksName, { outbox, relay }: Services): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isRungAgain = false;

  const later = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(flush, Math.min(Math.max(milliseconds, SOONEST), LATEST));
  };

  async function run(): Promise<void> {
    const { nextInMs } = await outbox.flush();
    if (nextInMs !== null) later(nextInMs);
  }

  function flush(): void {
    if (isRunning) {
      isRungAgain = true;
      return;
    }
    isRunning = true;
    run().then(done, stop);
  }

  function done(): void {
    isRunning = false;
    if (!isRungAgain) return;
    isRungAgain = false;
    flush();
  }

  /** The books were closed in this window: others are open, or it is reloaded. */
  function stop(): void {
    clearTimeout(timer);
    removeEventListener('online', flush);
    document.removeEventListener('visibilitychange', whenSeen);
    ringers = ringers.filter((ringer) => ringer !== ring);
  }

  const whenSeen = () => {
    if (document.visibilityState === 'visible') flush();
  };
  const ring = () => {
    flush();
    // The sample company is looked at in its window only.
    if (which === 'own') void relay.status().then((status) => (status ? askForSync() : undefined), noSync);
  };

  addEventListener('online', flush);
  document.addEventListener('visibilitychange', whenSeen);
  ringers.push(ring);
  later(FIRST_AFTER);
}
