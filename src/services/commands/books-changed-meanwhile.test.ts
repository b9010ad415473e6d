import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportChoices } from '@domain/intake/plan.ts';
import { DEFAULT_CHOICES } from '@domain/intake/session/default-choices.ts';
import type { ImportSession } from '../ports.ts';
import type { Services } from '../services.ts';
import { deskReader } from '../testing/desk-reader.ts';
import { openFrenchBooks, testDeps } from '../testing/open-books.ts';
import { addCustomer, addRow, november, valueOf } from '../testing/outcomes.ts';

const HEAD = 'Clé;Date;Client;Désignation;Qté;PU HT';

describe('books that change while a file is open', () => {
  let services: Services;
  beforeEach(async () => {
    const deps = testDeps();
    ({ services } = await openFrenchBooks(undefined, {
      ...deps,
      importReader: deskReader(() => deps.ids.next()),
    }));
  });

  const read = async (...lines: string[]): Promise<ImportSession> => {
    const file = new Blob([[HEAD, ...lines].join('\n')]);
    return valueOf(await services.imports.open(file, 'ventes.csv', { kind: 'transactions' }));
  };
  const store = (session: ImportSession, choices: ImportChoices = DEFAULT_CHOICES) =>
    services.imports.commit(session, { name: 'ventes.csv', size: 1 }, choices);
  const owners = async () =>
    (await services.transactions.list({ sort: 'date', direction: 'asc' })).rows.map((row) => [
      row.title,
      row.customerId,
      row.taxRate,
    ]);

  it('I46 a customer written meanwhile is found, told, and gets its rows with its own tax', async () => {
    const session = await read('1;2026-11-12;Anne;Sable;1;8,00', '2;2026-11-13;Bea;Gravier;1;4,00');
    await session.mend([{ row: 3, field: 'quantity', value: '3' }]);
    const anne = await addCustomer(services, 'Anne', { taxRate: '5.5', taxCategory: 'S' });
    expect(await store(session)).toMatchObject({
      error: {
        name: 'Conflict',
        reason: 'books-changed',
        params: { customersBefore: 2, customers: 1, created: 2 },
      },
    });
    expect((await services.transactions.list()).total).toBe(0);
    expect(session.preview()).toMatchObject({ unknownCustomers: [{ name: 'Bea' }], mended: { rows: 1 } });

    valueOf(await store(session));
    expect((await services.customers.list()).rows.map(({ name }) => name).toSorted()).toEqual([
      'Anne',
      'Bea',
    ]);
    const [sand, gravel] = await owners();
    expect(sand).toEqual(['Sable', anne.id, '5.5']);
    expect(gravel).toMatchObject(['Gravier', expect.any(String), '20']);
    expect((await services.transactions.list()).rows.find(({ title }) => title === 'Gravier')?.quantity).toBe(
      '3',
    );
  });

  it('I46 what leaves the picture as it was is taken as it is now, without a question', async () => {
    const anne = await addCustomer(services, 'Anne');
    const session = await read('1;2026-11-12;Anne;Sable;1;8,00');
    valueOf(await services.customers.save({ ...anne, taxRate: '5.5', taxCategory: 'S' }));
    await addCustomer(services, 'Somebody else');
    valueOf(await store(session));
    expect(await owners()).toEqual([['Sable', anne.id, '5.5']]);
  });

  it('I46 no row belongs to a customer who was removed meanwhile, found or chosen by hand', async () => {
    const anne = await addCustomer(services, 'Anne');
    const bea = await addCustomer(services, 'Bea Dupont');
    const session = await read('1;2026-11-12;Anne;Sable;1;8,00', '2;2026-11-13;Nobody;Gravier;1;4,00');
    await session.chooseCustomer('name:Nobody', bea);
    expect(session.preview().unknownCustomers).toEqual([]);
    for (const { id } of [anne, bea]) valueOf(await services.customers.remove(id));
    expect(await store(session)).toMatchObject({
      error: { reason: 'books-changed', params: { customers: 2 } },
    });
    valueOf(await store(session));
    const ids = (await owners()).map(([, id]) => id);
    for (const id of ids) expect(await services.customers.get(String(id))).toBeDefined();
    expect(valueOf(await services.invoices.generateAll(november)).made).toHaveLength(2);
  });

  it('I46 rows are not given to the customer for rows without one when that one is gone', async () => {
    const anne = await addCustomer(services, 'Anne');
    const session = await read('1;2026-11-12;;Sable;1;8,00');
    const choices: ImportChoices = { ...DEFAULT_CHOICES, noCustomer: { customerId: anne.id } };
    valueOf(await services.customers.remove(anne.id));
    expect(await store(session, choices)).toMatchObject({
      error: { reason: 'customer-missing', field: 'noCustomer' },
    });
    expect((await services.transactions.list()).total).toBe(0);
  });

  it('I46 another import of the same rows makes them duplicates, and they are told before anything is stored', async () => {
    const [first, second] = [
      await read('1;2026-11-12;Anne;Sable;1;8,00'),
      await read('1;2026-11-12;Anne;Sable;1;8,00'),
    ];
    valueOf(await store(first));
    expect(await store(second)).toMatchObject({
      error: {
        reason: 'books-changed',
        params: { createdBefore: 1, created: 0, duplicateBefore: 0, duplicate: 1 },
      },
    });
    expect(valueOf(await store(second)).control).toMatchObject({
      created: { rows: 0 },
      duplicate: { rows: 1 },
    });
    expect((await services.transactions.list()).total).toBe(1);
  });

  it('I46 a period that was closed meanwhile takes nothing', async () => {
    const session = await read('1;2026-11-05;Anne;Sable;1;8,00', '2;2026-11-18;Anne;Gravier;1;8,00');
    valueOf(await services.company.update({ lockedUntil: '2026-11-10' }));
    expect(await store(session)).toMatchObject({
      error: { reason: 'books-changed', params: { rejected: 1 } },
    });
    valueOf(await store(session));
    expect((await owners()).map(([title]) => title)).toEqual(['Gravier']);
  });

  it('I46 another choice of columns is judged by the books as they are now', async () => {
    const session = await read('1;2026-11-12;Anne;Sable;1;8,00');
    await addCustomer(services, 'Anne');
    const { mapping, sheet } = session.preview();
    valueOf(
      await services.imports.reopen(session, {
        kind: 'transactions',
        sheet,
        headerRow: 0,
        mapping: { ...mapping, pricesIncludeTax: true },
      }),
    );
    expect(session.preview().unknownCustomers).toEqual([]);
    valueOf(await store(session));
    expect((await services.customers.list()).total).toBe(1);
  });

  it('I46 books that change between planning and storing are looked at again, and nothing is read anew without a change', async () => {
    const anne = await addCustomer(services, 'Anne');
    const session = await read('1;2026-11-12;Anne;Sable;1;8,00');
    const refresh = vi.spyOn(session, 'refresh');
    const plan = session.plan.bind(session);
    let plans = 0;
    session.plan = async (...asked) => {
      const made = await plan(...asked);
      plans += 1;
      if (plans === 1) valueOf(await services.customers.remove(anne.id));
      return made;
    };
    expect(await store(session)).toMatchObject({ error: { reason: 'books-changed' } });
    expect((await services.transactions.list()).total).toBe(0);
    valueOf(await store(session));
    expect([plans, refresh.mock.calls.length]).toEqual([2, 1]);

    await addRow(services, null, '2026-11-02');
    const quiet = await read('2;2026-11-12;Anne;Gravier;1;8,00');
    const unasked = vi.spyOn(quiet, 'refresh');
    valueOf(await store(quiet));
    expect(unasked).not.toHaveBeenCalled();
  });
});
