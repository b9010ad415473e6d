import { beforeEach, describe, expect, it } from 'vitest';
import type { KnownCustomer } from '@domain/intake/plan.ts';
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

describe('customers chosen by hand whose name others have as well', () => {
  const ADDRESSED = 'Date;Client;E-mail client;Désignation;Qté;PU HT';
  const MARTINS = [';Martin;a@x.example;un', ';Martin;b@y.example;deux', ';Martin;;trois'];
  let services: Services;
  let port: KnownCustomer;
  beforeEach(async () => {
    const deps = testDeps();
    ({ services } = await openFrenchBooks(undefined, {
      ...deps,
      importReader: deskReader(() => deps.ids.next()),
    }));
    const { id } = await addCustomer(services, 'Brasserie du Port');
    port = (await services.customers.get(id))!;
  });

  async function read(rows: string[], day = '2026-11-01'): Promise<ImportSession> {
    const lines = rows.map((row) => `${day}${row};1;10`);
    const file = new Blob([[ADDRESSED, ...lines].join('\n')]);
    return valueOf(await services.imports.open(file, 'ventes.csv', { kind: 'transactions' }));
  }
  const tryToStore = (session: ImportSession) =>
    services.imports.commit(session, { name: 'ventes.csv', size: 1 }, DEFAULT_CHOICES);
  const rowsOfPort = async () =>
    (await services.transactions.list()).rows
      .flatMap(({ title, customerId }) => (customerId === port.id ? [title] : []))
      .sort();
  const chosenIn = (session: ImportSession) => session.preview().chosenCustomers.map(({ ref }) => ref);
  const askedIn = (session: ImportSession) => session.preview().unknownCustomers.map(({ ref }) => ref);

  it('I38 I39 the name alone stays the name alone when the columns are chosen again, and in the next file', async () => {
    const session = await read(MARTINS);
    await session.chooseCustomer('name:Martin', port);
    const { mapping } = session.preview();
    const again = { ...mapping, pricesIncludeTax: true };
    valueOf(await services.imports.reopen(session, { kind: 'transactions', mapping: again }));
    expect(chosenIn(session)).toEqual(['name:Martin']);
    expect(session.preview().control.rejected.rows).toBe(0);
    valueOf(await tryToStore(session));
    expect(await rowsOfPort()).toEqual(['trois']);
    const next = await read(MARTINS, '2026-11-02');
    expect(chosenIn(next)).toEqual(['name:Martin']);
    valueOf(await tryToStore(next));
    expect(await rowsOfPort()).toEqual(['trois', 'trois']);
  });

  it('I38 I39 a stranger of the same name is not taken for the remembered one', async () => {
    const session = await read([';Bistrot;a@x.example;un']);
    await session.chooseCustomer(askedIn(session)[0]!, port);
    valueOf(await tryToStore(session));
    const next = await read([';Bistrot;zz@other.example;autre', ';Bistrot;a@x.example;deux'], '2026-11-02');
    expect(askedIn(next)).toEqual(['name:Bistrot email:zz@other.example']);
    valueOf(await tryToStore(next));
    expect(await rowsOfPort()).toEqual(['deux', 'un']);
    const alone = await read([';Bistrot;yy@third.example;autre'], '2026-11-03');
    expect(chosenIn(alone)).toEqual([]);
  });

  it('I38 I39 one that its address tells apart stays chosen when the books change and in the same file again', async () => {
    const ref = 'name:Martin email:b@y.example';
    const session = await read(MARTINS.slice(0, 2));
    await session.chooseCustomer(ref, port);
    await addCustomer(services, 'Café du Quai');
    if (!(await tryToStore(session)).ok) valueOf(await tryToStore(session));
    expect(await rowsOfPort()).toEqual(['deux']);
    const again = await read(MARTINS.slice(0, 2));
    expect(chosenIn(again)).toEqual([ref]);
    expect(again.preview().control).toMatchObject({ created: { rows: 0 }, duplicate: { rows: 2 } });
    valueOf(await tryToStore(again));
    expect((await services.transactions.list()).total).toBe(2);
  });
});
