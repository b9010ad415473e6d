import type { Automation } from '@domain/automation/automation.ts';
import { dueOf } from '@domain/automation/due.ts';
import type { AutomationRun } from '@domain/automation/run.ts';
import { skippedRun } from '@domain/automation/run-states.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { Occurrence } from '@domain/schedule/schedule.ts';
import { commit } from '@storage/journal/write.ts';
import { alone } from './alone.ts';
import { claim, runOfOccurrence } from './claim.ts';
import { closedOn } from './holidays.ts';
import { workThrough } from './work-through.ts';
import { sign, type Books } from '../books.ts';
import type { LongTask } from '../ports.ts';

/** RU2: a person's word on what was missed: all in order, or none of it. */
export async function settleMissed(
  books: Books,
  id: string,
  how: 'run' | 'skip',
  task: LongTask = {},
): Promise<Result<AutomationRun[]>> {
  const automation = await books.db.automations.get(id);
  if (!automation) return refuse('NotFound', 'automation-missing');
  return how === 'skip' ? skipMissed(books, automation) : runMissed(books, automation, task);
}

/** One word for all of them, however many; cancelled in between the rest waits for another word. */
async function runMissed(books: Books, { id }: Automation, task: LongTask): Promise<Result<AutomationRun[]>> {
  const outcome = await alone(books, async (holder): Promise<Result<AutomationRun[]>> => {
    const ran: AutomationRun[] = [];
    const holidays = await closedOn(books);
    const dueNow = async (most?: number): Promise<[Automation | undefined, Occurrence[]]> => {
      const automation = await books.db.automations.get(id);
      return [automation, automation ? dueOf(automation, holidays, books.deps.clock.now(), most) : []];
    };
    const total = (await dueNow())[1].length;
    const each = { books, holder, task: { ...(task.signal && { signal: task.signal }) } };
    while (!task.signal?.aborted) {
      const [automation, [first]] = await dueNow(1);
      if (!automation || !first) return ok(ran);
      task.onProgress?.({ phase: 'catch-up', done: ran.length, total: Math.max(total, ran.length + 1) });
      const claimed = await claim({ books, holder }, automation, first);
      if (!claimed.ok) return claimed;
      if (!claimed.value) continue;
      const done = await workThrough(each, claimed.value);
      if (!done.ok) return done;
      ran.push(done.value);
    }
    const kept = await keepAsking(books, id, (await dueNow())[1].at(-1));
    return kept.ok ? ok(ran) : kept;
  });
  return outcome.done ? outcome.value : refuse('Locked', 'automation-busy');
}

/** What a person stopped does not begin again by itself a minute later. */
async function keepAsking(books: Books, id: string, last: Occurrence | undefined): Promise<Result<void>> {
  if (!last) return ok(undefined);
  return commit<void>(books.db, sign(books, 'catch-up-stopped'), async (writer) => {
    const automation = await writer.get('automations', id);
    if (!automation) return refuse('NotFound', 'automation-missing');
    writer.put('automations', { ...automation, askedUpTo: last.key });
    return ok({
      value: undefined,
      subjects: [{ kind: 'automation', id }],
      summary: { key: 'catch-up-stopped', params: {} },
    });
  });
}

/** Each stands in the history as let go. */
async function skipMissed(books: Books, { id }: Automation): Promise<Result<AutomationRun[]>> {
  const holidays = await closedOn(books);
  return commit(books.db, sign(books, 'skip-missed'), async (writer) => {
    const automation = await writer.get('automations', id);
    if (!automation) return refuse('NotFound', 'automation-missing');
    const missed = dueOf(automation, holidays, books.deps.clock.now());
    const last = missed.at(-1);
    const skipped: AutomationRun[] = [];
    for (const occurrence of missed) {
      const run = skippedRun(runOfOccurrence(books, automation, occurrence));
      if (await writer.get('automationRuns', run.id)) continue;
      skipped.push(writer.put('automationRuns', run));
    }
    if (last) writer.put('automations', { ...automation, settledUpTo: last.key });
    return ok({
      value: skipped,
      subjects: [{ kind: 'automation', id }],
      summary: { key: 'missed-skipped', params: { count: missed.length } },
    });
  });
}
