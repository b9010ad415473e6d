import { describe, expect, it } from 'vitest';
import type { AutomationStep } from '@domain/automation/automation.ts';
import { automationOf, blankForm, faultsOf, formOf } from './automation-form.ts';
import { formOfRecipe, recipeIds } from './recipes.ts';
import { blankStep, moved, serviceIds } from './steps.ts';

const today = '2026-11-30';
const zone = 'Europe/Paris';

const formWith = (...steps: AutomationStep[]) => ({
  ...blankForm(today, zone),
  name: 'Month close',
  steps: steps.map((step, at) => ({ ...step, id: String(at) })),
});
const fields = (...steps: AutomationStep[]) => faultsOf(formWith(...steps)).map(({ field }) => field);

describe('an automation while it is written', () => {
  it('A9 needs a name and a step', () => {
    expect(faultsOf(blankForm(today, zone))).toEqual([
      { field: 'name', key: 'faultName' },
      { field: 'steps', key: 'faultSteps' },
    ]);
  });

  it('A11 A12 what is of this run must come from a step before', () => {
    const invoices = blankStep('generate-invoices');
    const send: AutomationStep = {
      service: 'send-invoices',
      options: { scope: 'this-run', notBefore: '' },
    };
    expect(fields(invoices, send)).toEqual([]);
    expect(fields(send, invoices)).toEqual(['steps.0.scope']);
    expect(fields(blankStep('send-reports'))).toEqual(['steps.0.scope']);
    expect(fields(blankStep('generate-reports'), blankStep('send-reports'))).toEqual([]);
  });

  it('A10 D4 a report needs a file, a billing report its setup, fixed days an order', () => {
    expect(
      fields({
        service: 'generate-reports',
        options: { period: 'this-year', reports: [{ kind: 'tax', savedId: '', formats: [] }] },
      }),
    ).toEqual(['steps.0.reports.0']);
    expect(fields({ service: 'generate-reports', options: { period: 'this-year', reports: [] } })).toEqual([
      'steps.0.reports',
    ]);
    expect(fields(blankStep('billing-report'))).toEqual(['steps.0.setupId']);
    expect(
      fields({
        service: 'generate-invoices',
        options: {
          period: { from: '2026-02-01', to: '2026-01-01' },
          customerIds: [],
          issue: false,
          rentals: false,
        },
      }),
    ).toEqual(['steps.0.period']);
  });

  it.each(recipeIds)('A9 the recipe %s can be saved as it opens', (id) => {
    const form = formOfRecipe(id, { name: 'Ready', today, timeZone: zone });
    expect(faultsOf(form)).toEqual([]);
    expect(automationOf(form).schedule?.start).toBe(today);
  });

  it('A9 what is stored goes through the form unchanged, and pausing is no part of it', () => {
    const stored = {
      ...automationOf(formOfRecipe('month-close', { name: 'Close', today, timeZone: zone })),
      id: 'a',
      rev: 3,
      no: 1,
      isPaused: true,
      settledUpTo: '2026-11-01T07:00',
    };
    const { rev: _r, no: _n, isPaused: _p, settledUpTo: _s, ...rest } = stored;
    expect(automationOf(formOf(stored, today, zone))).toEqual(rest);
  });

  it('A9 a step that is added is its own, whatever is changed in it', () => {
    const one = blankStep('generate-reports');
    if (one.service === 'generate-reports') one.options.reports[0]?.formats.push('xlsx');
    expect(blankStep('generate-reports')).not.toEqual(one);
    expect(serviceIds.map((service) => blankStep(service).service)).toEqual([...serviceIds]);
  });

  it('A9 steps move to any place', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b'], 5, 0)).toEqual(['a', 'b']);
  });
});
