import type { OutboxMessage } from '@domain/outbox/message.ts';
import { ok, refuse, type Refusal, type Result } from '@domain/result.ts';
import type { Books } from '../books.ts';
import type { MessageChanges, MessageTarget } from '../contracts/outbox.ts';
import { sealedUntil, withChanges } from '../mail/changed-message.ts';
import { composeMessage } from '../mail/compose-message.ts';
import { isGrave, type ComposedMessage } from '../mail/composed.ts';
import type { LongTask } from '../ports.ts';
import { queueMessages, ready, type ReadyMessage } from './queue-messages.ts';

/** F4, B13: composed, archived and queued in one transaction; the bell is rung. */
export async function enqueueMessage(
  books: Books,
  target: MessageTarget,
  changes: MessageChanges = {},
): Promise<Result<OutboxMessage>> {
  const message = await readyMessage(books, target, changes);
  if (!message.ok) return message;
  const outcome = await queueMessages(books, [message.value]);
  if (!outcome.ok) return outcome;
  const [refused] = outcome.value.refused;
  if (refused) return { ok: false, error: refused.refusal };
  books.deps.bell.ring();
  return ok(outcome.value.queued[0]!);
}

async function readyMessage(
  books: Books,
  target: MessageTarget,
  changes: MessageChanges,
): Promise<Result<ReadyMessage>> {
  const notBefore = sealedUntil(changes.notBefore, books.deps.clock.now());
  if (!notBefore.ok) return notBefore;
  const composed = await composeMessage(books, target);
  if (!composed.ok) return composed;
  const message = sendable(composed.value, changes);
  return message.ok ? ok(await ready(message.value, notBefore.value)) : message;
}

/** What stands in the way is refused, unless the person has just seen to it. */
function sendable(composed: ComposedMessage, changes: MessageChanges): Result<ComposedMessage> {
  const mended = Object.keys(changes);
  const fault = composed.findings
    .filter(isGrave)
    .find(({ field }) => field === undefined || !mended.includes(field));
  return fault ? { ok: false, error: fault } : withChanges(composed, changes);
}

/** Messages and bytes that are stored in one step. */
const CHUNK = 200;
const CHUNK_BYTES = 6 * 1024 * 1024;

interface Outcome {
  queued: OutboxMessage[];
  refused: { id: string; reason: string; name: string }[];
}

/** Queued in portions, each of them whole: what was reached when it is stopped is queued, the rest is told. */
export async function enqueueMany(
  books: Books,
  targets: readonly MessageTarget[],
  task: LongTask = {},
): Promise<Result<Outcome>> {
  if (targets.length === 0) return refuse('ValidationError', 'nothing-selected', {}, 'ids');
  const outcome: Outcome = { queued: [], refused: [] };
  let [held, bytes]: [Ready[], number] = [[], 0];
  for (const [at, target] of targets.entries()) {
    task.onProgress?.({ phase: 'compose', done: at, total: targets.length });
    if (task.signal?.aborted) {
      leaveOut(outcome, targets.slice(at), 'message-stopped');
      break;
    }
    const message = await readyMessage(books, target, {});
    if (!message.ok) {
      leaveOut(outcome, [target], message.error.reason, message.error);
      continue;
    }
    held.push({ target, message: message.value });
    bytes += message.value.files.reduce((sum, file) => sum + file.bytes.length, 0);
    if (held.length < CHUNK && bytes < CHUNK_BYTES) continue;
    const stored = await store(books, held, outcome);
    [held, bytes] = [[], 0];
    if (stored.ok) continue;
    if (outcome.queued.length === 0) return stored;
    leaveOut(outcome, targets.slice(at + 1), stored.error.reason);
    break;
  }
  const stored = await store(books, held, outcome);
  if (!stored.ok && outcome.queued.length === 0) return stored;
  if (outcome.queued.length > 0) books.deps.bell.ring();
  return ok(outcome);
}

interface Ready {
  target: MessageTarget;
  message: ReadyMessage;
}

async function store(books: Books, held: readonly Ready[], outcome: Outcome): Promise<Result<void>> {
  if (held.length === 0) return ok(undefined);
  const stored = await queueMessages(
    books,
    held.map(({ message }) => message),
  );
  if (!stored.ok) {
    leaveOut(
      outcome,
      held.map(({ target }) => target),
      stored.error.reason,
    );
    return stored;
  }
  outcome.queued.push(...stored.value.queued);
  for (const { message, refusal } of stored.value.refused) {
    outcome.refused.push({ id: message.subject.id, reason: refusal.reason, name: message.subjectName });
  }
  return ok(undefined);
}

function leaveOut(
  outcome: Outcome,
  targets: readonly MessageTarget[],
  reason: string,
  refusal?: Refusal,
): void {
  const name = String(refusal?.params['name'] ?? refusal?.params['number'] ?? '');
  outcome.refused.push(...targets.map(({ id }) => ({ id, reason, name })));
}
