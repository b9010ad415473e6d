/** Where fonts of other scripts are kept once they were used or asked for; an update of the app leaves them there. */
export const SCRIPT_FONTS_CACHE = 'script-fonts';

/** Absent where the browser does not trust the address (http from another machine): then nothing is kept. */
const openCache = (): Promise<Cache> | null =>
  'caches' in globalThis ? caches.open(SCRIPT_FONTS_CACHE) : null;

export async function keptAddresses(): Promise<ReadonlySet<string>> {
  const requests = (await (await openCache())?.keys()) ?? [];
  return new Set(requests.map(({ url }) => new URL(url).pathname));
}

/** From what is kept, else from the server and then kept, if there is room; `null` = it cannot be had now. */
export async function readFile(path: string, signal?: AbortSignal): Promise<Uint8Array | null> {
  const address = `/${path}`;
  const cache = await openCache();
  const kept = await cache?.match(address);
  if (kept !== undefined) return new Uint8Array(await kept.arrayBuffer());
  const answer = await fetch(address, signal ? { signal } : {}).catch(() => null);
  if (answer?.ok !== true) return null;
  const bytes = await answer.arrayBuffer().catch(() => null);
  if (bytes === null) return null;
  const type = answer.headers.get('Content-Type') ?? '';
  await cache
    ?.put(address, new Response(bytes, { headers: { 'Content-Type': type } }))
    .catch(() => undefined);
  return new Uint8Array(bytes);
}

/** Files of earlier versions of the fonts and of the engine. */
export async function forgetOthers(addresses: ReadonlySet<string>): Promise<void> {
  const cache = await openCache();
  for (const kept of await keptAddresses()) if (!addresses.has(kept)) await cache?.delete(kept);
}

export const forgetFiles = async (): Promise<void> => {
  if ('caches' in globalThis) await caches.delete(SCRIPT_FONTS_CACHE);
};
