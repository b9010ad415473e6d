/** Chromium's own; TypeScript does not know it. */
interface PeriodicSync {
  register(tag: string, how: { minInterval: number }): Promise<void>;
  unregister(tag: string): Promise<void>;
  getTags(): Promise<string[]>;
}

const TAG = 'automations';
/** Asked for; the browser takes its own time, hardly ever less than half a day. */
const EVERY = 3_600_000;

type Granted = 'granted' | 'prompt' | 'denied' | 'unsupported';

const isOffered = () =>
  'serviceWorker' in navigator &&
  'ServiceWorkerRegistration' in globalThis &&
  'periodicSync' in ServiceWorkerRegistration.prototype;

const registered = async () =>
  (await navigator.serviceWorker.getRegistration()) as { periodicSync?: PeriodicSync } | undefined;

async function periodicSyncPower(): Promise<'granted' | 'not-granted' | 'unsupported'> {
  if (!isOffered()) return 'unsupported';
  try {
    const name = 'periodic-background-sync' as PermissionName;
    return (await navigator.permissions.query({ name })).state === 'granted' ? 'granted' : 'not-granted';
  } catch {
    return 'not-granted';
  }
}

function remindersPower(): Granted {
  if (!('Notification' in globalThis)) return 'unsupported';
  return Notification.permission === 'default' ? 'prompt' : Notification.permission;
}

/** Whether the browser wakes the app while it is closed (Periodic Background Sync), and whether it may speak then. */
export const backgroundAccess = {
  powers: async () => ({
    periodicSync: await periodicSyncPower(),
    isInstalled: matchMedia('(display-mode: standalone)').matches,
    reminders: remindersPower(),
  }),
  async askReminders(): Promise<Granted> {
    if (remindersPower() === 'prompt') await Notification.requestPermission();
    return remindersPower();
  },
  async wakeNowAndThen(isWanted: boolean): Promise<void> {
    if ((await periodicSyncPower()) !== 'granted') return;
    const sync = (await registered())?.periodicSync;
    if (!sync || (await sync.getTags()).includes(TAG) === isWanted) return;
    await (isWanted ? sync.register(TAG, { minInterval: EVERY }) : sync.unregister(TAG));
  },
};
