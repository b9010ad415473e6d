import type { StepOptions } from '@domain/automation/automation.ts';
import { isTimeOfDay, nextTimeOfDay } from '@domain/automation/not-before.ts';
import type { RunFailure, RunResult } from '@domain/automation/run.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import type { OutboxMessage } from '@domain/outbox/message.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { companyOf, noCompany, type Books } from '../../books.ts';
import { enqueueEach, type EnqueuedEach } from '../../commands/enqueue-messages.ts';
import type { MessageTarget } from '../../contracts/outbox.ts';
import type { LongTask } from '../../ports.ts';
import { failedStep, flowOf, signedTotal, stateAfter } from '../outcomes.ts';
import { planSending } from '../plan-sending.ts';
import { defineStep, type Moment } from '../step.ts';
import { sendableOf, unsentInvoices, type Sendable } from '../unsent-invoices.ts';

type Options = StepOptions['send-invoices'];

/** A11: each goes once, to the billing contacts: what was ever queued is refused where it would be queued again (O13). */
export default defineStep({
  id: 'send-invoices',

  plan: planSending,

  async run(books, { scope, notBefore }, moment, task) {
    const sealed = await sealedUntil(books, notBefore);
    if (!sealed.ok) return failedStep(sealed.error);
    const mine = await queuedBefore(books, moment);
    const { ready, held } = await toSend(books, scope, moment, [...mine.keys()]);
    const waiting = ready.filter(({ id }) => !mine.has(id));
    const sent = await queue(books, waiting, sealed.value, task);
    if (!sent.ok) return failedStep(sent.error);
    const failures = failuresOf(sent.value, waiting);
    const failed = new Set(failures.map(({ id }) => id));
    const queued = sent.value.queued;
    const all = [...mine.values(), ...queued];
    const sentIds = new Set(all.map(({ subject }) => subject.id));
    const out = ready.filter(({ id }) => sentIds.has(id));
    const sentBefore = new Set(sent.value.refused.filter(isSentAlready).map(({ target }) => target.id));
    const before = waiting.filter(({ id }) => sentBefore.has(id));
    return {
      state: stateAfter(failures, out.length),
      control: {
        in: amountsOf([...ready, ...held]),
        out: amountsOf(out),
        rejected: amountsOf(waiting.filter(({ id }) => failed.has(id))),
        held: amountsOf([...held, ...before]),
      },
      results: all.map(resultOf),
      failures,
      fault: null,
    };
  },
});

/** When the mails may leave; null = at once. */
async function sealedUntil(books: Books, notBefore: string): Promise<Result<string | null>> {
  if (notBefore === '') return ok(null);
  if (!isTimeOfDay(notBefore)) return refuse('ValidationError', 'time-of-day-invalid', { value: notBefore });
  const company = await companyOf(books);
  return company ? ok(nextTimeOfDay(notBefore, company.timeZone, books.deps.clock.now())) : noCompany();
}

/** What this very step has queued before it was cut off, by the record that each carries. */
async function queuedBefore({ db }: Books, moment: Moment): Promise<Map<string, OutboxMessage>> {
  const ids = (await moment.made()).filter(({ kind }) => kind === 'message').map(({ id }) => id);
  const messages = await db.outbox.bulkGet(ids);
  return new Map(messages.flatMap((message) => (message ? [[message.subject.id, message]] : [])));
}

async function toSend(
  books: Books,
  scope: Options['scope'],
  { only, earlier, day }: Moment,
  mine: readonly string[],
): Promise<Sendable> {
  if (only) return sendableOf(books, [...only.map(({ id }) => id), ...mine]);
  const made = earlier.flatMap(({ results }) => results).filter(({ kind }) => kind === 'invoice');
  if (scope === 'this-run') return sendableOf(books, [...made.map(({ id }) => id), ...mine]);
  const [unsent, before] = [await unsentInvoices(books, day), await sendableOf(books, mine)];
  return { ready: [...before.ready, ...unsent.ready], held: [...before.held, ...unsent.held] };
}

const targetOf = ({ id, kind }: Invoice): MessageTarget => ({ kind, id });

async function queue(
  books: Books,
  invoices: readonly Invoice[],
  notBefore: string | null,
  task: LongTask,
): Promise<Result<EnqueuedEach>> {
  if (invoices.length === 0) return ok({ queued: [], refused: [] });
  return enqueueEach(books, invoices.map(targetOf), { notBefore, isOnce: true }, task);
}

/** What another run or a person queued meanwhile is no failure: it is on its way. */
const isSentAlready = ({ refusal: { reason } }: EnqueuedEach['refused'][number]): boolean =>
  reason === 'message-queued-before' || reason === 'message-on-its-way';

const failuresOf = ({ refused }: EnqueuedEach, invoices: readonly Invoice[]): RunFailure[] =>
  refused
    .filter((one) => !isSentAlready(one))
    .map(({ target: { id }, refusal }) => ({
      kind: 'invoice',
      id,
      label: invoices.find((invoice) => invoice.id === id)?.number ?? '',
      refusal,
    }));

const amountsOf = (invoices: readonly Invoice[]) =>
  flowOf(invoices.map((invoice) => [invoice.currency, signedTotal(invoice)] as const));

const resultOf = ({ id, subjectName, to }: OutboxMessage): RunResult => ({
  kind: 'message',
  id,
  label: `${subjectName} → ${to.map(({ address }) => address).join(', ')}`,
});
