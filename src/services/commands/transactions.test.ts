import { describe, expect, it } from 'vitest';
import { addCustomer, addRow, november, valueOf } from '../testing/outcomes.ts';
import { openFrenchBooks } from '../testing/open-books.ts';

describe('transactions by hand', () => {
  it('B22 amounts follow from quantity, price and rate; tax from row, product, customer, company in turn', async () => {
    const { services } = await openFrenchBooks();
    const anne = await addCustomer(services, 'Anne', { taxRate: '10', taxCategory: 'S' });
    const product = valueOf(await services.products.save({ name: 'Joint', price: '33', taxRate: '5.5' }));
    const row = (more: object) => addRow(services, null, '2026-11-03', '10', more);
    expect(await row({})).toMatchObject({ net: 1000, tax: 200, taxRate: '20', quantity: '1' });
    expect(await row({ customerId: anne.id })).toMatchObject({ taxRate: '10', tax: 100 });
    expect(await row({ customerId: anne.id, productId: product.id })).toMatchObject({ taxRate: '5.5' });
    expect(await row({ productId: product.id, taxRate: '20' })).toMatchObject({ taxRate: '20' });
    expect(await row({ productId: product.id, unitPrice: '' })).toMatchObject({ unitPrice: '33', net: 3300 });
  });

  it('B22 an edit keeps the id and the fields that it does not name', async () => {
    const { services } = await openFrenchBooks();
    const row = await addRow(services, null, '2026-11-03', '10', { description: 'first', key: 'K1' });
    const edited = valueOf(
      await services.transactions.save({ id: row.id, date: '2026-11-04', title: 'Work', quantity: '3' }),
    );
    expect(edited).toMatchObject({ id: row.id, key: 'K1', description: 'first', net: 3000 });
    expect((await services.transactions.list()).total).toBe(1);
  });

  it('B22 more rows than one block holds stay apart', async () => {
    const { services, books } = await openFrenchBooks();
    for (let at = 0; at < 203; at += 1) await addRow(services, null, '2026-11-03', String(at + 1));
    expect(await books.db.transactionBlocks.count()).toBe(2);
    const { total, sums } = await services.transactions.list();
    expect([total, sums['EUR']]).toEqual([203, { net: (203 * 204 * 100) / 2, rows: 203 }]);
  });

  it('B22 an invoiced row is neither changed nor deleted', async () => {
    const { services } = await openFrenchBooks();
    const anne = await addCustomer(services, 'Anne');
    const row = await addRow(services, anne.id, '2026-11-03');
    const free = await addRow(services, anne.id, '2026-10-03');
    valueOf(await services.invoices.generate({ customerId: anne.id, ...november }));
    const refusal = { ok: false, error: { name: 'InvalidState', reason: 'transaction-invoiced' } };
    expect(await services.transactions.save({ ...row, title: 'Other' })).toMatchObject(refusal);
    expect(await services.transactions.remove([free.id, row.id])).toMatchObject(refusal);
    expect(await services.transactions.get(free.id)).toBeDefined();
  });

  it('B22 a deleted row comes back into its place, once', async () => {
    const { services } = await openFrenchBooks();
    const [a, b] = [
      await addRow(services, null, '2026-11-03', '1'),
      await addRow(services, null, '2026-11-03', '2'),
    ];
    const { removed } = valueOf(await services.transactions.remove([a.id]));
    expect((await services.transactions.list()).rows.map(({ id }) => id)).toEqual([b.id]);
    valueOf(await services.transactions.restore(removed));
    expect(await services.transactions.get(a.id)).toEqual(a);
    expect(await services.transactions.restore(removed)).toMatchObject({ error: { name: 'Conflict' } });
    const c = await addRow(services, null, '2026-11-03', '3');
    expect(new Set([a.id, b.id, c.id]).size).toBe(3);
  });

  it('B20 rows without a customer are given to one in bulk, invoiced ones stay', async () => {
    const { services } = await openFrenchBooks();
    const [anne, walkIn] = [await addCustomer(services, 'Anne'), valueOf(await services.customers.walkIn())];
    await addRow(services, anne.id, '2026-11-03');
    await addRow(services, null, '2026-11-03');
    await addRow(services, null, '2026-11-04');
    expect(valueOf(await services.transactions.assign({ withoutCustomer: true }, walkIn.id))).toEqual({
      changed: 2,
    });
    expect((await services.transactions.list({ customerId: 'none' })).total).toBe(0);
    expect((await services.transactions.list({ customerId: walkIn.id })).total).toBe(2);
    valueOf(await services.invoices.generate({ customerId: anne.id, ...november }));
    const all = (await services.transactions.list()).rows.map(({ id }) => id);
    expect(valueOf(await services.transactions.assign(all, anne.id))).toEqual({ changed: 2 });
  });

  it('B23 nothing dated in a locked period changes', async () => {
    const { services } = await openFrenchBooks();
    const row = await addRow(services, null, '2026-10-03');
    const anne = await addCustomer(services, 'Anne');
    valueOf(await services.company.update({ lockedUntil: '2026-10-31' }));
    const locked = { ok: false, error: { name: 'Locked', reason: 'period-locked' } };
    const at = (date: string) => services.transactions.save({ date, title: 'Late', unitPrice: '1' });
    expect(await at('2026-10-31')).toMatchObject(locked);
    expect(await at('2026-11-01')).toMatchObject({ ok: true });
    expect(await services.transactions.save({ ...row, date: '2026-11-02' })).toMatchObject(locked);
    expect(await services.transactions.remove([row.id])).toMatchObject(locked);
    expect(await services.transactions.assign([row.id], anne.id)).toMatchObject(locked);
  });
});
