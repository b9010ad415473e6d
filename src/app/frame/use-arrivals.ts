import { useEffect } from 'react';
import { useRouter } from '@tanstack/react-router';
import { forgetFiles, onFilesOffered, waitingFor } from '@services/incoming-files.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefused } from '@ui/layers/toast-store.ts';
import { leaveThen } from '@ui/tasks/half-typed.ts';

const readers = { papers: '/papers', import: '/import' } as const;

/**
 * Whatever screen stands, an opened, shared or dropped file leads to who can read it; once more when another screen was
 * asked for at the same moment. Who stays with what is half typed is told that the file is not read.
 */
export function useArrivals(): void {
  const t = useText('shell');
  const router = useRouter();
  useEffect(() => {
    const refuse = () => {
      const [file] = forgetFiles();
      if (file) showRefused(t('fileNotRead', { name: file.name }));
    };
    const lead = () => {
      const reader = waitingFor();
      if (!reader || location.pathname === readers[reader]) return;
      void leaveThen(() => router.history.push(readers[reader], undefined, { ignoreBlocker: true }), refuse);
    };
    lead();
    const stops = [onFilesOffered(lead), router.subscribe('onResolved', lead)];
    return () => stops.forEach((stop) => stop());
  }, [router, t]);
}
