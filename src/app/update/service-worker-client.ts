import { Workbox } from 'workbox-window';
import { hasWork } from '@ui/tasks/work-store.ts';
import { offerUpdate } from './update-store.ts';
import { announceWork, whenIdle } from './work-in-windows.ts';

const CHECK_EVERY = 60 * 60 * 1000;
/** A version that stands ready this soon after the start was there before anyone began to work; a slow device takes a while to fetch it. */
const COLD_START = 30_000;

const isUntouched = () =>
  performance.now() < COLD_START && navigator.userActivation?.hasBeenActive === false && !hasWork();

/** Registers the service worker; a new version waits until a person takes it, then every tab reloads. */
export function startServiceWorker(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  announceWork();
  const workbox = new Workbox('/sw.js');
  workbox.addEventListener('waiting', () => {
    offerUpdate(() => workbox.messageSkipWaiting());
    if (isUntouched()) void workbox.messageSW({ type: 'TAKE_IF_ALONE' });
  });
  // Another tab may have taken the new version all the same: the work of this one ends first.
  workbox.addEventListener('controlling', (event) => {
    if (event.isUpdate) whenIdle(() => location.reload());
  });
  const check = () => {
    if (document.visibilityState === 'visible') workbox.update().catch(() => undefined);
  };
  addEventListener('visibilitychange', check);
  setInterval(check, CHECK_EVERY);
  workbox.register().catch(() => undefined);
}
