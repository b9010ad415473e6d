import type { RunFailure, RunResult } from '@domain/automation/run.ts';
import type { OutboxMessage } from '@domain/outbox/message.ts';
import { ok, type Result } from '@domain/result.ts';
import type { Books } from '../../books.ts';
import { enqueueEach, type EnqueuedEach } from '../../commands/enqueue-messages.ts';
import type { PlannedItem } from '../../contracts/automations.ts';
import type { LongTask } from '../../ports.ts';
import { failedStep, line, plannedStep, rowsOnly, stateAfter, warning } from '../outcomes.ts';
import { mailWarnings } from '../plan-sending.ts';
import { activeManagers } from '../report-makers.ts';
import { reportLetters, type ReportLetter } from '../report-letters.ts';
import { defineStep, type Moment } from '../step.ts';

/** A12: one mail for each report and manager, once for good (O13): a manager is not told the same twice. */
export default defineStep({
  id: 'send-reports',

  async plan(books, { scope }, { planned }) {
    const expected = scope === 'this-run' ? await expectedLetters(books, planned) : null;
    const letters = await reportLetters(books, scope, { earlier: [], only: null });
    const fresh = expected ? [] : await unsent(books, letters);
    const count = expected ? expected.count : fresh.filter(({ isWanted }) => isWanted).length;
    const limited = expected ? expected.limited : 0;
    const held = fresh.filter(({ isWanted }) => !isWanted).length;
    return plannedStep(
      'send-reports',
      [
        line('planManagers', { count }, { href: '/automation/managers' }),
        limited > 0 && line('planLimited', { count: limited }),
        held > 0 && line('planBelow', { count: held }),
        count === 0 && warning('planNobody', {}, '/automation/managers'),
        ...(count > 0 ? await mailWarnings(books) : []),
      ],
      { in: rowsOnly(count + held), held: rowsOnly(held) },
    );
  },

  async run(books, { scope }, moment, task) {
    const mine = await queuedBefore(books, moment);
    const letters = await reportLetters(books, scope, moment);
    const wanted = letters.filter((letter) => letter.isWanted);
    const sent = await queue(
      books,
      wanted.filter((letter) => !mine.has(nameOf(letter))),
      task,
    );
    if (!sent.ok) return failedStep(sent.error);
    const failures = failuresOf(sent.value, wanted);
    const all = [...mine.values(), ...sent.value.queued];
    const out = all.length;
    const below = letters.filter((letter) => !letter.isWanted && !mine.has(nameOf(letter)));
    const before = sent.value.refused.filter(isSentAlready);
    return {
      state: stateAfter(failures, out),
      control: {
        in: rowsOnly(new Set([...letters.map(nameOf), ...mine.keys()]).size),
        out: rowsOnly(out),
        rejected: rowsOnly(failures.length),
        held: rowsOnly(below.length + before.length),
      },
      results: all.map(resultOf),
      failures,
      fault: null,
    };
  },
});

const nameOf = ({ report, manager }: ReportLetter): string => `${report.id} ${manager.id}`;

/** What this very step has queued before it was cut off. */
async function queuedBefore({ db }: Books, moment: Moment): Promise<Map<string, OutboxMessage>> {
  const ids = (await moment.made()).filter(({ kind }) => kind === 'message').map(({ id }) => id);
  const messages = await db.outbox.bulkGet(ids);
  return new Map(
    messages.flatMap((message) =>
      message ? [[`${message.subject.id} ${message.managerId ?? ''}`, message]] : [],
    ),
  );
}

async function queue(
  books: Books,
  letters: readonly ReportLetter[],
  task: LongTask,
): Promise<Result<EnqueuedEach>> {
  if (letters.length === 0) return ok({ queued: [], refused: [] });
  const targets = letters.map(({ report, manager }) => ({
    kind: 'report' as const,
    id: report.id,
    managerId: manager.id,
  }));
  return enqueueEach(books, targets, { isOnce: true }, task);
}

/** What this manager was sent of this report before: no failure. */
const isSentAlready = ({ refusal: { reason } }: EnqueuedEach['refused'][number]): boolean =>
  reason === 'message-queued-before' || reason === 'message-on-its-way';

const failuresOf = ({ refused }: EnqueuedEach, letters: readonly ReportLetter[]): RunFailure[] =>
  refused
    .filter((one) => !isSentAlready(one))
    .map(({ target, refusal }) => {
      const { report, manager } = letters.find(
        (one) => one.report.id === target.id && one.manager.id === target.managerId,
      )!;
      return { kind: 'report', id: report.id, label: `${report.title} → ${manager.name}`, refusal };
    });

const resultOf = ({ id, subjectName, recipientName }: OutboxMessage): RunResult => ({
  kind: 'message',
  id,
  label: `${subjectName} → ${recipientName}`,
});

/** Of the newest reports: what its manager does not have yet. */
async function unsent({ db }: Books, letters: readonly ReportLetter[]): Promise<ReportLetter[]> {
  const ids = letters.map(({ report }) => report.id);
  const messages = await db.outbox.where('subject.id').anyOf(ids).toArray();
  const has = new Set(messages.map(({ subject, managerId }) => `${subject.id} ${managerId ?? ''}`));
  return letters.filter((letter) => !has.has(nameOf(letter)));
}

/** What the steps before would make, to whom; `limited` depends on a figure that is not known before. */
async function expectedLetters(books: Books, planned: Moment['planned']) {
  const reports = planned
    .flatMap(({ makes = [] }) => makes)
    .filter((item): item is Extract<PlannedItem, { kind: 'report' }> => item.kind === 'report');
  const subscriptions = (await activeManagers(books)).flatMap((manager) =>
    manager.subscriptions.filter(({ kind, savedId }) =>
      reports.some(
        (one) => one.report === kind && one.savedId === savedId && one.language === manager.language,
      ),
    ),
  );
  const limited = subscriptions.filter(({ onlyIf }) => onlyIf !== null).length;
  return { count: subscriptions.length, limited };
}
