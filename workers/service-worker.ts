import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { SCRIPT_FONTS_CACHE } from '@adapters/script-fonts/kept-files.ts';
import { remindOfDue } from './remind-of-due.ts';
import { fromBuildBefore, keepBuildBefore } from './build-before.ts';
import { deliverOnSync } from './deliver-on-sync.ts';
import { SHARED_CACHE, sharedAddress } from './shared-cache.ts';

/** What we use of the service worker's scope; TypeScript keeps it in a library that clashes with the page's. */
interface ServiceWorkerScope {
  __WB_MANIFEST: (PrecacheEntry | string)[];
  clients: {
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly Window[]>;
    openWindow(url: string): Promise<unknown>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(
    type: 'install',
    listen: (event: { waitUntil(done: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(type: 'message', listen: (event: WorkerMessage) => void): void;
  addEventListener(type: 'sync' | 'periodicsync', listen: (event: SyncEvent) => void): void;
  addEventListener(type: 'notificationclick', listen: (event: ClickEvent) => void): void;
}
interface Window {
  focus(): Promise<unknown>;
}
interface ClickEvent {
  notification: { data: { href?: string } | null; close(): void };
  waitUntil(done: Promise<unknown>): void;
}
interface SyncEvent {
  tag: string;
  waitUntil(done: Promise<unknown>): void;
}
interface WorkerMessage {
  data: { type?: string } | null;
  waitUntil(done: Promise<unknown>): void;
}
declare const self: ServiceWorkerScope;

/** Read once: the build puts the list in its place. */
const files = self.__WB_MANIFEST;
self.addEventListener('install', (event) => {
  event.waitUntil(keepBuildBefore(files.map((file) => (typeof file === 'string' ? file : file.url))));
});
precacheAndRoute(files);
cleanupOutdatedCaches();

/** Every address of the app is the one page; files, the relay and the share sheet are not. */
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/assets\//, /^\/relay\//, /^\/share/],
  }),
);

/** What is not precached of our files: the engine of other scripts, kept with their fonts once a document needed it, and the build before. */
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  async ({ request }) =>
    (await caches.match(request, { cacheName: SCRIPT_FONTS_CACHE })) ??
    (await fromBuildBefore(request)) ??
    (await fetch(request)),
);

/** A spreadsheet from the share sheet: kept until the page that opens now reads it. */
registerRoute(
  ({ url }) => url.pathname === '/share',
  async ({ request }) => {
    const form = await request.formData();
    const cache = await caches.open(SHARED_CACHE);
    for (const file of form.getAll('files')) {
      if (file instanceof File) {
        await cache.put(sharedAddress(file.name), new Response(file));
      }
    }
    return Response.redirect('/import?shared=1', 303);
  },
  'POST',
);

/** A cold start with one window has nothing to lose: the new version takes over at once. */
async function takeIfAlone(): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.length <= 1) await self.skipWaiting();
}

self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
  if (event.data?.type === 'TAKE_IF_ALONE') event.waitUntil(takeIfAlone());
});

self.addEventListener('sync', (event) => {
  if (event.tag.startsWith('outbox-')) event.waitUntil(deliverOnSync());
});

const windows = () => self.clients.matchAll({ type: 'window', includeUncontrolled: true });

/** Now and then, where the app is installed: what is rendered leaves, what is due is told. An open window does both itself. */
async function lookAround(): Promise<void> {
  if ((await windows()).length > 0) return;
  await Promise.allSettled([deliverOnSync(), remindOfDue()]);
}

self.addEventListener('periodicsync', (event) => {
  if (event.tag === 'automations') event.waitUntil(lookAround());
});

async function openAt(href: string): Promise<void> {
  const [open] = await windows();
  await (open ? open.focus() : self.clients.openWindow(href));
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openAt(event.notification.data?.href ?? '/'));
});
