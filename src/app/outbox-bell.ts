import type { Services } from '@services/services.ts';
import type { BooksName } from '../features/books-choice.ts';
import { listen } from './bell.ts';

/** The first screen is whole by then, with what stands around its figures. */
const FIRST_AFTER = 3_000;

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
async function askForSync(relay: Services['relay']): Promise<void> {
  if (!('serviceWorker' in navigator) || !(await relay.status())) return;
  const registration = (await navigator.serviceWorker.ready) as SyncRegistration;
  await registration.sync?.register(`outbox-${Date.now()}-${Math.random().toString(36).slice(2)}`);
}

/** The browser may refuse it (a setting, a private window): this window rings its own bell anyway. */
const noSync = () => undefined;

/** F4: sends when something was queued, at the start, back online, back in sight, and when something is due again. */
export function listenForMail(which: BooksName, { outbox, relay }: Services): void {
  const bell = listen(() => outbox.flush(), {
    firstAfter: FIRST_AFTER,
    onEnd: () => {
      ringers = ringers.filter((ringer) => ringer !== ring);
    },
  });
  const ring = () => {
    bell.ring();
    // The sample company is looked at in its window only.
    if (which === 'own') askForSync(relay).catch(noSync);
  };
  ringers.push(ring);
}
