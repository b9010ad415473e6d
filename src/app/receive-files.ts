import { offerFiles } from '@services/incoming-files.ts';
import { SHARED_CACHE } from '../../workers/shared-cache.ts';

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

const nameOf = (request: Request) =>
  decodeURIComponent(new URL(request.url).pathname.split('/').at(-1) ?? '');

async function receiveShared(): Promise<void> {
  const cache = await caches.open(SHARED_CACHE);
  const files: File[] = [];
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    if (response) files.push(new File([await response.blob()], nameOf(request)));
    // One by one: what is shared meanwhile stays for its own page.
    await cache.delete(request);
  }
  if (files.length > 0) offerFiles(files);
}
