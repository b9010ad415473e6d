import { useEffect } from 'react';
import { areFilesWaiting, offerFiles, onFilesOffered } from '@services/incoming-files.ts';
import { useGo } from '../../features/use-view.ts';

const IMPORT = '/import';

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

/** Whatever screen stands, an opened, shared or dropped file leads to the import. */
export function useArrivals(): void {
  const go = useGo();
  useEffect(() => {
    const lead = () => {
      if (areFilesWaiting() && location.pathname !== IMPORT) go(IMPORT);
    };
    lead();
    return onFilesOffered(lead);
  }, [go]);
  useEffect(takeDrops, []);
}
