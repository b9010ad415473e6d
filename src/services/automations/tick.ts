import { dueOf, ENOUGH_TO_ASK, isAsking, nextOf } from '@domain/automation/due.ts';
import type { AutomationRun } from '@domain/automation/run.ts';
import type { Occurrence } from '@domain/schedule/schedule.ts';
import { alone } from './alone.ts';
import { claim } from './claim.ts';
import { closedOn } from './holidays.ts';
import { workThrough, type Runner } from './work-through.ts';
import type { Books } from '../books.ts';
import type { TickOutcome } from '../contracts/automations.ts';
import type { LongTask } from '../ports.ts';

/** Another window is at it: whether it lives is looked at again after so long. */
const LOOK_AGAIN = 30_000;

/** A4: runs that were cut off go on, then whatever is due is run, in order; once over all windows and restarts. */
export async function tick(books: Books, task: LongTask = {}): Promise<TickOutcome> {
  const ran: AutomationRun[] = [];
  const isBusy = (await hasWork(books)) && !(await runAll(books, ran, task));
  const { asking, nextInMs } = await outlook(books);
  return { ran, asking, nextInMs: isBusy ? Math.min(nextInMs ?? LOOK_AGAIN, LOOK_AGAIN) : nextInMs };
}

/** False when another window is the runner. */
async function runAll(books: Books, ran: AutomationRun[], task: LongTask): Promise<boolean> {
  const outcome = await alone(books, async (holder) => {
    const runner = { books, holder, task };
    await resume(runner, ran);
    await runDue(runner, ran);
  });
  return outcome.done;
}

/** RU4: who is the runner knows that whatever else is said to run was cut off. */
async function resume(runner: Runner, ran: AutomationRun[]): Promise<void> {
  for (const run of await interrupted(runner.books)) {
    if (runner.task.signal?.aborted) return;
    const done = await workThrough(runner, run);
    if (!done.ok) return;
    ran.push(done.value);
  }
}

/** RU2: the longest due of all automations first; then whatever became due meanwhile, or a person changed. */
async function runDue(runner: Runner, ran: AutomationRun[]): Promise<void> {
  for (;;) {
    const due = await dueByItself(runner.books);
    if (due.length === 0) return;
    for (const { id, settledUpTo, occurrence } of due) {
      if (runner.task.signal?.aborted) return;
      const claimed = await claim(runner, { id, settledUpTo }, occurrence);
      if (!claimed.ok) return;
      if (!claimed.value) break;
      const done = await workThrough(runner, claimed.value);
      if (!done.ok) return;
      ran.push(done.value);
    }
  }
}

interface Due {
  id: string;
  /** How the automation stands when its turn comes. */
  settledUpTo: string;
  occurrence: Occurrence;
}

/** Everything due that needs nobody's word, the longest due first. */
async function dueByItself(books: Books): Promise<Due[]> {
  const now = books.deps.clock.now();
  const holidays = await closedOn(books);
  const all: Due[] = [];
  for (const automation of await books.db.automations.toArray()) {
    const due = dueOf(automation, holidays, now, ENOUGH_TO_ASK);
    if (isAsking(automation, due, now)) continue;
    const { id, settledUpTo } = automation;
    due.forEach((occurrence, at) =>
      all.push({ id, settledUpTo: due[at - 1]?.key ?? settledUpTo, occurrence }),
    );
  }
  return all.sort((a, b) => (a.occurrence.at < b.occurrence.at ? -1 : 1));
}

const interrupted = ({ db }: Books): Promise<AutomationRun[]> =>
  db.automationRuns.where('state').equals('running').sortBy('startedAt');

const hasWork = async (books: Books): Promise<boolean> =>
  (await books.db.automationRuns.where('state').equals('running').count()) > 0 ||
  (await dueByItself(books)).length > 0;

async function outlook(books: Books): Promise<Pick<TickOutcome, 'asking' | 'nextInMs'>> {
  const now = books.deps.clock.now();
  const holidays = await closedOn(books);
  let asking = 0;
  let next: number | null = null;
  for (const automation of await books.db.automations.toArray()) {
    const due = dueOf(automation, holidays, now);
    if (isAsking(automation, due, now)) asking += due.length;
    next = sooner(next, msUntil(nextOf(automation, holidays, now), now));
  }
  return { asking, nextInMs: next };
}

const msUntil = (occurrence: Occurrence | null, now: number): number | null =>
  occurrence && Date.parse(occurrence.at) - now;

const sooner = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.min(a, b);
