/** Where the service worker leaves what was shared to the app. */
export const SHARED_CACHE = 'shared-files';

/** An address of its own for each file, with its name at the end: several may have one name. */
export const sharedAddress = (name: string): string =>
  `/shared/${crypto.randomUUID()}/${encodeURIComponent(name)}`;
