import type { Automation } from '@domain/automation/automation.ts';
import type { AutomationRun } from '@domain/automation/run.ts';
import { isMissed } from '@domain/automation/due.ts';
import { newRun, runIdOf, type NewRun } from '@domain/automation/run-states.ts';
import { ok, type Result } from '@domain/result.ts';
import type { Occurrence } from '@domain/schedule/schedule.ts';
import { commit } from '@storage/journal/write.ts';
import { nowOf, type Books } from '../books.ts';
import { signAsRunner, subjectsOf } from './record-run.ts';

interface Claiming {
  books: Books;
  holder: string;
}

export const runOfOccurrence = (books: Books, automation: Automation, { key, at }: Occurrence): NewRun =>
  newRun({
    id: runIdOf(automation.id, key),
    automation,
    trigger: isMissed({ key, at, date: '' }, books.deps.clock.now()) ? 'catch-up' : 'schedule',
    occurrence: key,
    day: key.slice(0, 10),
    chain: automation.steps,
    startedAt: nowOf(books),
  });

/**
 * RU1: takes an occurrence, or finds that it is taken. The run and the key that is settled are one transaction: of two
 * windows one gets it, and a window that is closed right after has begun a run that goes on at the next opening.
 */
export function claim(
  claiming: Claiming,
  { id, settledUpTo }: Pick<Automation, 'id' | 'settledUpTo'>,
  occurrence: Occurrence,
): Promise<Result<AutomationRun | null>> {
  const runId = runIdOf(id, occurrence.key);
  const signature = signAsRunner(claiming, { id: runId } as NewRun, 'begin-run');
  return commit<AutomationRun | null>(claiming.books.db, signature, async (writer) => {
    const automation = await writer.get('automations', id);
    const nothing = { value: null, subjects: [], summary: { key: 'run-began', params: { no: 0 } } };
    // Whatever a person has just changed counts: the next look finds what is due then.
    if (!automation || automation.isPaused || automation.settledUpTo !== settledUpTo) return ok(nothing);
    writer.put('automations', { ...automation, settledUpTo: occurrence.key });
    if (await writer.get('automationRuns', runId)) return ok(nothing);
    const run = runOfOccurrence(claiming.books, automation, occurrence);
    return ok({
      value: writer.put('automationRuns', run),
      subjects: subjectsOf(run),
      summary: { key: 'run-began', params: { no: automation.no } },
    });
  });
}

/** A run that no schedule asked for. */
export const begin = (claiming: Claiming, run: NewRun): Promise<Result<AutomationRun>> =>
  commit(claiming.books.db, signAsRunner(claiming, run, 'begin-run'), async (writer) =>
    ok({
      value: writer.put('automationRuns', run),
      subjects: subjectsOf(run),
      summary: { key: 'run-began-by-hand', params: {} },
    }),
  );
