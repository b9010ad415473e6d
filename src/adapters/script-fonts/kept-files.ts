/** Where fonts of other scripts are kept once they were used or asked for; an update of the app leaves them there. */
export const SCRIPT_FONTS_CACHE = 'script-fonts';

/** Absent where the browser does not trust the address (http from another machine): then nothing is kept. */
const openCache = (): Promise<Cache> | null =>
  'caches' in globalThis ? caches.open(SCRIPT_FONTS_CACHE) : null;

export const isKept = async (path: string): Promise<boolean> =>
  (await (await openCache())?.match(`/${path}`)) !== undefined;

/** From what is kept, else from the server and then kept; `null` = it cannot be had now. */
export async function readFile(path: string, signal?: AbortSignal): Promise<Uint8Array | null> {
  const address = `/${path}`;
  const cache = await openCache();
  const kept = await cache?.match(address);
  if (kept !== undefined) return new Uint8Array(await kept.arrayBuffer());
  const answer = await fetch(address, signal ? { signal } : {}).catch(() => null);
  if (answer?.ok !== true) return null;
  await cache?.put(address, answer.clone());
  return new Uint8Array(await answer.arrayBuffer());
}

export const forgetFiles = async (): Promise<void> => {
  if ('caches' in globalThis) await caches.delete(SCRIPT_FONTS_CACHE);
};
