import { afterEach, describe, expect, it, vi } from 'vitest';
import { backgroundAccess } from './background-access.ts';

interface Browser {
  /** What the browser says of Periodic Background Sync; `refuses` = it knows no such permission. */
  sync?: 'granted' | 'denied' | 'prompt' | 'refuses';
  hasSync?: boolean;
  isInstalled?: boolean;
  notification?: NotificationPermission;
  /** A service worker is registered. */
  isRegistered?: boolean;
}

/** A browser that can do so much; gives what was registered with it. */
function browserOf({
  sync = 'granted',
  hasSync = true,
  isInstalled = true,
  notification = 'default',
  isRegistered = true,
}: Browser): { tags: Map<string, number>; asked: () => number } {
  const tags = new Map<string, number>();
  let asked = 0;
  const periodicSync = {
    register: async (tag: string, { minInterval }: { minInterval: number }) =>
      void tags.set(tag, minInterval),
    unregister: async (tag: string) => void tags.delete(tag),
    getTags: async () => [...tags.keys()],
  };
  const registration = hasSync ? { periodicSync } : {};
  vi.stubGlobal('ServiceWorkerRegistration', { prototype: registration });
  vi.stubGlobal('navigator', {
    serviceWorker: { getRegistration: async () => (isRegistered ? registration : undefined) },
    permissions: {
      query: async ({ name }: { name: string }) => {
        if (name !== 'periodic-background-sync' || sync === 'refuses') throw new TypeError('unknown');
        return { state: sync };
      },
    },
  });
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: isInstalled && query === '(display-mode: standalone)',
  }));
  vi.stubGlobal('Notification', {
    permission: notification,
    requestPermission: async () => {
      asked += 1;
      Object.assign(Notification, { permission: 'granted' });
      return 'granted';
    },
  });
  return { tags, asked: () => asked };
}

afterEach(() => vi.unstubAllGlobals());

describe('being woken while the app is closed', () => {
  it('A4 is registered once where the browser allows it, and taken back when nothing is planned', async () => {
    const { tags } = browserOf({});
    await backgroundAccess.wakeNowAndThen(true);
    expect([...tags]).toEqual([['automations', 3_600_000]]);
    tags.set('automations', 1);
    await backgroundAccess.wakeNowAndThen(true);
    expect(tags.get('automations'), 'what is registered is not registered again').toBe(1);
    await backgroundAccess.wakeNowAndThen(false);
    expect([...tags]).toEqual([]);
  });

  it.each<[string, Browser]>([
    ['the permission is denied', { sync: 'denied' }],
    ['the browser knows no such permission', { sync: 'refuses' }],
    ['the browser cannot', { hasSync: false }],
    ['no service worker is there', { isRegistered: false }],
  ])('A4 is not asked for where %s', async (_, browser) => {
    const { tags } = browserOf(browser);
    await backgroundAccess.wakeNowAndThen(true);
    expect([...tags]).toEqual([]);
  });

  it.each<[Browser, object]>([
    [{}, { periodicSync: 'granted', isInstalled: true, reminders: 'prompt' }],
    [{ sync: 'denied' }, { periodicSync: 'not-granted', isInstalled: true, reminders: 'prompt' }],
    [
      { sync: 'refuses', isInstalled: false },
      { periodicSync: 'not-granted', isInstalled: false },
    ],
    [
      { hasSync: false, notification: 'denied' },
      { periodicSync: 'unsupported', reminders: 'denied' },
    ],
    [{ notification: 'granted' }, { reminders: 'granted' }],
  ])('A4 of %j it says %j', async (browser, said) => {
    browserOf(browser);
    expect(await backgroundAccess.powers()).toMatchObject(said);
  });

  it('A4 a person is asked once whether he may be told, and never again after a no', async () => {
    const first = browserOf({});
    expect(await backgroundAccess.askReminders()).toBe('granted');
    expect(await backgroundAccess.askReminders()).toBe('granted');
    expect(first.asked()).toBe(1);
    const denied = browserOf({ notification: 'denied' });
    expect(await backgroundAccess.askReminders()).toBe('denied');
    expect(denied.asked()).toBe(0);
  });

  it('A4 a browser without notifications and without workers says so', async () => {
    browserOf({});
    vi.stubGlobal('navigator', {});
    Reflect.deleteProperty(globalThis, 'Notification');
    expect(await backgroundAccess.powers()).toMatchObject({
      periodicSync: 'unsupported',
      reminders: 'unsupported',
    });
  });
});
