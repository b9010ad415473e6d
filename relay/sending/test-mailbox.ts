import type { Store } from '../store/store.ts';
import type { Carrier } from './carrier.ts';

/** Without a mail server: what would have been sent is kept to be looked at. Nothing reaches anybody. */
export const testMailbox = (store: Store): Carrier => ({
  lanes: 2,
  async send({ id, from, recipients }, { load }) {
    const raw = await load();
    await store.catchMail({ id, caughtAt: new Date().toISOString(), from, recipients, raw });
    return { kind: 'sent', code: 250, reason: '250 Caught in the test mailbox', refused: [], deferred: [] };
  },
  close: () => undefined,
});
