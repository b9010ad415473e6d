import en from '@i18n/messages/en/reminder.ts';
import fr from '@i18n/messages/fr/reminder.ts';
import pt from '@i18n/messages/pt/reminder.ts';
import { translator } from '@i18n/translate.ts';
import { countDue } from '@services/automations/due-now.ts';
import { openDatabase } from '@storage/open-database.ts';

/** The person's own books; the sample company reminds nobody. */
const BOOKS = 'quittance';
/** One reminder at a time: a newer one takes its place. */
const REMINDER = 'automations-due';

const words = { en, fr, pt };

/** What we use of the service worker's scope. */
interface Reminding {
  registration: {
    showNotification(title: string, options: object): Promise<void>;
  };
}
declare const self: Reminding;

/**
 * A4: with no window open, documents cannot be drawn and nothing is claimed that could not be finished: what is due is
 * told, where the person allowed it, and runs when he opens the app. Says nothing while a window is open.
 */
export async function remindOfDue(): Promise<void> {
  if (Notification.permission !== 'granted' || !('Temporal' in globalThis)) return;
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === BOOKS)) return;
  const db = await openDatabase(BOOKS);
  try {
    const { count, name } = await countDue(db, Date.now());
    if (count === 0) return;
    const company = await db.company.get('company');
    const language = company?.locale ?? 'en';
    const t = translator<typeof en>(words[language] as typeof en, language);
    await self.registration.showNotification(t('title'), {
      body: t('body', { count, name: name || t('title') }),
      tag: REMINDER,
      icon: '/icons/icon-192.png',
      badge: '/icons/icon-192.png',
      lang: language,
      data: { href: '/automation' },
    });
  } finally {
    db.close();
  }
}
