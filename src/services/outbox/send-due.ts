import { verdictOn } from '@domain/outbox/verdict.ts';
import { OTHER_VERSION, troubleOf } from '@domain/outbox/trouble.ts';
import { inTrouble } from '@domain/outbox/transitions.ts';
import type { OutboxMessage } from '@domain/outbox/message.ts';
import { ok, type Result } from '@domain/result.ts';
import type { FlushOutcome } from '../contracts/outbox.ts';
import type { RelayAccess } from '../ports.ts';
import { askAboutOther } from './ask-after.ts';
import { nextDue } from './due.ts';
import { isStillSender, takeLease } from './leases.ts';
import { filesOf } from './message-files.ts';
import { beginRest, endRest } from './pause.ts';
import { recordAnswer, subjectsOf } from './record-answer.ts';
import { committed, type Sending } from './sending.ts';

interface Run {
  access: RelayAccess;
  holder: string;
  /** The run ends after the step in which this becomes true. */
  isOver: () => boolean;
}

type Sent = Pick<FlushOutcome, 'handed' | 'stopped'>;

/** So many failures in a row of single messages mean that the relay is in trouble after all. */
const FAILURES_IN_A_ROW = 2;

/** One message per step, stored after each: a sender that dies in between loses nothing and repeats nothing. */
export async function sendDue(sending: Sending, run: Run): Promise<Sent> {
  const tried = new Set<string>();
  let handed = 0;
  let failures = 0;
  while (!run.isOver()) {
    const due = await nextDue(sending.db, sending.deps.clock.now(), tried);
    if (!due) break;
    tried.add(due.id);
    if (!(await isStillSender(sending, run.holder))) return { handed, stopped: 'other-sender' };
    const message = await takeLease(sending, due.id, run.holder);
    if (!message) continue;
    const step = await sendOne(sending, run.access, message, failures + 1 >= FAILURES_IN_A_ROW);
    if (step.stopped !== '') return { handed, stopped: step.stopped };
    handed += step.isTaken ? 1 : 0;
    failures = step.isTaken ? 0 : failures + (step.isFailure ? 1 : 0);
  }
  return { handed, stopped: '' };
}

interface Step {
  isTaken: boolean;
  isFailure: boolean;
  stopped: FlushOutcome['stopped'];
}

async function sendOne(
  sending: Sending,
  access: RelayAccess,
  message: OutboxMessage,
  isLastFailure: boolean,
): Promise<Step> {
  const files = await filesOf(sending, message);
  if (!files) return withoutFiles(sending, message);
  const verdict = verdictOn(await sending.deps.relay.send(access, message, files));
  const recorded = await recordAnswer(sending, message, verdict, access.url);
  if (!recorded.ok) return notRecorded(recorded);
  if (verdict.next === 'taken') {
    await endRest(sending, 'pause', 'ask');
    return { isTaken: true, isFailure: false, stopped: '' };
  }
  if (verdict.next === 'person') {
    // O18: what became of the other version is told at once.
    if (verdict.reason === OTHER_VERSION) await askAboutOther(sending, access, message);
    if (!verdict.isKeyRefused) return { isTaken: false, isFailure: false, stopped: '' };
    // The others would fare no better: they wait until somebody has seen to the key.
    await sending.db.relayPairings.update('relay', { refused: verdict.reason });
    return { isTaken: false, isFailure: false, stopped: 'key-refused' };
  }
  if (!verdict.isRelayDown && !isLastFailure) return { isTaken: false, isFailure: true, stopped: '' };
  await beginRest(sending, 'pause', { askedMs: verdict.askedMs });
  return { isTaken: false, isFailure: true, stopped: 'relay-down' };
}

/**
 * What cannot be stored now is repeated under the same id later: the relay knows it then. The lease stays, as the only
 * thing that says so (O14).
 */
function notRecorded({ error }: Extract<Result<void>, { ok: false }>): Step {
  const stopped = error.name === 'QuotaExceeded' ? 'storage-full' : 'other-sender';
  return { isTaken: false, isFailure: false, stopped };
}

async function withoutFiles(sending: Sending, sent: OutboxMessage): Promise<Step> {
  const recorded = await committed(sending, 'deliver-outbox', async (writer) => {
    await writer.db.outboxLeases.delete(sent.id);
    const message = await writer.get('outbox', sent.id);
    if (message?.state === 'waiting') writer.put('outbox', inTrouble(message, troubleOf('file-damaged')));
    return ok({
      value: undefined,
      subjects: subjectsOf([sent]),
      summary: { key: 'message-needs-you', params: { no: sent.no } },
    });
  });
  return recorded.ok ? { isTaken: false, isFailure: false, stopped: '' } : notRecorded(recorded);
}
