import type { AutomationStep } from '@domain/automation/automation.ts';
import { noFlow } from '@domain/automation/control.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Books } from '../books.ts';
import type { PlannedStep } from '../contracts/automations.ts';
import { steps } from './registry.ts';

/** What a chain would do on a day: each step knows what those before it would do. Nothing is written. */
export async function planChain(
  books: Books,
  automation: { id: string; name: string },
  chain: readonly AutomationStep[],
  day: PlainDate,
): Promise<PlannedStep[]> {
  const planned: PlannedStep[] = [];
  for (const { service, options } of chain) {
    const step = steps.get(service);
    if (!step) {
      planned.push(unknownStep(service));
      continue;
    }
    const moment = {
      day,
      runId: '',
      automation: { id: automation.id, name: automation.name },
      earlier: [],
      planned: [...planned],
      only: null,
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
