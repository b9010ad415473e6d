import { refuse, type Refusal } from '../result.ts';
import type { AutomationStep, ServiceId, StepOptions } from './automation.ts';
import { isPeriodRule } from './period.ts';

/** What each service does when nothing else is said. */
const usual: StepOptions = {
  'read-files': { sourceId: '', kind: 'transactions', invalid: 'skip' },
  'generate-invoices': { period: 'previous-month', customerIds: [], issue: true, rentals: false },
  'generate-reports': { period: 'previous-month', reports: [] },
  'send-invoices': { scope: 'this-run', notBefore: '' },
  'send-reports': { scope: 'this-run' },
  'billing-report': { setupId: '', period: 'previous-month', send: false },
};

const isService = (id: string): id is ServiceId => Object.hasOwn(usual, id);

/** What a person or a program says of a step: its name alone, or with what differs from the usual. */
export type StepInput = ServiceId | { service: ServiceId; options?: object };

/** The usual options, with what was said over them. The service must be known. */
export function wholeStep(input: StepInput): AutomationStep {
  const { service, options = {} } = typeof input === 'string' ? { service: input } : input;
  return { service, options: { ...usual[service], ...options } } as AutomationStep;
}

/** What is wrong with a step, its place in the chain in the field. */
export function stepFault(input: StepInput, at: number): Refusal | null {
  const service = typeof input === 'string' ? input : input.service;
  const wrong = (reason: string, part: string, params: Record<string, string>) =>
    refuse('ValidationError', reason, params, `steps.${at}.${part}`).error;
  if (!isService(service)) return wrong('service-unknown', 'service', { value: String(service) });
  const { options } = wholeStep(input);
  if ('period' in options && !isPeriodRule(options.period))
    return wrong('period-unknown', 'options.period', { value: JSON.stringify(options.period) });
  if (service === 'billing-report' && 'setupId' in options && options.setupId === '')
    return wrong('step-setup-missing', 'options.setupId', {});
  return null;
}
