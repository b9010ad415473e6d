import { offerFiles } from '@services/incoming-files.ts';
import { loadRoom } from '@i18n/load-messages.ts';
import { currentLanguage } from '@ui/environment/language.ts';
import { showRefused } from '@ui/layers/toast-store.ts';
import { SHARED_CACHE } from '../../workers/shared-cache.ts';

interface LaunchQueue {
  setConsumer(consume: (launch: { files?: readonly { getFile(): Promise<File> }[] }) => void): void;
}

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

async function refuse(file: File | undefined): Promise<void> {
  const t = await loadRoom('shell', currentLanguage());
  showRefused(t('fileNotRead', { name: file?.name ?? '' }));
}

/**
 * A file missed by every drop zone must not replace the app in its window: it is read as on the import screen, or not at
 * all while something is asked.
 */
function takeDrops(): void {
  addEventListener('dragover', (event) => {
    if (carriesFiles(event)) event.preventDefault();
  });
  addEventListener('drop', (event) => {
    if (event.defaultPrevented || !carriesFiles(event)) return;
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (document.querySelector('dialog[open]') === null) offerFiles(files);
    else void refuse(files[0]);
  });
}

/** Files opened with the app from the system (file handlers), shared to it (share target), or dropped anywhere. */
export function receiveFiles(): void {
  takeDrops();
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
