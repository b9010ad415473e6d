import { beforeEach, describe, expect, it } from 'vitest';
import type { SavedReport } from '@domain/reports/report.ts';
import { rowsOf } from '@adapters/spreadsheet/testing/grid-rows.ts';
import { readWorkbook } from '@adapters/spreadsheet/read-workbook.ts';
import type { Books } from '../books.ts';
import type { Services } from '../services.ts';
import { openFrenchBooks } from '../testing/open-books.ts';
import { addCustomer, addRow, valueOf } from '../testing/outcomes.ts';
import { StepRun } from '../testing/run-step.ts';

const layout = { columns: [], groupBy: [], filters: [], sort: null };
const november = { from: '2026-11-01', to: '2026-11-30' };

/** RP13: a saved layout keeps its comparison and its customer. */
describe('a saved report asked by a schedule or for a manager', () => {
  let books: Books;
  let services: Services;
  let anne: string;
  let bob: string;
  beforeEach(async () => {
    ({ books, services } = await openFrenchBooks());
    valueOf(await services.company.update({ email: 'compta@perrache.example' }));
    anne = (await addCustomer(services, 'Anne')).id;
    bob = (await addCustomer(services, 'Bob')).id;
    await addRow(services, anne, '2026-11-03', '100');
    await addRow(services, bob, '2026-11-04', '70');
    valueOf(await services.invoices.generateAll({ ...november, issue: true }));
  });
  const save = async (more: Partial<SavedReport> & { kind: string }) =>
    valueOf(await services.reports.save({ name: 'Own', layout, ...more }));
  const made = () => books.db.madeReports.toArray();
  const cellsOf = async () => {
    const [report] = await made();
    const file = valueOf(await services.reports.madeFile(report!.id, report!.files[0]!.sha256));
    const read = valueOf(await readWorkbook(new Uint8Array(await file.arrayBuffer()), 'own.xlsx'));
    return rowsOf(read.grid);
  };
  const subscribed = async (own: SavedReport) =>
    valueOf(
      await services.managers.save({
        name: 'Marta',
        email: 'marta@firm.example',
        language: 'en',
        subscriptions: [{ kind: own.kind, savedId: own.id, formats: ['xlsx'], onlyIf: null }],
      }),
    );

  it('A4 A10 RP13 the statement of one customer is made by an automation', async () => {
    const own = await save({ kind: 'customer-statement', name: 'Anne’s account', customerId: anne });
    expect(own.customerId).toBe(anne);
    const reports = [{ kind: own.kind, savedId: own.id, formats: ['xlsx' as const] }];
    const outcome = await new StepRun(books, 'generate-reports', { period: november, reports }).run();
    expect(outcome).toMatchObject({ state: 'done', failures: [] });
    const text = JSON.stringify(await cellsOf());
    expect(text).toContain('120');
    expect(text).not.toContain('84');
  });

  it('A7 RP13 a manager is sent the comparison of the layout', async () => {
    const own = await save({ kind: 'sales-by-period', compare: 'previous' });
    const manager = await subscribed(own);
    expect(valueOf(await services.managers.sendNow(manager.id, november))).toMatchObject({ queued: 1 });
    expect((await cellsOf())[0]).toContain('Compared, EUR');
  });

  it('A2 RP13 a question of its own goes before', async () => {
    const own = await save({ kind: 'sales-by-customer', compare: 'year-before', customerId: anne });
    const asked = { kind: own.kind, savedId: own.id, ...november };
    const table = async (more: object = {}) =>
      valueOf(await services.reports.table({ ...asked, ...more }, 'en'));
    expect(await table()).toMatchObject({
      customer: 'Anne',
      compared: { from: '2025-11-01', to: '2025-11-30' },
    });
    expect(await table({ compare: 'none', customerId: bob })).toMatchObject({
      customer: 'Bob',
      compared: null,
    });
    expect((await table({ customerId: '' })).customer).toBe('');
  });

  it('A12 RP13 what a person made of another customer is not sent as the newest', async () => {
    const own = await save({ kind: 'customer-statement', customerId: anne });
    await subscribed(own);
    const asked = { kind: own.kind, savedId: own.id, ...november };
    const make = async (more: object = {}) =>
      valueOf(await services.reports.make({ ...asked, ...more }, { formats: ['xlsx'], language: 'en' }));
    const mine = await make();
    expect(mine.customerId).toBeUndefined();
    expect((await make({ customerId: bob })).customerId).toBe(bob);
    const outcome = await new StepRun(books, 'send-reports', { scope: 'newest' }).run();
    expect(outcome.results).toHaveLength(1);
    const [mail] = await books.db.outbox.toArray();
    expect(JSON.stringify(mail)).toContain(mine.files[0]!.sha256);
  });

  it('A7 A12 the same report sent again is kept once, and anew when what it says has changed', async () => {
    const manager = await subscribed(await save({ kind: 'sales-by-period' }));
    const asked = { kind: 'sales-by-customer', ...november };
    const send = async () => valueOf(await services.managers.reportFor(asked, [manager.id]))[0]!.reportId;
    // Time goes on while it is made: what is kept says when its files say that they were made.
    let now = books.deps.clock.now();
    books.deps.clock.now = () => (now += 59_000);
    const first = await send();
    now += 3 * 60_000;
    expect(await send()).toBe(first);
    expect(await made()).toHaveLength(1);
    expect((await made())[0]!.files).toHaveLength(2);

    const ofBob = { ...asked, customerId: bob };
    expect(valueOf(await services.managers.reportFor(ofBob, [manager.id]))[0]!.reportId).not.toBe(first);
    expect(await send()).toBe(first);

    await addRow(services, bob, '2026-11-05', '30');
    valueOf(await services.invoices.generateAll({ ...november, issue: true }));
    const second = await send();
    expect(second).not.toBe(first);
    expect(await send()).toBe(second);

    // Only the paper of the PDF says it otherwise, and that is another report as well.
    valueOf(await services.company.update({ name: 'Perrache & Filles' }));
    expect(await send()).not.toBe(second);
    expect(await made()).toHaveLength(4);
  });

  it('A2 RP13 what the report does not offer is not kept, and a customer that is not there is refused', async () => {
    expect((await save({ kind: 'ageing', compare: 'previous' })).compare).toBeUndefined();
    const gone = await services.reports.save({ name: 'x', kind: 'ageing', layout, customerId: 'gone' });
    expect(gone).toMatchObject({ ok: false, error: { reason: 'customer-missing', field: 'customerId' } });
  });
});
