import { Dexie } from 'dexie';
import type { Automation } from '@domain/automation/automation.ts';
import { dueOf, nextOf } from '@domain/automation/due.ts';
import type { AutomationRun } from '@domain/automation/run.ts';
import { wholeStep, type StepInput } from '@domain/automation/service-options.ts';
import type { Instant, PlainDate } from '@domain/dates/plain-date.ts';
import type { Closures } from '@domain/schedule/closed-days.ts';
import type { Occurrence } from '@domain/schedule/schedule.ts';
import { closedOn } from './holidays.ts';
import { planChain } from './plan-chain.ts';
import { companyOf, todayOf, type Books } from '../books.ts';
import type { AutomationRow, NextRun, PlannedStep, RunQuery } from '../contracts/automations.ts';
import type { PageOf } from '../contracts/page.ts';
import { pageBounds } from '../queries/page.ts';

export async function listAutomations(books: Books): Promise<AutomationRow[]> {
  const closures = await closedOn(books);
  const automations = await books.db.automations.toArray();
  const rows = await Promise.all(automations.map((one) => rowOf(books, one, closures)));
  return rows.sort((a, b) => a.no - b.no);
}

export async function automationById(books: Books, id: string): Promise<AutomationRow | undefined> {
  const automation = await books.db.automations.get(id);
  return automation && rowOf(books, automation, await closedOn(books));
}

async function rowOf(books: Books, automation: Automation, closures: Closures): Promise<AutomationRow> {
  const now = books.deps.clock.now();
  const lastRun = await runsOf(books, automation.id).last();
  return {
    ...automation,
    next: nextOf(automation, closures, now),
    due: dueOf(automation, closures, now),
    lastRun: lastRun ?? null,
  };
}

const runsOf = ({ db }: Books, automationId: string) =>
  db.automationRuns
    .where('[automationId+startedAt]')
    .between([automationId, Dexie.minKey], [automationId, Dexie.maxKey]);

/** A13: of all automations the one that runs first, with what it would do. */
export async function nextRun(books: Books): Promise<NextRun | null> {
  const now = books.deps.clock.now();
  const closures = await closedOn(books);
  let first: { automation: Automation; occurrence: Occurrence } | undefined;
  for (const automation of await books.db.automations.toArray()) {
    const occurrence = nextOf(automation, closures, now);
    if (occurrence && (!first || occurrence.at < first.occurrence.at)) first = { automation, occurrence };
  }
  if (!first) return null;
  const { automation, occurrence } = first;
  const plan = await planChain(
    books,
    automation,
    automation.steps,
    occurrence.key.slice(0, 10),
    Date.parse(occurrence.at),
  );
  return { ...first, plan };
}

/** The dry run of a chain, as of a day and an instant of it; today where none is given. */
export async function previewChain(
  books: Books,
  inputs: readonly StepInput[],
  day?: PlainDate,
  at?: Instant,
): Promise<PlannedStep[]> {
  const company = await companyOf(books);
  if (!company) return [];
  return planChain(
    books,
    { id: '', name: '' },
    inputs.map(wholeStep),
    day ?? todayOf(books, company),
    at === undefined ? at : Date.parse(at),
  );
}

export const runById = ({ db }: Books, id: string): Promise<AutomationRun | undefined> =>
  db.automationRuns.get(id);

/** Newest first; a page is cut out by the index, so that years of runs cost what one page does. */
export async function runHistory(books: Books, query: RunQuery = {}): Promise<PageOf<AutomationRun>> {
  const all = () =>
    query.automationId === undefined
      ? books.db.automationRuns.orderBy('startedAt')
      : runsOf(books, query.automationId);
  const { state } = query;
  const runs = () => (state === undefined ? all() : all().filter((run) => run.state === state));
  const { start, ...bounds } = pageBounds(query, await runs().count());
  const rows = await runs().reverse().offset(start).limit(bounds.pageSize).toArray();
  return { ...bounds, rows };
}
