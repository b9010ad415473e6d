import { useSyncExternalStore } from 'react';

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}

/** Bottom bar, two-line rows, sheets from below. */
export const useIsPhone = () => useMedia('(max-width: 700px)');
/** Room for list, detail and PDF side by side. */
export const useIsWide = () => useMedia('(min-width: 1101px)');
