import { systemClock } from '@adapters/clock/system-clock.ts';
import { randomIds } from '@adapters/ids/random-ids.ts';
import { webKeyVault } from '@adapters/key-vault/web-key-vault.ts';
import { relayClient } from '@adapters/relay-client/relay-client.ts';
import { browserNetwork, webLock } from '@adapters/sender-lock/web-lock.ts';
import { deliverOutbox } from '@services/commands/deliver-outbox.ts';
import type { FlushOutcome } from '@services/contracts/outbox.ts';
import type { Sending } from '@services/outbox/sending.ts';
import { openDatabase } from '@storage/open-database.ts';

/** The person's own books; the sample company is sent from its window only. */
const BOOKS = 'quittance';
/** A handler is cut off at about three minutes: it ends by itself before, between two messages. */
const MOST_TIME = 140_000;
/** What is due again so soon is waited for; for more the browser calls again. */
const WORTH_WAITING = 15_000;
const SOONEST = 500;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Books that are not there are not made, and nothing is left open. */
async function withBooks<T>(work: (sending: Sending) => Promise<T>): Promise<T | undefined> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === BOOKS)) return undefined;
  const db = await openDatabase(BOOKS);
  const deps = {
    clock: systemClock,
    ids: randomIds,
    relay: relayClient,
    keyVault: webKeyVault,
    senderLock: webLock,
    network: browserNetwork,
    random: Math.random,
    actor: 'owner',
  };
  try {
    return await work({ db, deps });
  } finally {
    db.close();
  }
}

async function deliverFor(sending: Sending, until: number): Promise<FlushOutcome> {
  const isOver = () => Date.now() > until;
  for (;;) {
    const outcome = await deliverOutbox(sending, isOver);
    const { nextInMs } = outcome;
    if (nextInMs === null || nextInMs > WORTH_WAITING || Date.now() + nextInMs > until) return outcome;
    await pause(Math.max(nextInMs, SOONEST));
  }
}

/**
 * F4: sends what is rendered already, with no window open. Rejects while something still waits here, so that the browser
 * calls again; what is at the relay leaves without us.
 */
export async function deliverOnSync(): Promise<void> {
  const left = await withBooks(async (sending) => {
    const outcome = await deliverFor(sending, Date.now() + MOST_TIME);
    if (outcome.stopped === 'other-sender' || outcome.nextInMs === null) return 0;
    return sending.db.outbox.where('[state+nextAt]').between(['waiting', ''], ['waiting', '9']).count();
  });
  if (left) throw new Error(`${left} messages still wait`);
}
