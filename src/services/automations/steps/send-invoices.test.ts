import { beforeEach, describe, expect, it, vi } from 'vitest';
import { nextTimeOfDay } from '@domain/automation/not-before.ts';
import type { StepOptions } from '@domain/automation/automation.ts';
import type { Books } from '../../books.ts';
import type { Services } from '../../services.ts';
import type { Moment } from '../step.ts';
import { openFrenchBooks } from '../../testing/open-books.ts';
import { addCustomer, addRow, november, valueOf } from '../../testing/outcomes.ts';
import { hashOfAll, StepRun, stepOf } from '../../testing/run-step.ts';

/** How many of the mails get lost on the way into the outbox; the outbox around it is the real one. */
const loss = vi.hoisted(() => ({ mails: 0 }));
vi.mock('../../commands/enqueue-messages.ts', async (original) => {
  const real = await original<typeof import('../../commands/enqueue-messages.ts')>();
  const enqueueEach: typeof real.enqueueEach = (books, targets, ...more) =>
    real.enqueueEach(books, targets.slice(loss.mails), ...more);
  return { ...real, enqueueEach };
});

type Options = StepOptions['send-invoices'];

describe('sending invoices by itself', () => {
  let books: Books;
  let services: Services;
  let nobody: string;
  beforeEach(async () => {
    loss.mails = 0;
    ({ books, services } = await openFrenchBooks());
    valueOf(await services.company.update({ email: 'compta@perrache.example' }));
    const anne = await addCustomer(services, 'Anne', { email: 'anne@a.example' });
    nobody = (await addCustomer(services, 'Bob')).id;
    await addRow(services, anne.id, '2026-11-03', '100');
    await addRow(services, nobody, '2026-11-03', '10');
  });
  const generated = () =>
    new StepRun(books, 'generate-invoices', {
      period: 'previous-month',
      customerIds: [],
      issue: true,
      rentals: false,
    }).run();
  const step = (more: Partial<Options> = {}, moment: Partial<Moment> = {}) =>
    new StepRun(books, 'send-invoices', { scope: 'this-run', notBefore: '', ...more }, moment);
  const afterGenerating = async () => ({ earlier: [stepOf('generate-invoices', await generated())] });
  const outbox = async () => (await services.outbox.list({ pageSize: 100 })).rows;

  it('A11 ST5 what this run issued goes to the billing contacts; who has no address fails alone, and is sent alone later', async () => {
    const outcome = await step({}, await afterGenerating()).run();
    expect(outcome).toMatchObject({
      state: 'partly',
      control: {
        in: { rows: 2, amounts: { EUR: 13_200 } },
        out: { rows: 1, amounts: { EUR: 12_000 } },
        rejected: { rows: 1, amounts: { EUR: 1200 } },
      },
      failures: [{ kind: 'invoice', refusal: { reason: 'mail-recipient-missing', params: { name: 'Bob' } } }],
      results: [{ kind: 'message', label: expect.stringMatching(/^F-2026-000\d → anne@a\.example$/) }],
    });
    const bob = (await services.customers.get(nobody))!;
    valueOf(await services.customers.save({ ...bob, email: 'bob@b.example' }));
    const again = await step({}, { only: outcome.failures }).run();
    expect(again).toMatchObject({ state: 'done', control: { in: { rows: 1 }, out: { rows: 1 } } });
    expect((await outbox()).map(({ to }) => to[0]!.address).sort()).toEqual([
      'anne@a.example',
      'bob@b.example',
    ]);
  });

  it('D5 RU5 what is held is counted, not what is left: a mail that got lost shows as a difference', async () => {
    const after = await afterGenerating();
    loss.mails = 1;
    await expect(step({}, after).run()).rejects.toThrow('"of":"rows","in":2,"accounted":1');
  });

  it('A11 ST3 ST4 begun again it queues nothing twice and knows what it queued; another run holds it', async () => {
    const earlier = await afterGenerating();
    const cut = step({}, earlier);
    const first = await cut.run();
    const again = await cut.run();
    expect(again.results).toEqual(first.results);
    expect(again.control).toEqual(first.control);
    expect(await outbox()).toHaveLength(1);
    const other = await step({}, earlier).run();
    expect(other).toMatchObject({ control: { out: { rows: 0 }, held: { rows: 1 }, rejected: { rows: 1 } } });
  });

  it('A11 ST4 never sent means: lately issued, never mailed, not handed over, not to walk-in customers', async () => {
    const walkIn = valueOf(await services.customers.walkIn());
    await addRow(services, walkIn.id, '2026-11-04', '5');
    const { made } = valueOf(await services.invoices.generateAll({ ...november, issue: true }));
    const [first] = await services.invoices.records(made);
    valueOf(await services.receivables.markDelivered([first!.id], 'by-hand'));
    const outcome = await step({ scope: 'unsent' }).run();
    const names = (await services.invoices.records(made)).map(({ customerName }) => customerName);
    expect(names).toContain(walkIn.name);
    expect(outcome.control.in.rows).toBe(2);
    expect(outcome.control.held.rows).toBe(1);
    const later = await step({ scope: 'unsent' }, { day: '2027-03-01' }).run();
    expect(later).toMatchObject({ state: 'skipped', control: { in: { rows: 0 } } });
  });

  it('A11 drafts are held: nothing that was not issued leaves', async () => {
    const drafts = await new StepRun(books, 'generate-invoices', {
      period: 'previous-month',
      customerIds: [],
      issue: false,
      rentals: false,
    }).run();
    const outcome = await step({}, { earlier: [stepOf('generate-invoices', drafts)] }).run();
    expect(outcome).toMatchObject({ state: 'skipped', control: { in: { rows: 2 }, held: { rows: 2 } } });
  });

  it('A11 ST6 sealed mails carry the next time that the clock of the business shows the hour', async () => {
    // It is noon in UTC, one o'clock in Paris.
    await step({ notBefore: '08:00' }, await afterGenerating()).run();
    expect(await outbox()).toMatchObject([{ notBefore: '2026-11-21T07:00:00.000Z' }]);
    expect(nextTimeOfDay('13:01', 'Europe/Paris', Date.UTC(2026, 10, 20, 12))).toBe(
      '2026-11-20T12:01:00.000Z',
    );
    expect(nextTimeOfDay('13:00', 'Europe/Paris', Date.UTC(2026, 10, 20, 12))).toBe(
      '2026-11-21T12:00:00.000Z',
    );
    // The night without half past two: the clock shows three instead.
    expect(nextTimeOfDay('02:30', 'Europe/Paris', Date.UTC(2026, 2, 28, 20))).toBe(
      '2026-03-29T01:00:00.000Z',
    );
    const bad = await step({ notBefore: '25:00' }).run();
    expect(bad).toMatchObject({ state: 'failed', fault: { reason: 'time-of-day-invalid' } });
  });

  it('A11 A13 ST6 a dry run counts the seal from when it would run, a run that was missed from now', async () => {
    await generated();
    const chain = [{ service: 'send-invoices' as const, options: { scope: 'unsent', notBefore: '08:00' } }];
    const sealedOn = async (day?: string, at?: string) => {
      const [plan] = await services.automations.preview(chain, day, at);
      return plan!.lines.find(({ key }) => key === 'planSealed')?.params['date'];
    };
    // It is the 20th of November, one in the afternoon in Paris.
    expect(await sealedOn()).toBe('2026-11-21');
    expect(await sealedOn('2026-12-01')).toBe('2026-12-01');
    expect(await sealedOn('2026-12-01', '2026-12-01T06:59:00Z')).toBe('2026-12-01');
    expect(await sealedOn('2026-12-01', '2026-12-01T17:00:00Z')).toBe('2026-12-02');
    expect(await sealedOn('2026-11-02', '2026-11-02T17:00:00Z')).toBe('2026-11-21');
    const { id } = valueOf(
      await services.automations.save({
        name: 'Evening',
        steps: chain,
        schedule: { recurrence: { every: 'day', interval: 1 }, time: '18:00', timeZone: 'Europe/Paris' },
      }),
    );
    const next = await services.automations.next();
    expect(next).toMatchObject({ automation: { id }, occurrence: { date: '2026-11-20' } });
    expect(next!.plan[0]!.lines).toContainEqual(
      expect.objectContaining({ key: 'planSealed', params: { time: '08:00', date: '2026-11-21' } }),
    );
  });

  it('A11 A13 ST9 the dry run tells to whom what would be made now would go, and changes nothing', async () => {
    const generate = new StepRun(books, 'generate-invoices', {
      period: 'previous-month',
      customerIds: [],
      issue: true,
      rentals: false,
    });
    const before = await hashOfAll(books);
    const planned = [await generate.plan()];
    const plan = await step({ notBefore: '08:00' }, { planned }).plan();
    expect(plan.lines.map(({ key, params, amounts }) => [key, params['count'], amounts])).toEqual([
      ['planSend', 1, { EUR: 12_000 }],
      ['planNoAddress', 1, {}],
      ['planSealed', undefined, {}],
      ['planNoRelay', undefined, {}],
    ]);
    expect(plan.in).toEqual({ rows: 2, amounts: { EUR: 13_200 } });
    expect(await hashOfAll(books)).toBe(before);
    const drafts = [{ ...planned[0]!, lines: [{ ...planned[0]!.lines[0]!, key: 'planDrafts' }] }];
    expect((await step({}, { planned: drafts }).plan()).in.rows).toBe(0);
    await generated();
    expect((await step({ scope: 'unsent' }).plan()).lines[0]).toMatchObject({ params: { count: 1 } });
  });
});
