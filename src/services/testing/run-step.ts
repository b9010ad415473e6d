import type { ServiceId, StepOptions } from '@domain/automation/automation.ts';
import { controlDifference } from '@domain/automation/control.ts';
import type { RunStep } from '@domain/automation/run.ts';
import { contentHash } from '@domain/journal/canonical.ts';
import { steps } from '../automations/registry.ts';
import type { Moment, StepDefinition, StepOutcome } from '../automations/step.ts';
import type { Books } from '../books.ts';
import type { PlannedStep } from '../contracts/automations.ts';

const seqOf = async ({ db }: Books): Promise<number> => (await db.metaRow('head'))?.seq ?? 0;

/** A step of a chain as the engine drives it, alone. What it stores is known by where the journal stood before. */
export class StepRun<S extends ServiceId> {
  readonly #step: StepDefinition<S>;
  #since: number | null = null;

  constructor(
    private readonly books: Books,
    service: S,
    private readonly options: StepOptions[S],
    private readonly more: Partial<Moment> = {},
  ) {
    this.#step = steps.get(service) as unknown as StepDefinition<S>;
  }

  #moment(runId: string): Moment {
    return {
      day: '2026-12-01',
      at: this.books.deps.clock.now(),
      runId,
      automation: { id: 'a', name: 'Month close' },
      earlier: [],
      planned: [],
      only: null,
      before: [],
      files: [],
      made: async () => {
        const entries = await this.books.db.journal.toArray();
        return entries.filter(({ seq }) => seq > (this.#since ?? 0)).flatMap(({ subjects }) => subjects);
      },
      ...this.more,
    };
  }

  plan(): Promise<PlannedStep> {
    return this.#step.plan(this.books, this.options, this.#moment(''));
  }

  /** Again = as after a crash: what the tries before have stored is this run's. Whatever it says adds up. */
  async run(task = {}): Promise<StepOutcome> {
    this.#since ??= await seqOf(this.books);
    const outcome = await this.#step.run(this.books, this.options, this.#moment('run-1'), task);
    const difference = controlDifference(outcome.control);
    if (difference) throw new Error(`Does not add up: ${JSON.stringify([difference, outcome.control])}`);
    return outcome;
  }
}

/** An outcome as the steps after it see it. */
export const stepOf = (service: ServiceId, outcome: StepOutcome): RunStep =>
  ({
    ...outcome,
    service,
    startedAt: null,
    endedAt: null,
  }) as RunStep;

/** Everything that the books and this device hold, as one hash: a dry run must leave it as it is. */
export async function hashOfAll({ db }: Books): Promise<string> {
  const tables: Record<string, unknown> = {};
  for (const table of db.tables) tables[table.name] = await table.toArray();
  return contentHash({ id: 'all', tables });
}
