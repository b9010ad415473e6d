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
  const message = await readyMessage(books, target, changes, false);
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
  isOnce: boolean,
): Promise<Result<ReadyMessage>> {
  const notBefore = sealedUntil(changes.notBefore, books.deps.clock.now());
  if (!notBefore.ok) return notBefore;
  const composed = await composeMessage(books, target);
  if (!composed.ok) return composed;
  const message = sendable(composed.value, changes);
  return message.ok ? ok(await ready(message.value, notBefore.value, isOnce)) : message;
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

interface LeftOut {
  target: MessageTarget;
  /** What people know it by; empty where it was not composed. */
  name: string;
  refusal: Refusal;
}

export interface EnqueuedEach {
  queued: OutboxMessage[];
  refused: LeftOut[];
}

/** One message each, in portions; the contract's word for {@link enqueueEach}. */
export async function enqueueMany(
  books: Books,
  targets: readonly MessageTarget[],
  task: LongTask = {},
): Promise<Result<{ queued: OutboxMessage[]; refused: { id: string; reason: string; name: string }[] }>> {
  const done = await enqueueEach(books, targets, {}, task);
  if (!done.ok) return done;
  const refused = done.value.refused.map(({ target, refusal, name }) => ({
    id: target.id,
    reason: refusal.reason,
    name: name || String(refusal.params['name'] ?? refusal.params['number'] ?? ''),
  }));
  return ok({ ...done.value, refused });
}

/**
 * Queued in portions, each of them whole: what was reached when it is stopped is queued, the rest is told. With
 * `isOnce` a document that was ever queued to its reader is refused, inside the transaction that queues.
 */
export async function enqueueEach(
  books: Books,
  targets: readonly MessageTarget[],
  { notBefore = null, isOnce = false }: { notBefore?: string | null; isOnce?: boolean },
  task: LongTask = {},
): Promise<Result<EnqueuedEach>> {
  if (targets.length === 0) return refuse('ValidationError', 'nothing-selected', {}, 'ids');
  const changes = notBefore === null ? {} : { notBefore };
  const outcome: EnqueuedEach = { queued: [], refused: [] };
  let [held, bytes]: [Ready[], number] = [[], 0];
  for (const [at, target] of targets.entries()) {
    task.onProgress?.({ phase: 'compose', done: at, total: targets.length });
    if (task.signal?.aborted) {
      leaveOut(outcome, targets.slice(at), refuse('Cancelled', 'message-stopped').error);
      break;
    }
    const message = await readyMessage(books, target, changes, isOnce);
    if (!message.ok) {
      leaveOut(outcome, [target], message.error);
      continue;
    }
    held.push({ target, message: message.value });
    bytes += message.value.files.reduce((sum, file) => sum + file.bytes.length, 0);
    if (held.length < CHUNK && bytes < CHUNK_BYTES) continue;
    const stored = await store(books, held, outcome);
    [held, bytes] = [[], 0];
    if (stored.ok) continue;
    if (outcome.queued.length === 0) return stored;
    leaveOut(outcome, targets.slice(at + 1), stored.error);
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

async function store(books: Books, held: readonly Ready[], outcome: EnqueuedEach): Promise<Result<void>> {
  if (held.length === 0) return ok(undefined);
  const stored = await queueMessages(
    books,
    held.map(({ message }) => message),
  );
  if (!stored.ok) {
    leaveOut(
      outcome,
      held.map(({ target }) => target),
      stored.error,
    );
    return stored;
  }
  outcome.queued.push(...stored.value.queued);
  for (const { message, refusal } of stored.value.refused) {
    const { target } = held.find((one) => one.message === message)!;
    outcome.refused.push({ target, name: message.subjectName, refusal });
  }
  return ok(undefined);
}

function leaveOut(outcome: EnqueuedEach, targets: readonly MessageTarget[], refusal: Refusal): void {
  outcome.refused.push(...targets.map((target) => ({ target, name: '', refusal })));
}
