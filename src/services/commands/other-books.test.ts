import { describe, expect, it } from 'vitest';
import { DEFAULT_CHOICES } from '@domain/intake/session/default-choices.ts';
import type { ImportSession } from '../ports.ts';
import type { Services } from '../services.ts';
import { deskReader } from '../testing/desk-reader.ts';
import { openFrenchBooks, openTestBooks, testDeps } from '../testing/open-books.ts';
import { addCustomer, november, valueOf } from '../testing/outcomes.ts';

const PASSPHRASE = 'correct horse battery';
const other = { ok: false, error: { name: 'Conflict', reason: 'file-of-other-books' } };
const replaced = { ok: false, error: { name: 'Conflict', reason: 'books-replaced' } };

const withReader = () => {
  const deps = testDeps();
  return { ...deps, importReader: deskReader(() => deps.ids.next()) };
};
const booksWith = (name?: string) => openFrenchBooks(name, withReader());

const read = async (services: Services): Promise<ImportSession> => {
  const file = new Blob(['Date;Client;Désignation;Qté;PU HT\n12/11/2026;Anne;Sable;1;8,00\n']);
  return valueOf(await services.imports.open(file, 'a.csv', { kind: 'transactions' }));
};
const store = (services: Services, session: ImportSession) =>
  services.imports.commit(session, { name: 'a.csv', size: 1 }, DEFAULT_CHOICES);

async function expectNothingStored(services: Services): Promise<void> {
  expect((await services.transactions.list()).total).toBe(0);
  expect((await services.imports.list()).total).toBe(0);
}

describe('what was read or typed for other books', () => {
  it('I45 a file that was read in the sample is never stored in the real books, and can be read again there', async () => {
    const [sample, own] = [await booksWith(), await booksWith()];
    for (const name of ['Anne', 'Bea', 'Carl']) await addCustomer(sample.services, name);
    const session = await read(sample.services);
    expect(await store(own.services, session)).toMatchObject(other);
    for (const kind of ['transactions', 'customers'])
      expect(await own.services.imports.reopen(session, { kind })).toMatchObject(other);
    await expectNothingStored(own.services);
    expect((await own.services.customers.list()).total).toBe(0);

    valueOf(await store(own.services, await read(own.services)));
    const [row] = (await own.services.transactions.list()).rows;
    expect(row).toMatchObject({ customerName: 'Anne', title: 'Sable' });
    expect(await own.services.customers.get(row!.customerId!)).toMatchObject({ name: 'Anne' });
    valueOf(await store(sample.services, session));
  });

  it('I45 F9 a file that was read before a restore is never stored in what came back', async () => {
    const { services } = await booksWith();
    const { file } = valueOf(await services.backup.create(PASSPHRASE));
    for (const name of ['Anne', 'Bea', 'Carl']) await addCustomer(services, name);
    const session = await read(services);
    const mark = services.mark();
    valueOf(await services.backup.restore(file, PASSPHRASE));
    expect(services.mark()).not.toBe(mark);
    expect(await store(services, session)).toMatchObject(other);
    await expectNothingStored(services);
    valueOf(await store(services, await read(services)));
    expect((await services.customers.list()).rows.map(({ name }) => name)).toEqual(['Anne']);
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('I45 a file that was read before the books were erased is never stored in the empty ones', async () => {
    const { services } = await booksWith();
    await addCustomer(services, 'Anne');
    const session = await read(services);
    await services.reset();
    valueOf(await services.company.setUp({ name: 'New', country: 'FR', chargesTax: true, locale: 'fr' }));
    expect(await store(services, session)).toMatchObject(other);
    await expectNothingStored(services);
  });

  it('F9 what another window had open before a restore is not stored: neither a form, nor a file, nor a draft', async () => {
    const { services: one } = await booksWith('restored-beside');
    const { services: two } = await openTestBooks('restored-beside', withReader());
    const anne = await addCustomer(one, 'Anne');
    const { file } = valueOf(await one.backup.create(PASSPHRASE));
    const session = await read(two);
    valueOf(await one.backup.restore(file, PASSPHRASE));
    expect(await two.customers.save({ ...anne, name: 'Typed before' })).toMatchObject(replaced);
    expect(
      await two.invoices.save({
        customerId: anne.id,
        periodStart: november.from,
        periodEnd: november.to,
        lines: [{ title: 'Work', quantity: '1', unitPrice: '1' }],
      }),
    ).toMatchObject(replaced);
    expect(await store(two, session)).toMatchObject(replaced);
    expect((await one.customers.list()).rows.map(({ name }) => name)).toEqual(['Anne']);
    await expectNothingStored(one);
    valueOf(await one.customers.save({ name: 'The window that restored goes on' }));
    const { services: again } = await openTestBooks('restored-beside', withReader());
    valueOf(await again.customers.save({ name: 'So does one that was opened anew' }));
    expect(await one.audit.verify()).toMatchObject({ ok: true });
  });

  it('F9 what was decided on while a restore ran is not stored in what came back', async () => {
    const { services } = await booksWith();
    const { file } = valueOf(await services.backup.create(PASSPHRASE));
    let tell: () => void = () => undefined;
    const isRunning = new Promise<void>((resolve) => (tell = resolve));
    const restoring = services.backup.restore(file, PASSPHRASE, {
      onProgress: ({ phase }) => {
        if (phase === 'restore') setTimeout(tell);
      },
    });
    await isRunning;
    const saved = services.customers.save({ name: 'Typed meanwhile' });
    valueOf(await restoring);
    expect(await saved).toMatchObject(replaced);
    expect((await services.customers.list()).total).toBe(0);
  });
});
