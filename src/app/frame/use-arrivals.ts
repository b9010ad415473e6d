import { useEffect } from 'react';
import { offerFiles, onFilesOffered, waitingFor } from '@services/incoming-files.ts';
import { useGo } from '../../features/use-view.ts';

const readers = { papers: '/papers', import: '/import' } as const;

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** A file missed by every drop zone must not replace the app in its window: it is read as on the import screen. */
function takeDrops(): () => void {
  const over = (event: DragEvent) => {
    if (carriesFiles(event)) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    if (event.defaultPrevented || !carriesFiles(event)) return;
    event.preventDefault();
    const isAsked = document.querySelector('dialog[open]') !== null;
    if (!isAsked) offerFiles([...(event.dataTransfer?.files ?? [])]);
  };
  addEventListener('dragover', over);
  addEventListener('drop', drop);
  return () => {
    removeEventListener('dragover', over);
    removeEventListener('drop', drop);
  };
}

/** Whatever screen stands, an opened, shared or dropped file leads to who can read it. */
export function useArrivals(): void {
  const go = useGo();
  useEffect(() => {
    const lead = () => {
      const reader = waitingFor();
      if (reader && location.pathname !== readers[reader]) go(readers[reader]);
    };
    lead();
    return onFilesOffered(lead);
  }, [go]);
  useEffect(takeDrops, []);
}
