import { refuse } from '../result.ts';
import type { Automation } from './automation.ts';
import type { AutomationRun } from './run.ts';

/** RU9: books of yesterday do not know what has run since. */
export const automationAfterRestore = (automation: Automation): Automation | null =>
  automation.schedule && !automation.isPaused ? { ...automation, isPaused: true } : null;

/** RU9: what was cut off in the copy waits for a person. */
export function runAfterRestore(run: AutomationRun): AutomationRun | null {
  if (run.state !== 'running') return null;
  const { error: fault } = refuse('InvalidState', 'run-restored');
  const at = run.steps.findIndex(({ state }) => state === 'running' || state === 'waiting');
  const steps = run.steps.map((step, index) =>
    index === at ? { ...step, state: 'needs-you' as const, fault } : step,
  );
  return { ...run, state: 'needs-you', steps };
}
