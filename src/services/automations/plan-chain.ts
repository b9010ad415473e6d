import type { AutomationStep } from '@domain/automation/automation.ts';
import { noFlow } from '@domain/automation/control.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import { instantOf } from '@domain/schedule/wall-clock.ts';
import { companyOf, type Books } from '../books.ts';
import type { PlannedStep } from '../contracts/automations.ts';
import { steps } from './registry.ts';

/**
 * What a chain would do on a day, at an instant: each step knows what those before it would do. Nothing is written. What
 * was missed would run now; of a day to come without a time its first moment is taken.
 */
export async function planChain(
  books: Books,
  automation: { id: string; name: string },
  chain: readonly AutomationStep[],
  day: PlainDate,
  at?: number,
): Promise<PlannedStep[]> {
  const planned: PlannedStep[] = [];
  const company = await companyOf(books);
  const begins = at ?? instantOf(day, '00:00', company?.timeZone ?? 'UTC');
  const runsAt = Math.max(books.deps.clock.now(), begins);
  for (const { service, options } of chain) {
    const step = steps.get(service);
    if (!step) {
      planned.push(unknownStep(service));
      continue;
    }
    const moment = {
      day,
      at: runsAt,
      runId: '',
      automation: { id: automation.id, name: automation.name },
      earlier: [],
      planned: [...planned],
      only: null,
      before: [],
      files: [],
      made: async () => [],
    };
    planned.push(await step.plan(books, options, moment));
  }
  return planned;
}

const unknownStep = (service: PlannedStep['service']): PlannedStep => ({
  service,
  lines: [],
  in: noFlow(),
  held: noFlow(),
  fault: { name: 'Unsupported', reason: 'service-unknown', params: { value: service } },
});
