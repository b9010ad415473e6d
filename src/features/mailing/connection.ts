import { useSyncExternalStore } from 'react';

/** When this window saw the network go; null while it is there, 0 when it was gone before the window came. */
let goneAt: number | null = navigator.onLine ? null : 0;
addEventListener('offline', () => (goneAt ??= Date.now()));
addEventListener('online', () => (goneAt = null));

function onChange(changed: () => void): () => void {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}

/** Null = there is a network; else since when there is none, in ms since the epoch (0 = since before). */
export const useOfflineSince = (): number | null => useSyncExternalStore(onChange, () => goneAt);

/** The browser wakes the app for its mail when there is a network again, also when no page is open. */
export const sendsWhenClosed = (): boolean => 'SyncManager' in globalThis && 'serviceWorker' in navigator;
