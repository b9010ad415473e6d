import type { AutomationStep } from '@domain/automation/automation.ts';

/** What the options of one service are shown with. */
export interface OptionFields<S extends AutomationStep['service']> {
  options: Extract<AutomationStep, { service: S }>['options'];
  faultAt: (field: string) => string | undefined;
  onOptions: (part: Partial<Extract<AutomationStep, { service: S }>['options']>) => void;
}
