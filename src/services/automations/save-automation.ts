import type { Automation } from '@domain/automation/automation.ts';
import { wholeStep } from '@domain/automation/service-options.ts';
import { canonicalJson } from '@domain/journal/canonical.ts';
import type { Company } from '@domain/parties/parties.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { checkSchedule } from '@domain/schedule/check-schedule.ts';
import type { Closures } from '@domain/schedule/closed-days.ts';
import { nextOccurrences, settledAt } from '@domain/schedule/occurrences.ts';
import type { Schedule } from '@domain/schedule/schedule.ts';
import { wholeSchedule, type ScheduleInput } from '@domain/schedule/whole-schedule.ts';
import { commit } from '@storage/journal/write.ts';
import { changedFrom } from '../changed-from.ts';
import { closedOn } from './holidays.ts';
import { companyOf, firstFault, noCompany, sign, todayOf, type Books } from '../books.ts';
import type { AutomationInput } from '../contracts/automations.ts';
import { chainFault } from './run-automation.ts';

/**
 * A4: a changed schedule begins now (RU3); a name, steps or words that changed leave it as it stands. `opened`: as it lay
 * before the person who changed it; only what differs from that is written.
 */
export async function saveAutomation(
  books: Books,
  input: AutomationInput,
  opened?: Partial<AutomationInput>,
): Promise<Result<Automation>> {
  const company = await companyOf(books);
  if (!company) return noCompany();
  const name = input.name.trim();
  if (name === '') return refuse('ValidationError', 'automation-name-missing', {}, 'name');
  const told = input.id && opened ? changedFrom(opened, input) : input;
  const said = told.schedule && (await wholeOver(books, company, input.id, told.schedule));
  const fault = chainFault(input.steps) ?? (said ? firstFault(checkSchedule(said)) : null);
  if (fault) return fault;
  const closures = await closedOn(books);
  const now = books.deps.clock.now();
  const newId = books.deps.ids.next();
  const saved = await commit(books.db, sign(books, 'save-automation'), async (writer) => {
    const current = input.id ? await writer.get('automations', input.id) : undefined;
    if (input.id && !current) return refuse('NotFound', 'automation-missing');
    const schedule = said === undefined ? (current?.schedule ?? null) : said;
    const isPaused = told.isPaused ?? current?.isPaused ?? false;
    const isKept =
      current !== undefined && isSame(current.schedule, schedule) && current.isPaused === isPaused;
    if (!isKept && schedule && !hasNext(schedule, closures, now))
      return refuse('ValidationError', 'schedule-over', {}, 'schedule');
    const automation = {
      id: current?.id ?? newId,
      no: current?.no ?? (await writer.nextNo('automation')),
      name: current && told.name === undefined ? current.name : name,
      steps: current && told.steps === undefined ? current.steps : input.steps.map(wholeStep),
      schedule,
      isPaused,
      missed: told.missed ?? current?.missed ?? 'run',
      settledUpTo: isKept ? current.settledUpTo : settledBy(schedule, closures, now),
      ...(isKept && current.askedUpTo && { askedUpTo: current.askedUpTo }),
    };
    return ok({
      value: writer.put('automations', automation),
      subjects: [{ kind: 'automation', id: automation.id }],
      summary: { key: current ? 'automation-changed' : 'automation-created', params: { no: automation.no } },
    });
  });
  books.deps.automationBell.ring();
  return saved;
}

/** What is left out of a schedule stays as it was. */
async function wholeOver(
  books: Books,
  company: Company,
  id: string | undefined,
  said: ScheduleInput,
): Promise<Schedule> {
  const before = id ? await books.db.automations.get(id) : undefined;
  const usual = { timeZone: company.timeZone, today: todayOf(books, company) };
  return wholeSchedule(said, usual, before?.schedule);
}

/** RU3, what falls into it is no backlog. */
export async function pauseAutomation(
  books: Books,
  id: string,
  isPaused: boolean,
): Promise<Result<Automation>> {
  const closures = await closedOn(books);
  const now = books.deps.clock.now();
  const paused = await commit(books.db, sign(books, 'pause-automation'), async (writer) => {
    const current = await writer.get('automations', id);
    if (!current) return refuse('NotFound', 'automation-missing');
    const isResumed = current.isPaused && !isPaused;
    const settledUpTo = isResumed ? settledBy(current.schedule, closures, now) : current.settledUpTo;
    return ok({
      value: writer.put('automations', { ...current, isPaused, settledUpTo }),
      subjects: [{ kind: 'automation', id }],
      summary: { key: isPaused ? 'automation-paused' : 'automation-resumed', params: { no: current.no } },
    });
  });
  books.deps.automationBell.ring();
  return paused;
}

const settledBy = (schedule: Schedule | null, closures: Closures, now: number): string =>
  schedule ? settledAt(schedule, closures, now) : '';

const hasNext = (schedule: Schedule, closures: Closures, now: number): boolean =>
  nextOccurrences(schedule, closures, { at: now + 1 }, 1).length > 0;

const isSame = (a: Schedule | null, b: Schedule | null): boolean => canonicalJson(a) === canonicalJson(b);
