import { useEffect } from 'react';
import { onFilesOffered, takeFiles } from '@services/incoming-files.ts';
import { showDone } from '@ui/layers/toast-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import type { ImportFile } from '../desk/desk.ts';

/** Files that the system opened with the app, shared to it, or that were dropped on another screen. */
export function useOpenedFiles(onFile: (file: ImportFile) => void) {
  const t = useText('import');
  useEffect(() => {
    const take = () => {
      const [file, ...others] = takeFiles();
      if (!file) return;
      onFile({ blob: file, name: file.name });
      if (others.length > 0) showDone(t('onlyFirst', { name: file.name }));
    };
    take();
    return onFilesOffered(take);
  }, [onFile, t]);
}
