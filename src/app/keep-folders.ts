import { liveQuery } from 'dexie';
import type { Services } from '@services/services.ts';
import { afterFirstScreen } from '@ui/environment/first-screen.ts';

/** Documents that are issued one after the other are written together. */
const PAUSE = 400;

/**
 * A5: writes what was issued into its folder where that is automatic and open. Where the browser wants to be asked
 * again, the documents wait and a strip says so: only a person's gesture may ask.
 */
export function keepFolders({ outputFolders }: Services): void {
  if (!('showDirectoryPicker' in globalThis)) return;
  let pause: ReturnType<typeof setTimeout> | undefined;
  // What fails here waits: it is told by the strip and in the settings.
  const write = () => void outputFolders.writeWaiting().catch(() => undefined);
  const keep = () =>
    liveQuery(() => outputFolders.list()).subscribe({
      next: (folders) => {
        clearTimeout(pause);
        if (folders.some(({ waiting, permission }) => waiting > 0 && permission === 'granted'))
          pause = setTimeout(write, PAUSE);
      },
      error: () => undefined,
    });
  afterFirstScreen(keep);
}
