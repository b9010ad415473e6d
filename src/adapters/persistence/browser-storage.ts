/** Some browsers have no storage manager outside of HTTPS: then nothing is promised. */
const manager = (): StorageManager | undefined => navigator.storage;

export const browserStorage = {
  origin: globalThis.location?.origin ?? '',
  persisted: async () => (await manager()?.persisted?.()) ?? false,
  persist: async () => (await manager()?.persist?.()) ?? false,
  estimate: async () => {
    const { usage = 0, quota = 0 } = (await manager()?.estimate?.()) ?? {};
    return { usage, quota };
  },
};
