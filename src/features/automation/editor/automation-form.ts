import type { Automation, AutomationStep } from '@domain/automation/automation.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import {
  blankSchedule,
  formOfSchedule,
  scheduleFaults,
  scheduleOf,
  type ScheduleFaultKey,
  type ScheduleForm,
} from './schedule-form.ts';
import type { StepForm } from './steps.ts';

export interface AutomationForm {
  id: string;
  name: string;
  steps: StepForm[];
  schedule: ScheduleForm;
  missed: Automation['missed'];
}

export const blankForm = (today: PlainDate, timeZone: string): AutomationForm => ({
  id: '',
  name: '',
  steps: [],
  schedule: blankSchedule(today, timeZone),
  missed: 'run',
});

export const formOf = (automation: Automation, today: PlainDate, timeZone: string): AutomationForm => ({
  id: automation.id,
  name: automation.name,
  steps: automation.steps.map((step, at) => ({ ...structuredClone(step), id: `stored-${at}` })),
  schedule: formOfSchedule(automation.schedule, today, timeZone),
  missed: automation.missed,
});

/** What the books are given; pausing is no part of it. */
export const automationOf = ({ id, name, steps, schedule, missed }: AutomationForm) => ({
  ...(id !== '' && { id }),
  name: name.trim(),
  steps: stepsOf(steps),
  schedule: scheduleOf(schedule),
  missed,
});

export const stepsOf = (steps: readonly StepForm[]): AutomationStep[] =>
  steps.map(({ id: _id, ...step }) => step);

type FaultKey =
  | ScheduleFaultKey
  | 'faultName'
  | 'faultSteps'
  | 'faultReports'
  | 'faultFormats'
  | 'faultPeriod'
  | 'faultSetup'
  | 'faultNotBefore'
  | 'faultThisRun';
interface Fault {
  field: string;
  key: FaultKey;
}

export function faultsOf(form: AutomationForm): Fault[] {
  return [
    ...(form.name.trim() === '' ? [{ field: 'name', key: 'faultName' } as const] : []),
    ...(form.steps.length === 0 ? [{ field: 'steps', key: 'faultSteps' } as const] : []),
    ...form.steps.flatMap((step, at) =>
      stepFaults(step, form.steps.slice(0, at)).map(({ field, key }) => ({
        field: `steps.${at}.${field}`,
        key,
      })),
    ),
    ...scheduleFaults(form.schedule),
  ];
}

/** Places of the steps in which something is at fault. */
export const faultySteps = (form: AutomationForm): ReadonlySet<number> =>
  new Set(
    faultsOf(form).flatMap(({ field }) => {
      const [, at] = /^steps\.(\d+)\./.exec(field) ?? [];
      return at === undefined ? [] : [Number(at)];
    }),
  );

/** `before` are the steps that run earlier: what is of this run must come from one of them. */
function stepFaults(step: AutomationStep, before: readonly AutomationStep[]): Fault[] {
  const has = (...services: AutomationStep['service'][]) =>
    before.some(({ service }) => services.includes(service));
  switch (step.service) {
    case 'read-files':
      return [];
    case 'generate-invoices':
      return periodFaults(step.options.period);
    case 'generate-reports':
      return [...periodFaults(step.options.period), ...reportFaults(step.options.reports)];
    case 'send-invoices': {
      const { scope, notBefore } = step.options;
      return [
        ...(scope === 'this-run' && !has('generate-invoices')
          ? [{ field: 'scope', key: 'faultThisRun' } as const]
          : []),
        ...(notBefore !== '' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(notBefore)
          ? [{ field: 'notBefore', key: 'faultNotBefore' } as const]
          : []),
      ];
    }
    case 'send-reports':
      return step.options.scope === 'this-run' && !has('generate-reports')
        ? [{ field: 'scope', key: 'faultThisRun' }]
        : [];
    case 'billing-report':
      return [
        ...(step.options.setupId === '' ? [{ field: 'setupId', key: 'faultSetup' } as const] : []),
        ...periodFaults(step.options.period),
      ];
  }
}

function periodFaults(period: unknown): Fault[] {
  if (typeof period !== 'object' || period === null) return [];
  const { from, to } = period as { from: string; to: string };
  return from !== '' && to !== '' && from <= to ? [] : [{ field: 'period', key: 'faultPeriod' }];
}

function reportFaults(reports: readonly { formats: readonly string[] }[]): Fault[] {
  if (reports.length === 0) return [{ field: 'reports', key: 'faultReports' }];
  return reports.flatMap(({ formats }, at) =>
    formats.length === 0 ? [{ field: `reports.${at}`, key: 'faultFormats' } as const] : [],
  );
}
