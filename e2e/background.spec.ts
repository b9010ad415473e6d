import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { call, expect, openBooks, test } from './support/app.ts';
import {
  enqueue,
  flushUntil,
  isAccepted,
  mailbox,
  onceEach,
  openPaired,
  rowsOf,
  test as withHouse,
} from './support/mail-house.ts';

/**
 * The browser’s own events for a worker that no window looks at, sent by the developer tools: the worker is woken and
 * runs its real handlers.
 */
class Background {
  private constructor(
    private readonly tools: CDPSession,
    private readonly origin: string,
    private readonly registrationId: string,
  ) {}

  /** `page` shows nothing of the app any more. */
  static async of(page: Page, origin: string): Promise<Background> {
    const tools = await page.context().newCDPSession(page);
    const known = new Promise<string>((resolve) => {
      tools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const own = registrations.find(
          ({ scopeURL, isDeleted }) => scopeURL.startsWith(origin) && !isDeleted,
        );
        if (own) resolve(own.registrationId);
      });
    });
    await tools.send('ServiceWorker.enable');
    return new Background(tools, origin, await known);
  }

  periodicSync = (tag = 'automations') =>
    this.tools.send('ServiceWorker.dispatchPeriodicSyncEvent', {
      origin: this.origin,
      registrationId: this.registrationId,
      tag,
    });

  sync = (tag: string, lastChance: boolean) =>
    this.tools.send('ServiceWorker.dispatchSyncEvent', {
      origin: this.origin,
      registrationId: this.registrationId,
      tag,
      lastChance,
    });
}

const worker = async (context: BrowserContext) =>
  context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');

interface Reminder {
  title: string;
  body: string;
  tag: string;
  lang: string;
  href: string;
}

/** What the worker shows a person now. */
const reminders = async (context: BrowserContext): Promise<Reminder[]> =>
  (await worker(context)).evaluate(async () => {
    const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration };
    const shown = await registration.getNotifications();
    return shown.map(({ title, body, tag, lang, data }) => ({
      title,
      body,
      tag,
      lang,
      href: (data as { href: string }).href,
    }));
  });

/** The page shows nothing of the app any more, and the worker knows. */
async function leave(page: Page): Promise<void> {
  await page.goto('about:blank');
  const woken = await worker(page.context());
  const windows = () =>
    woken.evaluate(async () => {
      const { clients } = globalThis as unknown as {
        clients: { matchAll(of: object): Promise<unknown[]> };
      };
      return (await clients.matchAll({ type: 'window', includeUncontrolled: true })).length;
    });
  await expect.poll(windows).toBe(0);
}

const DAY = 86_400_000;

/** By the clock: so many are due now, and none comes due meanwhile. */
const anHourAgo = () => new Date(Date.now() - 3_600_000).toISOString().slice(11, 16);

/** An automation that was missed for some days; then nothing of the app is open. */
async function missDays(page: Page, days: number, company: Record<string, unknown> = {}): Promise<void> {
  await page.clock.setSystemTime(new Date(Date.now() - days * DAY));
  await openBooks(page, company);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await call(page, 'automations.save', {
    name: 'Morning mails',
    steps: ['send-invoices'],
    schedule: { every: 'day', time: anHourAgo(), timeZone: 'UTC' },
  });
}

test.describe('with nothing open', () => {
  test.use({ serviceWorkers: 'allow' });

  test('A4 a woken worker tells what is due, once, in the language of the books, and claims nothing', async ({
    page,
    context,
    baseURL,
  }) => {
    await context.grantPermissions(['notifications'], { origin: baseURL! });
    await missDays(page, 3, { locale: 'fr' });
    // While a window is open, it does all of that itself: the worker looks for windows, and leaves it at that.
    const woken = await worker(context);
    await woken.evaluate(() => {
      const scope = globalThis as unknown as {
        clients: { matchAll(of: object): Promise<unknown[]> };
        seen: number[];
      };
      const look = scope.clients.matchAll.bind(scope.clients);
      scope.seen = [];
      scope.clients.matchAll = async (of) => {
        const windows = await look(of);
        scope.seen.push(windows.length);
        return windows;
      };
    });
    await (await Background.of(page, baseURL!)).periodicSync();
    await expect
      .poll(() => woken.evaluate(() => (globalThis as unknown as { seen: number[] }).seen))
      .toEqual([1]);
    expect(await reminders(context)).toEqual([]);

    await leave(page);
    const background = await Background.of(page, baseURL!);
    await background.periodicSync('another');
    await background.periodicSync();
    const told = {
      title: 'Prévu dans Quittance',
      body: 'Morning mails : 3 exécutions prévues. Ouvrez Quittance pour les lancer.',
      tag: 'automations-due',
      lang: 'fr',
      href: '/automation',
    };
    const evened = async () =>
      (await reminders(context)).map((one) => ({ ...one, body: one.body.replace(/\s/gu, ' ') }));
    await expect.poll(evened).toEqual([told]);
    await background.periodicSync();
    await expect.poll(evened, 'a newer one takes the place of the older').toEqual([told]);

    const later = await context.newPage();
    await later.clock.setSystemTime(new Date());
    await later.goto('/automation');
    await later.waitForFunction(() => 'quittance' in window);
    await expect
      .poll(
        async () => (await call<{ rows: { state: string }[] }>(later, 'automations.history', {})).rows.length,
      )
      .toBe(3);
  });

  test('A4 a person who was not asked, or said no, is told nothing', async ({ page, context, baseURL }) => {
    await missDays(page, 2);
    await leave(page);
    const background = await Background.of(page, baseURL!);
    await background.periodicSync();
    expect(await (await worker(context)).evaluate(() => Notification.permission)).not.toBe('granted');
    expect(await reminders(context)).toEqual([]);
    // Allowed, the very same event is told.
    await context.grantPermissions(['notifications'], { origin: baseURL! });
    await background.periodicSync();
    await expect.poll(() => reminders(context)).toHaveLength(1);
  });

  test('A4 the reminder leads to the automations, and to the window that is open', async ({
    page,
    context,
    baseURL,
  }) => {
    await context.grantPermissions(['notifications'], { origin: baseURL! });
    await missDays(page, 2);
    await leave(page);
    const background = await Background.of(page, baseURL!);
    await background.periodicSync();
    await expect.poll(() => reminders(context)).toHaveLength(1);
    // Only a real finger may open a window: what the worker asks the browser for is written down instead.
    const pressed = async () =>
      (await worker(context)).evaluate(async () => {
        const scope = globalThis as unknown as {
          registration: ServiceWorkerRegistration;
          clients: { openWindow(href: string): Promise<unknown> };
          WindowClient: { prototype: { focus(): Promise<unknown> } };
          NotificationEvent: new (type: string, init: object) => Event & { done?: Promise<unknown> };
          dispatchEvent(event: Event): boolean;
        };
        const asked: string[] = [];
        scope.clients.openWindow = async (href) => asked.push(`open ${href}`);
        scope.WindowClient.prototype.focus = async () => asked.push('focus');
        const [notification] = await scope.registration.getNotifications();
        const event = new scope.NotificationEvent('notificationclick', { notification });
        const done: Promise<unknown>[] = [];
        Object.assign(event, { waitUntil: (work: Promise<unknown>) => done.push(work) });
        scope.dispatchEvent(event);
        await Promise.all(done);
        return { asked, left: (await scope.registration.getNotifications()).length };
      });
    expect(await pressed()).toEqual({ asked: ['open /automation'], left: 0 });

    await background.periodicSync();
    await expect.poll(() => reminders(context)).toHaveLength(1);
    await page.goto('/settings');
    expect(await pressed()).toEqual({ asked: ['focus'], left: 0 });
  });
});

/** Says how often the worker has looked for the books of a person so far. */
async function lookingIntoBooks(context: BrowserContext): Promise<() => Promise<number>> {
  const woken = await worker(context);
  await woken.evaluate(() => {
    const scope = globalThis as unknown as { looks: number };
    const databases = indexedDB.databases.bind(indexedDB);
    scope.looks = 0;
    indexedDB.databases = () => {
      scope.looks += 1;
      return databases();
    };
  });
  return () => woken.evaluate(() => (globalThis as unknown as { looks: number }).looks);
}

/** The browser's own Background Sync would send first: only what the test dispatches wakes the worker. */
const withoutOwnSync = (page: Page) =>
  page.addInitScript(() => {
    const { SyncManager } = globalThis as unknown as { SyncManager: { prototype: object } };
    Object.assign(SyncManager.prototype, { register: async () => undefined });
  });

withHouse.describe('the mail, with nothing open', () => {
  withHouse.use({ serviceWorkers: 'allow' });

  withHouse(
    'F4 a worker that is woken now and then sends what is rendered',
    async ({ page, context, house }) => {
      await withoutOwnSync(page);
      const [id = ''] = await openPaired(page, house, ['ana']);
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await context.setOffline(true);
      await enqueue(page, id);
      await expect.poll(async () => (await rowsOf(page))[0]?.state).toBe('waiting');
      await leave(page);
      await context.setOffline(false);
      await (await Background.of(page, house.line.url)).periodicSync();
      await expect.poll(() => mailbox(house), { timeout: 30_000 }).toEqual(onceEach(['ana']));
    },
  );

  withHouse(
    'F4 O2 O3 after the last try of the browser no mail is lost: it waits, the screen says so, and it leaves later',
    async ({ page, context, house }) => {
      await withoutOwnSync(page);
      const [id = ''] = await openPaired(page, house, ['ana']);
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await context.setOffline(true);
      await enqueue(page, id);
      await expect.poll(async () => (await rowsOf(page))[0]?.state).toBe('waiting');
      await leave(page);
      // The relay is down, for the browser's last try as well.
      const down = Array.from({ length: 200 }, () => ({ do: 'answer' as const, status: 503 }));
      house.line.faults = [...down];
      await context.setOffline(false);
      const background = await Background.of(page, house.line.url);
      const before = house.line.posts;
      await background.sync('outbox-last', true);
      await expect.poll(() => house.line.posts, { timeout: 30_000 }).toBeGreaterThan(before);
      expect(house.smtp.mails).toEqual([]);

      await page.goto(`${house.line.url}/outbox`);
      await page.waitForFunction(() => 'quittance' in window);
      await expect.poll(() => rowsOf(page), { timeout: 30_000 }).toMatchObject([{ state: 'waiting' }]);
      const row = page.getByRole('row', { name: /ana@client/ });
      await expect(row.getByText(/Waiting|New try/).first()).toBeVisible();
      await expect(row.getByText('Handed over')).toHaveCount(0);
      house.line.faults = [];
      const rows = await flushUntil(page, isAccepted, 60_000);
      expect(rows.every(isAccepted)).toBe(true);
      await expect(row.getByText('Handed over')).toBeVisible();
      expect(mailbox(house)).toEqual(onceEach(['ana']));
      expect(await call(page, 'audit.verify')).toMatchObject({ ok: true });
    },
  );

  withHouse(
    'A4 RU1 O2 two windows and the worker over one due time: it runs once, and each mail leaves once',
    async ({ page, context, house }) => {
      const names = ['ana', 'bea', 'cleo'];
      await page.clock.setSystemTime(new Date(Date.now() - DAY));
      await openPaired(page, house, names);
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await call(page, 'automations.save', {
        name: 'Morning mails',
        steps: [{ service: 'send-invoices', options: { scope: 'unsent' } }],
        schedule: { every: 'day', time: anHourAgo(), timeZone: 'UTC' },
      });
      const other = await context.newPage();
      await other.clock.setSystemTime(new Date(Date.now() - DAY));
      await other.goto('/outbox');
      await other.waitForFunction(() => 'quittance' in window);
      await call(other, 'automations.list');
      const looks = await lookingIntoBooks(context);

      const windows = [page, other];
      const background = await Background.of(page, house.line.url);
      await Promise.all([
        ...windows.map(async (window) => {
          await window.clock.setSystemTime(new Date());
          await window.evaluate(() => dispatchEvent(new Event('online')));
        }),
        background.periodicSync(),
        background.sync('outbox-now', false),
      ]);
      await expect
        .poll(
          async () => {
            await Promise.all([
              background.sync('outbox-now', false),
              ...windows.map((window) => call(window, 'automations.tick')),
              ...windows.map((window) => call(window, 'outbox.flush')),
            ]);
            return (await rowsOf(other)).map(({ state }) => state);
          },
          { timeout: 60_000 },
        )
        .toEqual(names.map(() => 'accepted'));
      expect(mailbox(house)).toEqual(onceEach(names));
      expect(await looks(), 'the worker has looked for mails as well').toBeGreaterThan(0);

      // With nothing open the worker finds nothing more to do; opened again, nothing runs a second time.
      await other.close();
      await leave(page);
      const woken = await Background.of(page, house.line.url);
      const before = await looks();
      await woken.periodicSync();
      await woken.sync('outbox-now', true);
      await expect.poll(looks).toBeGreaterThan(before + 1);
      await page.goto(`${house.line.url}/automation`);
      await page.waitForFunction(() => 'quittance' in window);
      await call(page, 'automations.tick');
      const { rows } = await call<{ rows: { state: string; steps: { results: unknown[] }[] }[] }>(
        page,
        'automations.history',
        {},
      );
      expect(rows.map(({ state, steps }) => [state, steps[0]!.results.length])).toEqual([
        ['done', names.length],
      ]);
      expect(mailbox(house)).toEqual(onceEach(names));
      expect(await call(page, 'audit.verify')).toMatchObject({ ok: true });
    },
  );
});
