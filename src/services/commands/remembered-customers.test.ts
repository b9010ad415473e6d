import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_CHOICES } from '@domain/intake/session/default-choices.ts';
import type { Books } from '../books.ts';
import type { ImportSession } from '../ports.ts';
import type { Services } from '../services.ts';
import { deskReader } from '../testing/desk-reader.ts';
import { openFrenchBooks, testDeps } from '../testing/open-books.ts';
import { addCustomer, valueOf } from '../testing/outcomes.ts';

const HEAD = 'Date;Client;Désignation;Qté;PU HT';

describe('customers chosen by hand', () => {
  let books: Books;
  let services: Services;
  let port: string;
  let day = 0;
  beforeEach(async () => {
    const deps = testDeps();
    ({ books, services } = await openFrenchBooks(undefined, {
      ...deps,
      importReader: deskReader(() => deps.ids.next()),
    }));
    port = (await addCustomer(services, 'Brasserie du Port')).id;
  });

  /** A file of the same source, on another day each time. */
  async function read(head = HEAD, ...names: string[]): Promise<ImportSession> {
    day += 1;
    const lines = (names.length > 0 ? names : ['Bistrot', 'Menuiserie']).map(
      (name) => `2026-11-${String(day).padStart(2, '0')};${name};Sable;2;10,50`,
    );
    const file = new Blob([[head, ...lines].join('\n')]);
    return valueOf(await services.imports.open(file, 'ventes.csv', { kind: 'transactions' }));
  }
  const store = async (session: ImportSession) =>
    valueOf(await services.imports.commit(session, { name: 'ventes.csv', size: 1 }, DEFAULT_CHOICES));
  const chosenIn = (session: ImportSession) =>
    session.preview().chosenCustomers.map(({ ref, known, remembered }) => [ref, known, remembered]);
  const ownersOf = async (batchId: string) =>
    (await services.transactions.list({ batchId })).rows.map(({ customerId }) => customerId);
  const known = async (id: string) => (await services.customers.get(id))!;

  it('I38 A8 the next file with the same headers takes the same unknown name for the same customer', async () => {
    const first = await read();
    await first.chooseCustomer('name:Bistrot', await known(port));
    expect(chosenIn(first)).toEqual([['name:Bistrot', 'Brasserie du Port', false]]);
    await store(first);
    const again = await read();
    expect(chosenIn(again)).toEqual([['name:Bistrot', 'Brasserie du Port', true]]);
    expect(again.preview().unknownCustomers).toEqual([]);
    expect(await ownersOf((await store(again)).batchId)).toContain(port);
    // Without the name in it a file forgets nothing.
    await store(await read(HEAD, 'Menuiserie'));
    expect(chosenIn(await read())).toMatchObject([['name:Bistrot', 'Brasserie du Port', true]]);
    // Another source, another Bistrot.
    expect(chosenIn(await read('Date;Client;Designation;Quantité;Prix'))).toEqual([]);
    expect(await services.customers.list()).toMatchObject({ total: 2 });
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('I38 another choice is remembered then, and one that is taken back is forgotten', async () => {
    const quay = (await addCustomer(services, 'Café du Quai')).id;
    const session = await read();
    await session.chooseCustomer('name:Bistrot', await known(port));
    await session.chooseCustomer('name:Menuiserie', await known(port));
    await store(session);
    const other = await read();
    await other.chooseCustomer('name:Bistrot', await known(quay));
    expect(chosenIn(other)).toContainEqual(['name:Bistrot', 'Café du Quai', false]);
    await other.chooseCustomer('name:Menuiserie', null);
    expect(chosenIn(other)).toHaveLength(1);
    await store(other);
    expect(chosenIn(await read())).toEqual([['name:Bistrot', 'Café du Quai', true]]);
    const stored = await books.db.columnMappings.toArray();
    expect(stored).toMatchObject([{ customers: [{ ref: 'name:Bistrot', customerId: quay }] }]);
  });

  it('I38 a file in which somebody was chosen who is deleted meanwhile is read again before it is stored', async () => {
    const session = await read();
    await session.chooseCustomer('name:Bistrot', await known(port));
    valueOf(await services.customers.remove(port));
    const file = { name: 'ventes.csv', size: 1 };
    expect(await services.imports.commit(session, file, DEFAULT_CHOICES)).toMatchObject({
      error: { reason: 'books-changed' },
    });
    expect((await services.transactions.list()).total).toBe(0);
  });

  it('I38 I23 who was merged stands for the other, who was deleted for nobody, and who is known by now needs no memory', async () => {
    const quay = (await addCustomer(services, 'Café du Quai')).id;
    const session = await read();
    await session.chooseCustomer('name:Bistrot', await known(quay));
    await store(session);
    valueOf(await services.customers.merge(quay, port));
    expect(chosenIn(await read())).toEqual([['name:Bistrot', 'Brasserie du Port', true]]);
    const { id } = await addCustomer(services, 'Chantier');
    const other = await read('Date;Client;Libellé;Qté;PU HT', 'Atelier');
    await other.chooseCustomer('name:Atelier', await known(id));
    const { batchId } = await store(other);
    valueOf(await services.imports.undo(batchId));
    valueOf(await services.customers.remove(id));
    const after = await read('Date;Client;Libellé;Qté;PU HT', 'Atelier');
    expect(after.preview()).toMatchObject({ chosenCustomers: [], unknownCustomers: [{ name: 'Atelier' }] });
    expect(await services.audit.verify()).toMatchObject({ ok: true });
    await addCustomer(services, 'Bistrot');
    expect(chosenIn(await read())).toEqual([]);
  });
});
