import { offerFiles } from '@services/incoming-files.ts';

interface LaunchQueue {
  setConsumer(consume: (launch: { files?: readonly { getFile(): Promise<File> }[] }) => void): void;
}

/** Files opened with the app from the system (file handlers) or shared to it (share target). */
export function receiveFiles(): void {
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files = [] }) => {
    if (files.length > 0) void Promise.all(files.map((handle) => handle.getFile())).then(offerFiles);
  });
  if (new URLSearchParams(location.search).has('shared')) void receiveShared();
}

/** The service worker put what was shared into this cache, under the file's name. */
export const SHARED_CACHE = 'shared-files';

async function receiveShared(): Promise<void> {
  const cache = await caches.open(SHARED_CACHE);
  const requests = await cache.keys();
  const files = await Promise.all(
    requests.map(async (request) => {
      const response = await cache.match(request);
      const name = decodeURIComponent(new URL(request.url).pathname.split('/').at(-1) ?? '');
      return response ? new File([await response.blob()], name) : null;
    }),
  );
  await caches.delete(SHARED_CACHE);
  offerFiles(files.filter((file) => file !== null));
}
