import { useCallback } from 'react';
import { useRouter, useRouterState } from '@tanstack/react-router';

/** How the view of a screen is read from the address and written to it. */
export interface ViewOf<V> {
  read: (search: Record<string, unknown>) => V;
  write: (view: V) => Record<string, string | number>;
}

/** The address of a screen with a view. */
function hrefOf(path: string, search: Record<string, string | number>): string {
  const text = new URLSearchParams(
    Object.entries(search).map(([key, value]) => [key, String(value)]),
  ).toString();
  return text === '' ? path : `${path}?${text}`;
}

export type SetView<V> = (change: V | ((view: V) => V), options?: { replace?: boolean }) => void;

/**
 * Search, filters, sort, page and what is open live in the address: Back goes back, a link shows the same.
 * `replace` for what is no step of its own (typing in a search).
 */
export function useView<V>({ read, write }: ViewOf<V>): [V, SetView<V>] {
  const router = useRouter();
  const search = useRouterState({ select: (state) => state.location.search as Record<string, unknown> });
  const set = useCallback<SetView<V>>(
    (change, { replace = false } = {}) => {
      const { pathname, search: now } = router.latestLocation;
      const next =
        typeof change === 'function'
          ? (change as (view: V) => V)(read(now as Record<string, unknown>))
          : change;
      const href = hrefOf(pathname, write(next));
      if (replace) router.history.replace(href);
      else router.history.push(href);
    },
    [router, read, write],
  );
  return [read(search), set];
}

/** Goes to an address inside the app. */
export function useGo(): (href: string) => void {
  const router = useRouter();
  return useCallback((href) => router.history.push(href), [router]);
}
