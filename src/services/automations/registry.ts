import type { ServiceId } from '@domain/automation/automation.ts';
import type { StepDefinition } from './step.ts';

const files = import.meta.glob<StepDefinition>(['./steps/*.ts', '!./steps/*.test.ts'], {
  eager: true,
  import: 'default',
});

/** Every service that a chain can hold, by its id. */
export const steps: ReadonlyMap<ServiceId, StepDefinition> = new Map(
  Object.values(files).map((step) => [step.id, step]),
);
