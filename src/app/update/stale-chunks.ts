import { hasWork } from '@ui/tasks/work-store.ts';

const KEY = 'quittance-reloaded-for';

/**
 * A chunk of an older build is gone: loading the page again brings the new one. Once per build, never in a ring,
 * and never while there is work in this window: then the screen that misses it says so, and the rest goes on.
 */
export function reloadOnceWhenStale(): void {
  addEventListener('vite:preloadError', (event) => {
    const build = document.querySelector<HTMLScriptElement>('script[type="module"]')?.src ?? '';
    if (hasWork() || sessionStorage.getItem(KEY) === build) return;
    sessionStorage.setItem(KEY, build);
    event.preventDefault();
    location.reload();
  });
}
