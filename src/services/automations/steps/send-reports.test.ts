import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Manager, Subscription } from '@domain/managers/manager.ts';
import type { MadeReport } from '@domain/reports/report.ts';
import type { Books } from '../../books.ts';
import type { Services } from '../../services.ts';
import type { Moment } from '../step.ts';
import { keepReport } from '../../testing/made-report.ts';
import { openFrenchBooks } from '../../testing/open-books.ts';
import { valueOf } from '../../testing/outcomes.ts';
import { hashOfAll, StepRun, stepOf } from '../../testing/run-step.ts';

/** How many of the mails get lost on the way into the outbox; the outbox around it is the real one. */
const loss = vi.hoisted(() => ({ mails: 0 }));
vi.mock('../../commands/enqueue-messages.ts', async (original) => {
  const real = await original<typeof import('../../commands/enqueue-messages.ts')>();
  const enqueueEach: typeof real.enqueueEach = (books, targets, ...more) =>
    real.enqueueEach(books, targets.slice(loss.mails), ...more);
  return { ...real, enqueueEach };
});

const to = (kind: string, more: Partial<Subscription> = {}): Subscription => ({
  kind,
  savedId: '',
  formats: ['pdf'],
  onlyIf: null,
  ...more,
});

describe('sending reports by itself', () => {
  let books: Books;
  let services: Services;
  beforeEach(async () => {
    loss.mails = 0;
    ({ books, services } = await openFrenchBooks());
    valueOf(await services.company.update({ email: 'compta@perrache.example' }));
  });
  const manager = async (name: string, subscriptions: Subscription[], more: Partial<Manager> = {}) =>
    valueOf(
      await services.managers.save({
        name,
        email: `${name}@firm.example`,
        language: 'en',
        subscriptions,
        ...more,
      }),
    );
  const step = (scope: 'this-run' | 'newest', moment: Partial<Moment> = {}) =>
    new StepRun(books, 'send-reports', { scope }, moment);
  const after = (...reports: MadeReport[]) => ({
    earlier: [
      stepOf('generate-reports', {
        state: 'done',
        results: reports.map(({ id, title }) => ({ kind: 'report', id, label: title })),
      } as never),
    ],
  });
  const readers = async () =>
    (await services.outbox.list({ pageSize: 100 })).rows.map(({ recipientName }) => recipientName).sort();

  it('A12 ST8 each manager gets what he reads of this run, in his language, once', async () => {
    await manager('Ana', [to('sales'), to('tax')]);
    await manager('Bea', [to('sales')], { language: 'fr' });
    await manager('Off', [to('sales')], { isActive: false });
    const english = await keepReport(books, { kind: 'sales' });
    const french = await keepReport(books, { kind: 'sales', language: 'fr' });
    await keepReport(books, { kind: 'tax' });
    const run = step('this-run', after(english, french));
    const outcome = await run.run();
    expect(outcome).toMatchObject({ state: 'done', control: { in: { rows: 2 }, out: { rows: 2 } } });
    expect(outcome.results.map(({ label }) => label)).toContain('Sales by period → Ana');
    expect(await readers()).toEqual(['Ana', 'Bea']);
    // ST3: cut off and begun again.
    expect((await run.run()).results).toEqual(outcome.results);
    expect(await readers()).toHaveLength(2);
    // Another run over the same reports tells nobody twice.
    const other = await step('this-run', after(english, french)).run();
    expect(other).toMatchObject({ state: 'skipped', control: { out: { rows: 0 }, held: { rows: 2 } } });
  });

  it('A7 A12 ST8 MG3 what is not above its threshold is held', async () => {
    const onlyIf = { figure: 'sales', above: 125_000, currency: 'EUR' };
    await manager('Ana', [to('sales', { onlyIf })]);
    await manager('Bea', [to('sales', { onlyIf: { ...onlyIf, above: 100 } })]);
    const outcome = await step('this-run', after(await keepReport(books, {}))).run();
    expect(outcome.control).toMatchObject({ in: { rows: 2 }, out: { rows: 1 }, held: { rows: 1 } });
    expect(await readers()).toEqual(['Bea']);
  });

  it('D5 RU5 what is held is counted, not what is left: a mail that got lost shows as a difference', async () => {
    const onlyIf = { figure: 'sales', above: 125_000, currency: 'EUR' };
    await manager('Ana', [to('sales')]);
    await manager('Bea', [to('sales', { onlyIf })]);
    await manager('Cid', [to('sales')]);
    loss.mails = 1;
    const lost = step('this-run', after(await keepReport(books, {}))).run();
    await expect(lost).rejects.toThrow('"of":"rows","in":3,"accounted":2');
    expect(await readers()).toEqual(['Cid']);
  });

  it('A12 the newest of each report goes to who does not have it yet', async () => {
    await manager('Ana', [to('sales'), to('tax')]);
    await keepReport(books, { title: 'Old', madeAt: '2026-11-01T00:00:00.000Z' });
    await keepReport(books, { title: 'New', madeAt: '2026-11-02T00:00:00.000Z' });
    // Asked by another date by a person: not what Ana is subscribed to.
    await keepReport(books, { title: 'By payment', basis: 'paid', madeAt: '2026-11-03T00:00:00.000Z' });
    expect((await step('newest').run()).results).toMatchObject([{ label: 'New → Ana' }]);
    await manager('Bea', [to('sales')]);
    expect(await step('newest').run()).toMatchObject({ control: { out: { rows: 1 }, held: { rows: 1 } } });
    expect(await readers()).toEqual(['Ana', 'Bea']);
  });

  it('A12 ST5 a report that cannot be sent fails alone; the retry sends it to those who lack it', async () => {
    await manager('Ana', [to('sales'), to('tax')]);
    const sales = await keepReport(books, { kind: 'sales' });
    const tax = await keepReport(books, { kind: 'tax', title: 'Tax' });
    valueOf(await services.company.update({ email: '' }));
    const failed = await step('this-run', after(sales, tax)).run();
    expect(failed).toMatchObject({ state: 'partly', failures: [{ kind: 'report' }, { label: 'Tax → Ana' }] });
    valueOf(await services.company.update({ email: 'compta@perrache.example' }));
    const only = failed.failures.filter(({ id }) => id === tax.id);
    const again = await step('this-run', { ...after(sales, tax), only }).run();
    expect(again).toMatchObject({ state: 'done', control: { in: { rows: 1 }, out: { rows: 1 } } });
  });

  it('A12 A13 ST9 the dry run counts the mails, and those that a threshold decides; nothing is written', async () => {
    const onlyIf = { figure: 'sales', above: 1, currency: 'EUR' };
    await manager('Ana', [to('sales'), to('tax', { onlyIf })]);
    await manager('Bea', [to('sales')], { language: 'fr' });
    const generate = new StepRun(books, 'generate-reports', {
      period: 'previous-month',
      reports: [
        { kind: 'sales', savedId: '', formats: ['pdf'] },
        { kind: 'tax', savedId: '', formats: ['pdf'] },
      ],
    });
    const before = await hashOfAll(books);
    const planned = [await generate.plan()];
    expect(planned[0]!.lines).toMatchObject([{ key: 'planReports', params: { count: 3 } }]);
    const plan = await step('this-run', { planned }).plan();
    expect(plan.lines.map(({ key, params }) => [key, params['count']])).toEqual([
      ['planManagers', 3],
      ['planLimited', 1],
      ['planNoRelay', undefined],
    ]);
    expect(await hashOfAll(books)).toBe(before);
  });
});
