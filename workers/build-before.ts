/** Where the files of the build before lie while windows may still run it. */
const BUILD_BEFORE = 'build-before';

const pathOf = (address: string) => new URL(address, 'http://any').pathname;
const isAsset = (path: string) => path.startsWith('/assets/');

/**
 * F7: a window that is at work goes on with the build it began with, after another window has taken the new one. What
 * the new build does not have any more is therefore kept aside when it is installed, until the next one is. A device
 * without room for it is updated all the same.
 */
export const keepBuildBefore = (addresses: readonly string[]): Promise<void> =>
  kept(addresses).catch(() => undefined);

async function kept(addresses: readonly string[]): Promise<void> {
  const staying = new Set(addresses.map((address) => pathOf(address)));
  await caches.delete(BUILD_BEFORE);
  const before = await caches.open(BUILD_BEFORE);
  for (const name of await caches.keys()) {
    if (!name.includes('-precache-')) continue;
    const precache = await caches.open(name);
    for (const request of await precache.keys()) {
      const path = pathOf(request.url);
      const file = isAsset(path) && !staying.has(path) ? await precache.match(request) : undefined;
      if (file) await before.put(path, file);
    }
  }
}

export const fromBuildBefore = (request: Request): Promise<Response | undefined> =>
  caches.match(request, { cacheName: BUILD_BEFORE });
