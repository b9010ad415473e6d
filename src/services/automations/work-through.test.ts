import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ServiceId } from '@domain/automation/automation.ts';
import { noControl } from '@domain/automation/control.ts';
import { refuse } from '@domain/result.ts';
import type { Services } from '../services.ts';
import { openFrenchBooks } from '../testing/open-books.ts';
import { valueOf } from '../testing/outcomes.ts';
import type { Moment, StepDefinition, StepOutcome } from './step.ts';

/** What each service does in a test, by its id; the engine around them is the real one. */
const script = vi.hoisted(() => new Map<string, unknown>());
vi.mock('./registry.ts', () => ({ steps: script }));

const done: StepOutcome = { state: 'done', control: noControl(), results: [], failures: [], fault: null };
const failure = (id: string) => ({
  kind: 'invoice' as const,
  id,
  label: id,
  refusal: refuse('InvalidState', 'invoice-missing').error,
});
let seen: { id: string; moment: Moment }[] = [];

function does(id: ServiceId, run: (moment: Moment, signal?: AbortSignal) => StepOutcome): void {
  const step: Pick<StepDefinition, 'id' | 'run'> = {
    id,
    run: async (_books, _options, moment, { signal }) => {
      seen.push({ id, moment });
      return run(moment, signal);
    },
  };
  script.set(id, step);
}

const chain: ServiceId[] = ['generate-invoices', 'send-invoices', 'send-reports'];

describe('a chain', () => {
  let services: Services;
  beforeEach(async () => {
    ({ services } = await openFrenchBooks());
    seen = [];
    for (const id of ['read-files', ...chain] as ServiceId[]) does(id, () => done);
  });
  const run = async (steps = chain) => valueOf(await services.automations.runSteps('By hand', steps));
  const states = (of: { steps: { state: string }[] }) => of.steps.map(({ state }) => state);

  it('A9 RU6 runs its steps in order, each knows what those before it made', async () => {
    const result = { kind: 'invoice' as const, id: 'i1', label: 'F-1' };
    does('generate-invoices', () => ({ ...done, results: [result] }));
    const ran = await run();
    expect([ran.state, ...states(ran)]).toEqual(['done', 'done', 'done', 'done']);
    expect(seen.map(({ id }) => id)).toEqual(chain);
    expect(seen[2]!.moment.earlier.map(({ results }) => results)).toEqual([[result], []]);
    expect(ran.endedAt).not.toBeNull();
  });

  it('A9 RU6 a step that fails ends the chain', async () => {
    const { error: fault } = refuse('InvalidState', 'series-missing');
    does('send-invoices', () => ({ ...done, state: 'failed', fault }));
    const ran = await run();
    expect([ran.state, ...states(ran)]).toEqual(['failed', 'done', 'failed', 'skipped']);
    expect(ran.steps[1]!.fault).toEqual(fault);
  });

  it('A9 RU6 one of which some items failed does not end it', async () => {
    does('send-invoices', () => ({ ...done, state: 'partly', failures: [failure('i2')] }));
    const ran = await run();
    expect([ran.state, ...states(ran)]).toEqual(['partly', 'done', 'partly', 'done']);
  });

  it('D5 RU5 a count that does not add up stops it there, whatever the step says of itself', async () => {
    const control = { ...noControl(), in: { rows: 3, amounts: {} }, out: { rows: 2, amounts: {} } };
    does('generate-invoices', () => ({ ...done, control }));
    const ran = await run();
    expect([ran.state, ...states(ran)]).toEqual(['stopped', 'stopped', 'skipped', 'skipped']);
    expect(ran.steps[0]!.fault).toMatchObject({
      reason: 'run-control-differs',
      params: { of: 'rows', in: 3, accounted: 2 },
    });
  });

  it('A9 RU6 a fault of the app in a step stands in the run, which is not begun again for ever', async () => {
    does('generate-invoices', () => {
      throw new Error('undefined is not a function');
    });
    const ran = await run();
    expect(ran.state).toBe('failed');
    expect(ran.steps[0]!.fault).toMatchObject({
      reason: 'run-step-broke',
      params: { said: 'undefined is not a function' },
    });
  });

  it('D7 RU6 one that needs a person waits, and goes on with what it was given', async () => {
    const { error: fault } = refuse('InvalidState', 'needs-file');
    does('read-files', ({ files }) => (files.length > 0 ? done : { ...done, state: 'needs-you', fault }));
    const waits = await run(['read-files', 'send-reports']);
    expect([waits.state, ...states(waits)]).toEqual(['needs-you', 'needs-you', 'waiting']);
    expect((await services.automations.tick()).ran).toEqual([]);
    const went = valueOf(await services.automations.goOn(waits.id, [new File(['a'], 'a.csv')]));
    expect([went.id, went.state, ...states(went)]).toEqual([waits.id, 'done', 'done', 'done']);
    expect(seen.at(-1)!.moment.files).toEqual([]);
    expect(await services.automations.goOn(waits.id, [])).toMatchObject({
      error: { reason: 'run-not-waiting' },
    });
  });

  it('A10 RU6 is cancelled by its signal, and what comes after is left out', async () => {
    const stopper = new AbortController();
    does('generate-invoices', () => {
      stopper.abort();
      return done;
    });
    const { signal } = stopper;
    const ran = valueOf(await services.automations.runSteps('By hand', chain, { signal }));
    expect([ran.state, ...states(ran)]).toEqual(['cancelled', 'done', 'failed', 'skipped']);
    expect(ran.steps[1]!.fault).toMatchObject({ name: 'Cancelled' });
  });

  it('A9 RU7 a retry takes up what failed, leaves out what went before, and does what comes after again', async () => {
    const result = { kind: 'invoice' as const, id: 'i1', label: 'F-1' };
    does('generate-invoices', () => ({ ...done, results: [result] }));
    does('send-invoices', () => ({ ...done, state: 'partly', failures: [failure('i2')] }));
    const failed = await run();
    seen = [];
    does('send-invoices', () => done);
    const again = valueOf(await services.automations.retryFailed(failed.id));
    expect([again.state, again.trigger, again.retries]).toEqual(['done', 'retry', failed.id]);
    expect(states(again)).toEqual(['skipped', 'done', 'done']);
    expect(seen.map(({ id, moment }) => [id, moment.only])).toEqual([
      ['send-invoices', [failure('i2')]],
      ['send-reports', null],
    ]);
    expect(seen[0]!.moment.earlier[0]!.results).toEqual([result]);
    expect(await services.automations.retryFailed(again.id)).toMatchObject({
      error: { reason: 'run-nothing-failed' },
    });
  });
});
