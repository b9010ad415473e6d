import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { AutomationStep } from '@domain/automation/automation.ts';
import type { Recurrence } from '@domain/schedule/schedule.ts';
import { blankForm, type AutomationForm } from './automation-form.ts';
import { blankStep } from './steps.ts';
import { formOfSchedule } from './schedule-form.ts';

/** Automations that are ready to be looked over and saved. */
export const recipeIds = ['monthly-invoices', 'monthly-report', 'evening-mails', 'month-close'] as const;
export type RecipeId = (typeof recipeIds)[number];

interface Recipe {
  steps: AutomationStep[];
  recurrence: Recurrence;
  time: string;
}

const monthly = (day: number): Recurrence => ({ every: 'month', interval: 1, on: { day } });

const recipes: Record<RecipeId, Recipe> = {
  'monthly-invoices': { steps: [blankStep('generate-invoices')], recurrence: monthly(1), time: '08:00' },
  'monthly-report': {
    steps: [blankStep('generate-reports'), blankStep('send-reports')],
    recurrence: monthly(1),
    time: '08:00',
  },
  'evening-mails': {
    steps: [{ service: 'send-invoices', options: { scope: 'unsent', notBefore: '' } }],
    recurrence: { every: 'week', interval: 1, weekdays: [1, 2, 3, 4, 5] },
    time: '18:00',
  },
  'month-close': {
    steps: [
      blankStep('read-files'),
      {
        service: 'generate-invoices',
        options: { period: 'previous-month', customerIds: [], issue: true, rentals: true },
      },
      blankStep('generate-reports'),
      { service: 'send-invoices', options: { scope: 'this-run', notBefore: '' } },
      { service: 'send-reports', options: { scope: 'this-run' } },
    ],
    recurrence: monthly(1),
    time: '07:00',
  },
};

/** The steps of a recipe, to be said in words. */
export const recipeSteps = (id: RecipeId): AutomationStep[] => recipes[id].steps;

/** A recipe as a form, its first day today. Nothing is saved. */
export function formOfRecipe(
  id: RecipeId,
  { name, today, timeZone }: { name: string; today: PlainDate; timeZone: string },
): AutomationForm {
  const { steps, recurrence, time } = recipes[id];
  const blank = blankForm(today, timeZone);
  return {
    ...blank,
    name,
    steps: steps.map((step, at) => ({ ...structuredClone(step), id: `recipe-${at}` })),
    schedule: formOfSchedule(
      {
        recurrence,
        start: today,
        time,
        timeZone,
        end: '',
        closedDays: id === 'evening-mails' ? 'skip' : 'stay',
        closed: { weekends: true, holidays: true },
      },
      today,
      timeZone,
    ),
  };
}
