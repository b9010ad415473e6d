import { Workbox } from 'workbox-window';
import { offerUpdate } from './update-store.ts';

const CHECK_EVERY = 60 * 60 * 1000;

/** Registers the service worker; a new version waits until a person takes it, then every tab reloads. */
export function startServiceWorker(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  const workbox = new Workbox('/sw.js');
  let isTaken = false;
  const take = () => {
    isTaken = true;
    workbox.messageSkipWaiting();
  };
  workbox.addEventListener('waiting', () => offerUpdate(take));
  workbox.addEventListener('controlling', (event) => {
    if (event.isUpdate || isTaken) location.reload();
  });
  const check = () => {
    if (document.visibilityState === 'visible') void workbox.update().catch(() => {});
  };
  addEventListener('visibilitychange', check);
  setInterval(check, CHECK_EVERY);
  void workbox.register();
}
