const KEY = 'quittance-reloaded-for';

/** A chunk of an older build is gone: loading the page again brings the new one. Once per build, never in a ring. */
export function reloadOnceWhenStale(): void {
  addEventListener('vite:preloadError', (event) => {
    const build = document.querySelector<HTMLScriptElement>('script[type="module"]')?.src ?? '';
    if (sessionStorage.getItem(KEY) === build) return;
    sessionStorage.setItem(KEY, build);
    event.preventDefault();
    location.reload();
  });
}
