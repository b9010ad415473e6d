import { beforeEach, describe, expect, it } from 'vitest';
import type { StepOptions } from '@domain/automation/automation.ts';
import type { Books } from '../../books.ts';
import type { Services } from '../../services.ts';
import { openFrenchBooks } from '../../testing/open-books.ts';
import { addCustomer, addRow, allRecords, valueOf } from '../../testing/outcomes.ts';
import { hashOfAll, StepRun } from '../../testing/run-step.ts';

type Options = StepOptions['generate-invoices'];
const usual: Options = { period: 'previous-month', customerIds: [], issue: true, rentals: false };

describe('generating invoices by itself', () => {
  let books: Books;
  let services: Services;
  let [anne, bob]: string[] = [];
  beforeEach(async () => {
    ({ books, services } = await openFrenchBooks());
    anne = (await addCustomer(services, 'Anne')).id;
    bob = (await addCustomer(services, 'Bob')).id;
    await addRow(services, anne, '2026-11-03', '100');
    await addRow(services, anne, '2026-11-04', '50.10');
    await addRow(services, bob, '2026-11-30', '10', { currency: 'GNF' });
    await addRow(services, bob, '2026-12-01', '999');
  });
  const step = (more: Partial<Options> = {}) =>
    new StepRun(books, 'generate-invoices', { ...usual, ...more });
  const invoices = async () =>
    (await allRecords(services)).map(({ number, customerName, totals }) => [
      number,
      customerName,
      totals.withTax,
    ]);

  it('A9 ST1 the rows of the period become issued invoices, and the counts add up row by row', async () => {
    const outcome = await step().run();
    expect(outcome).toMatchObject({
      state: 'done',
      failures: [],
      fault: null,
      control: {
        in: { rows: 3, amounts: { EUR: 15_010, GNF: 10 } },
        out: { rows: 3, amounts: { EUR: 15_010, GNF: 10 } },
        rejected: { rows: 0 },
        held: { rows: 0 },
      },
    });
    expect((await invoices()).map(String).sort()).toEqual(['F-2026-0001,Anne,18012', 'F-2026-0002,Bob,12']);
    expect(outcome.results.map(({ kind, label }) => `${kind} ${label}`).sort()).toEqual([
      'invoice F-2026-0001',
      'invoice F-2026-0002',
    ]);
  });

  it('A9 the gate shut leaves drafts, chosen customers are billed alone, and the day gives the period', async () => {
    const outcome = await step({ issue: false, customerIds: [bob!], period: 'up-to-yesterday' }).run();
    expect(outcome.control.in).toEqual({ rows: 1, amounts: { GNF: 10 } });
    const [draft] = await allRecords(services);
    expect(draft).toMatchObject({ number: null, customerName: 'Bob', periodStart: '2026-11-30' });
  });

  it('A9 ST2 rows without a customer fail with their way out, what is carried forward is held', async () => {
    await addRow(services, null, '2026-11-05', '70');
    await addRow(services, null, '2026-11-06', '30');
    const cat = (await addCustomer(services, 'Cat')).id;
    await addRow(services, cat, '2026-11-07', '40', { quantity: '-2' });
    const outcome = await step().run();
    expect(outcome).toMatchObject({
      state: 'partly',
      control: {
        in: { rows: 6, amounts: { EUR: 17_010 } },
        rejected: { rows: 2, amounts: { EUR: 10_000 } },
        held: { rows: 1, amounts: { EUR: -8000 } },
      },
      failures: [{ kind: 'transaction', label: '2', refusal: { reason: 'rows-without-customer' } }],
    });
    // Once they have one, the retry bills just these.
    valueOf(await services.transactions.assign({ withoutCustomer: true }, bob!));
    const again = await new StepRun(books, 'generate-invoices', usual, { only: outcome.failures }).run();
    expect(again).toMatchObject({ state: 'done', control: { out: { rows: 2, amounts: { EUR: 10_000 } } } });
    expect(await invoices()).toHaveLength(3);
  });

  it('A9 ST1 returns become credit notes where the company wants them, counted below zero', async () => {
    valueOf(await services.company.update({ negativePeriods: 'credit-note' }));
    const cat = (await addCustomer(services, 'Cat')).id;
    await addRow(services, cat, '2026-11-07', '40', { quantity: '-2' });
    const outcome = await step().run();
    expect(outcome.control.out).toEqual({ rows: 4, amounts: { EUR: 7010, GNF: 10 } });
  });

  it('A9 ST3 begun again after it was cut off it makes nothing twice and knows what it made', async () => {
    const cut = step();
    const first = await cut.run();
    const again = await cut.run();
    expect(again.results).toEqual(first.results);
    expect(again.control).toEqual(first.control);
    expect(await invoices()).toHaveLength(2);
    // Another run finds nothing left.
    expect(await step().run()).toMatchObject({ state: 'skipped', control: { in: { rows: 0 } } });
  });

  it('A9 ST3 cut off between the invoices and the rentals it goes on with the rentals', async () => {
    await rental(anne!, '50');
    const cut = new StepRun(books, 'generate-invoices', { ...usual, rentals: true });
    await cut.run();
    expect(await cut.run()).toMatchObject({ state: 'done', results: [{}, {}, {}] });
    expect(await invoices()).toHaveLength(3);
  });

  /** A rental with three days of work in November. */
  async function rental(customerId: string, dailyRate: string): Promise<string> {
    const { id } = valueOf(
      await services.rentals.save({
        customerId,
        asset: { name: 'Hilux', plate: 'GN-1' },
        dailyRate,
        start: '2026-11-01',
      }),
    );
    const days = ['2026-11-02', '2026-11-03', '2026-11-04'];
    valueOf(
      await services.rentals.setDays(days.map((date) => ({ rentalId: id, date, status: 'work' as const }))),
    );
    return id;
  }

  it('A9 C3 ST1 ST2 rentals of the month are billed and issued too; one without a rate fails with its way out', async () => {
    await rental(bob!, '50');
    await rental(bob!, '0');
    const outcome = await step({ rentals: true }).run();
    expect(outcome).toMatchObject({
      state: 'partly',
      control: { out: { rows: 4, amounts: { EUR: 15_010 + 15_000, GNF: 10 } }, rejected: { rows: 1 } },
      failures: [{ kind: 'rental', label: 'Hilux (GN-1)', refusal: { reason: 'rental-rate-zero' } }],
    });
    expect(outcome.results).toHaveLength(3);
    expect((await invoices()).filter(([number]) => number === null)).toEqual([]);
  });

  it('A9 what cannot be issued at all fails the step, and nothing is left half done', async () => {
    valueOf(await services.company.update({ lockedUntil: '2026-11-20' }));
    const outcome = await step().run();
    expect(outcome).toMatchObject({ state: 'failed', fault: { reason: expect.any(String) } });
    expect(await invoices()).toEqual([]);
  });

  it('A13 ST9 the dry run has the numbers of the run and changes not one byte', async () => {
    await rental(anne!, '50');
    await addRow(services, null, '2026-11-05', '70');
    await addRow(services, anne!, '2026-10-31', '5');
    const planned = step({ rentals: true });
    const before = await hashOfAll(books);
    const plan = await planned.plan();
    expect(await hashOfAll(books)).toBe(before);
    const said = plan.lines.map(({ key, params, tone, amounts }) => [key, params['count'], tone, amounts]);
    expect(said).toEqual([
      ['planInvoices', 2, 'plain', { EUR: 18_012, GNF: 12 }],
      ['planRentals', 1, 'plain', { EUR: 18_000 }],
      ['planWithoutCustomer', 1, 'warning', {}],
      ['planOlder', 1, 'warning', {}],
      ['planSellerAddress', undefined, 'warning', {}],
      ['planSellerTaxId', undefined, 'warning', {}],
      ['planSellerVat', undefined, 'warning', {}],
      ['planBuyerAddress', 2, 'warning', {}],
    ]);
    const { control } = await planned.run();
    expect(plan.in).toEqual(control.in);
    expect(plan.held).toEqual(control.rejected);
    expect((await step({ issue: false }).plan()).lines[0]).toMatchObject({
      key: 'planDrafts',
      params: { count: 0 },
    });
  });

  it('B23 A13 the dry run says which legal mentions would be missing, and only of what is issued', async () => {
    const keys = async (more?: Partial<Options>) => (await step(more).plan()).lines.map(({ key }) => key);
    expect(await keys({ issue: false })).toEqual(['planDrafts']);
    const address = {
      line1: '7 rue du Pétrin',
      line2: '',
      zip: '69001',
      city: 'Lyon',
      state: '',
      country: '',
    };
    valueOf(
      await services.company.update({
        address,
        taxIds: [
          { scheme: 'SIREN', value: '732829320' },
          { scheme: 'VAT', value: 'FR44732829320' },
        ],
      }),
    );
    expect(await keys()).toEqual(['planInvoices', 'planBuyerAddress']);
    for (const id of [anne!, bob!]) {
      const customer = await services.customers.get(id);
      valueOf(await services.customers.save({ ...customer!, address }));
    }
    expect(await keys()).toEqual(['planInvoices']);
  });
});
