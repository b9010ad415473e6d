import { describe, expect, it } from 'vitest';
import { openFrenchBooks, openTestBooks, testDeps } from '../testing/open-books.ts';
import { addCustomer, addRow, november, valueOf } from '../testing/outcomes.ts';

const passphrase = 'cheval agrafe pile correcte';
const DAY = 86_400_000;

async function smallBooks() {
  const open = await openFrenchBooks();
  const anne = await addCustomer(open.services, 'Anne');
  await addRow(open.services, anne.id, '2026-11-03');
  valueOf(await open.services.invoices.generate({ customerId: anne.id, ...november, issue: true }));
  return { ...open, anne };
}

describe('backups', () => {
  it('F9 books made here are the same books there: counts, totals, chain, and they go on', async () => {
    const { services, anne } = await smallBooks();
    const { file, summary, fileName } = valueOf(await services.backup.create(passphrase));
    expect(fileName).toBe('Quittance_2026-11-20.quittance');
    expect(summary).toMatchObject({
      companyName: 'Atelier Perrache',
      counts: { invoices: 1, transactionBlocks: 1 },
      totals: { EUR: { invoiced: 12000, transactions: 10000 } },
    });
    const other = (await openTestBooks()).services;
    expect(valueOf(await other.backup.restore(file, passphrase))).toEqual(summary);
    expect((await other.invoices.list()).rows).toEqual((await services.invoices.list()).rows);
    await addRow(other, anne.id, '2026-11-09');
    const next = valueOf(await other.invoices.generate({ customerId: anne.id, ...november, issue: true }));
    expect(next.number).toBe('F-2026-0002');
    expect(await other.audit.verify()).toMatchObject({ ok: true });
  });

  it('F9 lists show the restored books at once', async () => {
    const { services } = await smallBooks();
    const { file } = valueOf(await services.backup.create(passphrase));
    await addCustomer(services, 'Added later');
    expect((await services.customers.list()).total).toBe(2);
    valueOf(await services.backup.restore(file, passphrase));
    expect((await services.customers.list()).rows.map(({ name }) => name)).toEqual(['Anne']);
  });

  it('F9 a short passphrase is refused', async () => {
    const { services } = await smallBooks();
    expect(await services.backup.create('1234567')).toMatchObject({
      ok: false,
      error: { reason: 'passphrase-short', field: 'passphrase' },
    });
  });

  it('F9 the gauge tells how safe the books are', async () => {
    let now = Date.UTC(2026, 10, 20, 12);
    let persisted = false;
    const deps = testDeps({ clock: { now: () => now } });
    deps.persistence = { ...deps.persistence, persisted: async () => persisted };
    const { services } = await openFrenchBooks(undefined, deps);
    const gauge = async () => {
      const { level, reasons, changesSince } = await services.storage.status();
      return { level, reasons, changesSince };
    };
    expect(await gauge()).toEqual({
      level: 'attention',
      reasons: ['backup-to-make', 'not-persisted'],
      changesSince: 1,
    });
    persisted = true;
    for (let at = 0; at < 12; at += 1) await addCustomer(services, `Customer ${at}`);
    expect(await gauge()).toEqual({ level: 'danger', reasons: ['never-backed-up'], changesSince: 13 });
    valueOf(await services.backup.create(passphrase));
    expect(await gauge()).toEqual({ level: 'safe', reasons: [], changesSince: 0 });
    now += 40 * DAY;
    expect(await gauge()).toMatchObject({ level: 'safe' });
    await addCustomer(services, 'New');
    expect(await gauge()).toMatchObject({ level: 'danger', reasons: ['backup-late'] });
  });

  it('F9 reset leaves nothing, and the books start anew', async () => {
    const { services, books } = await smallBooks();
    await services.reset();
    expect(await services.company.get()).toBeUndefined();
    expect(await books.db.journal.count()).toBe(0);
    expect((await services.invoices.list()).total).toBe(0);
    valueOf(await services.company.setUp({ name: 'New', country: 'PT', chargesTax: true, locale: 'pt' }));
    expect(await services.audit.verify()).toMatchObject({ ok: true, entries: 1 });
  });
});
