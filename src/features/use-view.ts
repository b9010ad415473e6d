import { useCallback, useMemo } from 'react';
import { useMatch, useRouter, useRouterState } from '@tanstack/react-router';
import { rebased } from './rebased.ts';

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

/** A view to come, made of the one that was drawn or, where the change is a function, of the one that stands by now. */
export type ViewChange<V> = V | ((now: V) => V);

interface SetOptions<V> {
  /** What is no step of its own takes the place of the address. */
  replace?: boolean | ((now: V, next: V) => boolean);
}

export type SetView<V> = (change: ViewChange<V>, options?: SetOptions<V>) => void;

/**
 * Search, filters, sort, page and what is open live in the address: Back goes back, a link shows the same.
 * `replace` for what is no step of its own (typing in a search). Two changes between two drawings both count. A change
 * of a screen that is being left is dropped: it would open its record on the next screen.
 */
export function useView<V extends object>({ read, write }: ViewOf<V>): [V, SetView<V>] {
  const router = useRouter();
  const search = useRouterState({ select: (state) => state.location.search as Record<string, unknown> });
  const screen = useMatch({ strict: false, select: ({ routeId }) => routeId });
  const view = useMemo(() => read(search), [read, search]);
  const set = useCallback<SetView<V>>(
    (change, { replace = false } = {}) => {
      const { pathname, search: latest } = router.latestLocation;
      if (!router.matchRoutes(router.latestLocation).some(({ routeId }) => routeId === screen)) return;
      const now = read(latest as Record<string, unknown>);
      const next = typeof change === 'function' ? change(now) : rebased(now, view, change);
      const href = hrefOf(pathname, write(next));
      if (typeof replace === 'function' ? replace(now, next) : replace) router.history.replace(href);
      else router.history.push(href);
    },
    [router, screen, read, write, view],
  );
  return [view, set];
}

/** Goes to an address inside the app. */
export function useGo(): (href: string) => void {
  const router = useRouter();
  return useCallback((href) => router.history.push(href), [router]);
}
