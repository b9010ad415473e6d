import { isStorageFull } from '@storage/journal/write.ts';
import { isHeld } from '@domain/outbox/lease.ts';
import type { FlushOutcome } from '../contracts/outbox.ts';
import { pairingOf, relayAccess } from '../outbox/access.ts';
import { askAfter } from '../outbox/ask-after.ts';
import { msUntilDue } from '../outbox/due.ts';
import { freeAbandoned } from '../outbox/free-abandoned.ts';
import { restLeft } from '../outbox/pause.ts';
import { sendDue } from '../outbox/send-due.ts';
import type { Sending } from '../outbox/sending.ts';

/** So long it waits for room on the device: a mail whose answer cannot be stored is not handed over again and again. */
const FULL_MS = 60_000;

type Outcome = Omit<FlushOutcome, 'nextInMs'>;

const nothing = (stopped: FlushOutcome['stopped']): Outcome => ({ handed: 0, settled: 0, stopped });

/**
 * F4: sends what is due and asks after what is at the relay, one sender at a time. Run by the page and by the service
 * worker; `isOver` ends the run after the message in hand.
 */
export async function deliverOutbox(
  sending: Sending,
  isOver: () => boolean = () => false,
): Promise<FlushOutcome> {
  const outcome = await deliver(sending, isOver).catch((error: unknown) => {
    if (isStorageFull(error)) return nothing('storage-full');
    throw error;
  });
  const isForAPerson = outcome.stopped === 'no-relay' || outcome.stopped === 'key-refused';
  const next = isForAPerson ? null : await nextInMs(sending);
  const isFull = next !== null && outcome.stopped === 'storage-full';
  return { ...outcome, nextInMs: isFull ? Math.max(next, FULL_MS) : next };
}

async function deliver(sending: Sending, isOver: () => boolean): Promise<Outcome> {
  const { here, there } = await msUntilDue(sending.db, sending.deps.clock.now());
  if (here === null && there === null) return nothing('');
  const lock = `outbox:${sending.db.name}`;
  const standstill = await whyNothingLeaves(sending);
  if (standstill !== '') {
    await sending.deps.senderLock.alone(lock, { steal: false }, async (isSole) => {
      if (isSole) await freeAbandoned(sending, true);
    });
    return nothing(standstill);
  }
  const work = (isSole: boolean) => run(sending, isSole, isOver);
  const free = await sending.deps.senderLock.alone(lock, { steal: false }, work);
  if (free.done) return free.value;
  if (!(await isSenderStuck(sending))) return nothing('other-sender');
  const stolen = await sending.deps.senderLock.alone(lock, { steal: true }, work);
  return stolen.done ? stolen.value : nothing('other-sender');
}

async function whyNothingLeaves(sending: Sending): Promise<FlushOutcome['stopped']> {
  const pairing = await pairingOf(sending);
  if (!pairing) return 'no-relay';
  if (pairing.refused) return 'key-refused';
  return sending.deps.network.isOnline() ? '' : 'offline';
}

/** A frozen window keeps its lock: its lease says when that is over. */
async function isSenderStuck({ db, deps }: Sending): Promise<boolean> {
  const sender = await db.outboxLeases.get('sender');
  return sender !== undefined && !isHeld(sender, deps.clock.now());
}

async function run(sending: Sending, isSole: boolean, isOver: () => boolean): Promise<Outcome> {
  const freed = await freeAbandoned(sending, isSole);
  if (!freed.ok) return nothing(freed.error.name === 'QuotaExceeded' ? 'storage-full' : 'other-sender');
  const access = await relayAccess(sending);
  if (!access) return nothing('key-refused');
  if ((await restLeft(sending, 'pause')) > 0) return nothing('relay-down');
  const holder = sending.deps.ids.next();
  await sending.db.outboxLeases.delete('sender');
  try {
    const { handed, stopped } = await sendDue(sending, { access, holder, isOver });
    if (stopped !== '') return { handed, settled: 0, stopped };
    return { handed, ...(await askAfter(sending, access)) };
  } finally {
    await leave(sending, holder);
  }
}

async function leave({ db }: Sending, holder: string): Promise<void> {
  const sender = await db.outboxLeases.get('sender');
  if (sender?.holder === holder) await db.outboxLeases.delete('sender');
}

async function nextInMs(sending: Sending): Promise<number | null> {
  const { here, there } = await msUntilDue(sending.db, sending.deps.clock.now());
  if (here === null && there === null) return null;
  const pause = await restLeft(sending, 'pause');
  const ask = await restLeft(sending, 'ask');
  const waits = [here, there === null ? null : Math.max(there, ask)].filter((wait) => wait !== null);
  return Math.max(Math.min(...waits), pause);
}
