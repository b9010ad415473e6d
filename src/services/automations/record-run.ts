import type { AutomationRun } from '@domain/automation/run.ts';
import type { NewRun } from '@domain/automation/run-states.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { commit, type Signature } from '@storage/journal/write.ts';
import { sign, type Books } from '../books.ts';

interface Running {
  books: Books;
  holder: string;
}

/** The runner's own signature: refused once somebody else is the runner. */
export const signAsRunner = ({ books, holder }: Running, run: NewRun, command: string): Signature => ({
  ...sign(books, command),
  actor: 'automation',
  run: { subjectId: run.id, holder },
});

/** Where a run stands, stored. */
export const recordRun = (running: Running, run: NewRun, hasBegun: boolean): Promise<Result<AutomationRun>> =>
  commit(running.books.db, signAsRunner(running, run, 'run-automation'), async (writer) => {
    const stored = await writer.get('automationRuns', run.id);
    if (!stored) return refuse('NotFound', 'run-missing');
    const done = run.steps.filter(({ state }) => state !== 'waiting' && state !== 'running').length;
    return ok({
      value: writer.put('automationRuns', run),
      subjects: subjectsOf(run),
      summary: {
        key: hasBegun ? 'run-step-began' : 'run-step-ended',
        params: { done, total: run.steps.length },
      },
    });
  });

export const subjectsOf = ({ automationId }: Pick<NewRun, 'automationId'>) =>
  automationId === '' ? [] : [{ kind: 'automation' as const, id: automationId }];
