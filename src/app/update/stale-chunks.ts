import { hasWork } from '@ui/tasks/work-store.ts';

const KEY = 'quittance-reloaded-for';
let early = 0;
let isLeaving = false;

/** The page is about to be loaded again: what is missing in it needs no word any more. */
export const isReloading = (): boolean => isLeaving;

/** Fetches what nobody asked for yet; what does not come now is fetched when it is asked for. */
export async function ahead<T>(load: () => Promise<T>): Promise<T | undefined> {
  early += 1;
  try {
    return await load();
  } catch {
    return undefined;
  } finally {
    early -= 1;
  }
}

/**
 * A chunk of an older build is gone: loading the page again brings the new one. Once per build, never in a ring,
 * and never while there is work in this window: then the screen that misses it says so, and the rest goes on. What was
 * fetched ahead is missed by nobody. The import fails all the same: prevented, it would give nothing, or come without
 * its style.
 */
export function reloadOnceWhenStale(): void {
  addEventListener('vite:preloadError', () => {
    const build = document.querySelector<HTMLScriptElement>('script[type="module"]')?.src ?? '';
    if (early > 0 || hasWork() || sessionStorage.getItem(KEY) === build) return;
    sessionStorage.setItem(KEY, build);
    isLeaving = true;
    location.reload();
  });
}
