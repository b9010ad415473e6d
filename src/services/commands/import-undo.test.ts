import { describe, expect, it } from 'vitest';
import type { ImportChoices, ImportPlan } from '@domain/intake/plan.ts';
import type { Minor } from '@domain/money/currency.ts';
import { newCustomer } from '@domain/parties/new-customer.ts';
import { newProduct } from '@domain/products/new-product.ts';
import { newRental } from '@domain/rentals/new-rental.ts';
import { ok } from '@domain/result.ts';
import type { Services } from '../services.ts';
import { planned, planOf, sale } from '../testing/import-session.ts';
import { openFrenchBooks, testDeps } from '../testing/open-books.ts';
import { addCustomer, addRow, valueOf } from '../testing/outcomes.ts';

const file = { name: 'fichier.csv', size: 99 };
const choices: ImportChoices = {
  invalid: 'skip',
  duplicates: 'update',
  unknownCustomers: 'create',
  noCustomer: 'unassigned',
};

let next: ImportPlan;

/** Books whose reader gives the plan that {@link stored} was asked to store. */
const opened = () => {
  const importReader = { open: async () => ok(planned(next)) };
  return openFrenchBooks(undefined, testDeps({ importReader }));
};

async function stored(services: Services, batchId: string, more: Partial<ImportPlan>, rows = [sale()]) {
  next = planOf(batchId, rows, more);
  const session = valueOf(await services.imports.open(new Blob(), file.name, { kind: next.kind }));
  return valueOf(await services.imports.commit(session, file, choices));
}

const rentalOf = (customerId: string) => ({
  ...newRental('rental', {
    customerId,
    asset: { name: 'Toyota Hilux', plate: 'GN-001-AA' },
    dailyRate: '50',
    start: '2026-01-01',
    currency: 'EUR',
  }),
  no: 0,
});

describe('an undone import of new customers', () => {
  const create = [newCustomer('new', { name: 'New' }), newCustomer('other', { name: 'Other' })];
  const customers = { create, update: [] };

  const uses: [string, (services: Services) => Promise<unknown>][] = [
    ['a row', (services) => addRow(services, 'new', '2026-11-04')],
    [
      'a payment',
      async ({ receivables }) =>
        valueOf(await receivables.pay({ customerId: 'new', method: 'cash', amount: 5000 as Minor })),
    ],
    [
      'a customer merged into it',
      async (services) => {
        const anne = await addCustomer(services, 'Anne');
        valueOf(await services.customers.merge(anne.id, 'new'));
      },
    ],
    [
      'a row of another file that was given to another',
      async (services) => {
        const anne = await addCustomer(services, 'Anne');
        await stored(services, 'batch-2', {}, [sale({ customerId: 'new', title: 'Second' })]);
        const { rows } = await services.transactions.list({ customerId: 'new', sort: 'title' });
        const second = rows.find(({ title }) => title === 'Second')!;
        valueOf(await services.transactions.assign([second.id], anne.id));
      },
    ],
    [
      'a rental',
      async ({ rentals }) => {
        const { id: _, no: __, ...facts } = rentalOf('new');
        valueOf(await rentals.save(facts));
      },
    ],
  ];
  it.each(uses)('A3 B20 leaves the one that %s points to by now, and takes the others', async (_, use) => {
    const { services } = await opened();
    const { batchId } = await stored(services, 'batch-1', { customers }, [sale({ customerId: 'new' })]);
    await use(services);
    expect(await services.customers.remove('new')).toMatchObject({ ok: false });
    valueOf(await services.imports.undo(batchId));
    expect(await services.customers.get('new')).toMatchObject({ name: 'New' });
    expect(await services.customers.get('other')).toBeUndefined();
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('A3 takes them along with the rentals that came with the same file', async () => {
    const { services } = await opened();
    const rentals = { create: [rentalOf('new')], update: [] };
    const { batchId } = await stored(services, 'batch-1', { kind: 'rentals', customers, rentals }, []);
    expect(await services.customers.remove('new')).toMatchObject({
      error: { reason: 'customer-has-rentals', params: { name: 'New' } },
    });
    valueOf(await services.imports.undo(batchId));
    expect(await services.rentals.all()).toEqual([]);
    expect((await services.customers.list()).total).toBe(0);
  });
});

describe('an import of products', () => {
  const helmet = newProduct('helmet', { key: 'H1', name: 'Helmet', price: '30' });
  const cap = newProduct('cap', { key: 'C1', name: 'Cap', price: '5' });
  const update = (id: string, price: string) => ({
    products: { create: [], update: [{ id, patch: { price } }] },
  });
  const prices = async (services: Services) =>
    Object.fromEntries((await services.products.list()).rows.map(({ name, price }) => [name, price]));

  it('A3 makes them with numbers of their own, changes those that are there, and an undo takes both back', async () => {
    const { services } = await opened();
    const kind = 'products';
    await stored(services, 'batch-1', { kind, products: { create: [helmet], update: [] } }, []);
    const second = { create: [cap], update: [{ id: 'helmet', patch: { price: '33' } }] };
    await stored(services, 'batch-2', { kind, products: second }, []);
    expect(await services.products.get('cap')).toMatchObject({ no: 2, key: 'C1' });
    expect(await prices(services)).toEqual({ Helmet: '33', Cap: '5' });
    expect(await services.products.get('helmet')).toMatchObject({ no: 1, key: 'H1' });
    valueOf(await services.imports.undo('batch-2'));
    expect(await prices(services)).toEqual({ Helmet: '30' });
    valueOf(await services.imports.undo('batch-1'));
    expect(await prices(services)).toEqual({});
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('A3 an undo leaves what somebody has changed since, made or replaced', async () => {
    const { services } = await opened();
    const kind = 'products';
    await stored(services, 'batch-1', { kind, products: { create: [helmet, cap], update: [] } }, []);
    await stored(services, 'batch-2', { kind, ...update('helmet', '33') }, []);
    valueOf(await services.products.save({ id: 'helmet', name: 'Helmet, red' }));
    expect(valueOf(await services.imports.undo('batch-2'))).toEqual({ removed: 0, kept: 0 });
    expect(await prices(services)).toEqual({ 'Helmet, red': '33', Cap: '5' });
    expect(valueOf(await services.imports.undo('batch-1'))).toEqual({ removed: 1, kept: 1 });
    expect(await prices(services)).toEqual({ 'Helmet, red': '33' });
  });

  it('A3 I31 two rows that change one record both count, and an undo gives it back as it was', async () => {
    const { services } = await opened();
    const before = valueOf(await services.products.save({ name: 'Helmet', price: '30', unit: 'piece' }));
    const { id } = before;
    const rows = [
      { id, patch: { price: '33' } },
      { id, patch: { unit: 'box' } },
    ];
    const anne = await addCustomer(services, 'Anne', { email: 'old@x.example' });
    const customers = [
      { id: anne.id, patch: { email: 'new@x.example' } },
      { id: anne.id, patch: { notes: 'pays late' } },
    ];
    const parties = { products: { create: [], update: rows }, customers: { create: [], update: customers } };
    await stored(services, 'batch-1', parties, []);
    expect(await services.products.get(id)).toMatchObject({ price: '33', unit: 'box' });
    expect(await services.customers.get(anne.id)).toMatchObject({
      email: 'new@x.example',
      notes: 'pays late',
    });
    valueOf(await services.imports.undo('batch-1'));
    expect(await services.products.get(id)).toMatchObject({ price: '30', unit: 'piece' });
    expect(await services.customers.get(anne.id)).toMatchObject({ email: 'old@x.example', notes: '' });
  });

  it('A3 a key taken since the file was read refuses the whole, and so does one that is gone', async () => {
    const { services } = await opened();
    valueOf(await services.products.save({ name: 'Hat', key: 'H1' }));
    const plan = planOf('batch-1', [], { products: { create: [helmet, cap], update: [] } });
    expect(await services.imports.commit(planned(plan), file, choices)).toMatchObject({
      error: { reason: 'product-key-taken', params: { name: 'Hat' } },
    });
    const gone = planOf('batch-2', [], update('nothing', '1'));
    expect(await services.imports.commit(planned(gone), file, choices)).toMatchObject({
      error: { reason: 'product-missing' },
    });
    expect((await services.products.list()).total).toBe(1);
  });
});
