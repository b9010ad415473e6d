import { beforeEach, describe, expect, it } from 'vitest';
import type { StepOptions } from '@domain/automation/automation.ts';
import type { Subscription } from '@domain/managers/manager.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { Books } from '../../books.ts';
import type { Services } from '../../services.ts';
import type { Moment } from '../step.ts';
import { openFrenchBooks } from '../../testing/open-books.ts';
import { addCustomer, addRow, november, valueOf } from '../../testing/outcomes.ts';
import { StepRun } from '../../testing/run-step.ts';

const KIND = 'sales-by-period';
const to = (more: Partial<Subscription> = {}): Subscription => ({
  kind: KIND,
  savedId: '',
  formats: ['pdf'],
  onlyIf: null,
  ...more,
});

describe('making reports by itself', () => {
  let books: Books;
  let services: Services;
  beforeEach(async () => {
    ({ books, services } = await openFrenchBooks());
    const anne = await addCustomer(services, 'Anne');
    await addRow(services, anne.id, '2026-11-03', '100');
    valueOf(await services.invoices.generateAll({ ...november, issue: true }));
  });
  const manager = async (name: string, language: Language, subscriptions: Subscription[], more = {}) =>
    valueOf(
      await services.managers.save({
        name,
        email: `${name}@firm.example`,
        language,
        subscriptions,
        ...more,
      }),
    );
  const step = (
    reports: StepOptions['generate-reports']['reports'] = [{ kind: KIND, savedId: '', formats: ['pdf'] }],
    moment: Partial<Moment> = {},
    period: StepOptions['generate-reports']['period'] = 'previous-month',
  ) => new StepRun(books, 'generate-reports', { period, reports }, moment);
  const made = async () =>
    (await books.db.madeReports.toArray()).map(
      ({ language, files, from, to: until }) =>
        `${language} ${from} ${until} ${files.map(({ fileName }) => fileName.split('.').pop()).join('+')}`,
    );

  it('A10 ST7 nobody subscribed: one report in the language of the screens, kept under the run with its figures', async () => {
    const outcome = await step().run();
    expect(outcome).toMatchObject({ state: 'done', control: { in: { rows: 1 }, out: { rows: 1 } } });
    expect(await made()).toEqual(['fr 2026-11-01 2026-11-30 pdf']);
    const [report] = await books.db.madeReports.toArray();
    expect(report).toMatchObject({ runId: 'run-1', kind: KIND });
    expect(report!.figures.length).toBeGreaterThan(0);
    expect(outcome.results).toEqual([{ kind: 'report', id: report!.id, label: report!.title }]);
  });

  it('A10 ST7 each report once per language of its active readers, with the files that anybody asked for', async () => {
    await manager('Ana', 'pt', [to({ formats: ['xlsx'] })]);
    await manager('Bea', 'en', [to()]);
    await manager('Cid', 'en', [to({ formats: ['pdf', 'xlsx'] })]);
    await manager('Off', 'fr', [to()], { isActive: false });
    await step().run();
    expect((await made()).sort()).toEqual([
      'en 2026-11-01 2026-11-30 pdf+xlsx',
      'pt 2026-11-01 2026-11-30 pdf+xlsx',
    ]);
  });

  it('A10 ST3 begun again after it was cut off it makes nothing twice', async () => {
    const cut = step();
    const first = await cut.run();
    expect((await cut.run()).results).toEqual(first.results);
    expect(await made()).toHaveLength(1);
  });

  it('A10 ST5 a report that fails leaves the others alone; the retry makes just that one', async () => {
    const gone = { kind: KIND, savedId: 'deleted', formats: ['pdf' as const] };
    const outcome = await step([gone, { kind: KIND, savedId: '', formats: ['pdf'] }]).run();
    expect(outcome).toMatchObject({
      state: 'partly',
      control: { in: { rows: 2 }, out: { rows: 1 }, rejected: { rows: 1 } },
      failures: [{ kind: 'report', refusal: { reason: expect.any(String) } }],
    });
    const again = await step([gone, to()], { only: outcome.failures }).run();
    expect(again.control).toMatchObject({ in: { rows: 1 }, rejected: { rows: 1 } });
    expect(await made()).toHaveLength(1);
  });

  it('A10 PR4 without a beginning it begins with the first document', async () => {
    await step(undefined, {}, 'up-to-yesterday').run();
    expect(await made()).toEqual(['fr 2026-11-20 2026-11-30 pdf']);
  });
});
