/** Web Locks, shared by all tabs and the service worker; without them leases alone decide. */
export const webLock = {
  async alone<T>(
    name: string,
    { steal }: { steal: boolean },
    work: (isSole: boolean) => Promise<T>,
  ): Promise<{ done: true; value: T } | { done: false }> {
    if (!('locks' in navigator)) return { done: true, value: await work(false) };
    try {
      return await navigator.locks.request(
        name,
        steal ? { steal: true } : { ifAvailable: true },
        async (lock) =>
          lock ? { done: true as const, value: await work(!steal) } : { done: false as const },
      );
    } catch (error) {
      // Another sender has taken the lock away: the work in hand ends by itself, its leases tell it so.
      if (error instanceof DOMException && error.name === 'AbortError') return { done: false };
      throw error;
    }
  },
};

export const browserNetwork = { isOnline: (): boolean => navigator.onLine };
