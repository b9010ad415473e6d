import type { AutomationStep, PeriodRule, ServiceId, StepOptions } from '@domain/automation/automation.ts';

/** A step while it is written: the id keeps its place on the screen. */
export type StepForm = AutomationStep & { id: string };

/** In the order in which a month goes. */
export const serviceIds = [
  'read-files',
  'generate-invoices',
  'generate-reports',
  'send-invoices',
  'send-reports',
  'billing-report',
] as const satisfies ServiceId[];

export const periodRules = [
  'previous-month',
  'this-month',
  'up-to-yesterday',
  'yesterday',
  'previous-week',
  'this-week',
  'previous-quarter',
  'previous-year',
  'this-year',
] as const satisfies PeriodRule[];

const blank: StepOptions = {
  'read-files': { sourceId: '', kind: 'transactions', invalid: 'skip' },
  'generate-invoices': { period: 'previous-month', customerIds: [], issue: false, rentals: false },
  'generate-reports': {
    period: 'previous-month',
    reports: [{ kind: 'sales', savedId: '', formats: ['pdf'] }],
  },
  'send-invoices': { scope: 'unsent', notBefore: '' },
  'send-reports': { scope: 'this-run' },
  'billing-report': { setupId: '', period: 'previous-month', send: true },
};

/** A step as it is added: what is usual, drafts left for a person to issue. */
export const blankStep = (service: ServiceId): AutomationStep =>
  structuredClone({ service, options: blank[service] }) as AutomationStep;

/** The same rows with one at another place. */
export function moved<T>(rows: readonly T[], from: number, to: number): T[] {
  const next = rows.filter((_, at) => at !== from);
  const row = rows[from];
  return row === undefined ? next : next.toSpliced(to, 0, row);
}
