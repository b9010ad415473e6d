import { useEffect, type ComponentType } from 'react';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type AnyRoute,
} from '@tanstack/react-router';
import { loadRoom } from '@i18n/load-messages.ts';
import { firstScreenStands } from '@ui/environment/first-screen.ts';
import { currentLanguage } from '@ui/environment/language.ts';
import type { Screen } from '../features/define-screen.ts';
import { BrokenScreen } from './broken-screen.tsx';
import { Frame } from './frame/frame.tsx';
import { NotFound } from './not-found.tsx';
import { screens } from './screens.ts';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound, errorComponent: BrokenScreen });

const roomsOf = (screen: Screen) =>
  Promise.all(screen.rooms.map((room) => loadRoom(room, currentLanguage())));

/** Mounted, with its code and its words, a screen stands; one that knows better says it itself. */
function standing(Content: ComponentType, { saysItStands = false }: Screen): ComponentType {
  return function Standing() {
    useEffect(() => {
      if (!saysItStands) firstScreenStands();
    }, []);
    return <Content />;
  };
}

/**
 * A missing chunk in words of our own: the router would load the page again at those of the browser, whatever work is
 * open (update/stale-chunks.ts decides that).
 */
const loaded = (screen: Screen) => () =>
  screen.load().then(
    (file) => ({ default: standing(file.default, screen) }),
    (cause: Error) => {
      throw new Error(`${screen.path}: ${cause.message}`, { cause });
    },
  );

const routeOf = (screen: Screen): AnyRoute =>
  createRoute({
    getParentRoute: () => root,
    path: screen.path,
    staticData: { screen },
    loader: () => roomsOf(screen),
    component: lazyRouteComponent(loaded(screen)),
  });

/** An address says what it means: every value is plain text. */
const parseSearch = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text));

function stringifySearch(search: Record<string, unknown>): string {
  const entries = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}

export const makeRouter = () =>
  createRouter({
    routeTree: root.addChildren(screens.map(routeOf)),
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPendingMs: 400,
    defaultErrorComponent: BrokenScreen,
    defaultNotFoundComponent: NotFound,
  });

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    screen?: Screen;
  }
}
