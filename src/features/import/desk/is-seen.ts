/** The import screen is in front: what a task ended with stands there already. */
export const isSeen = (): boolean =>
  location.pathname === '/import' && document.visibilityState === 'visible';
