import { describe, expect, it } from 'vitest';
import { addCustomer, addRow, november, valueOf } from '../testing/outcomes.ts';
import { openFrenchBooks, openTestBooks } from '../testing/open-books.ts';

describe('the company', () => {
  it('B23 a name and a country are enough: the pack fills the rest', async () => {
    const { services } = await openTestBooks();
    const setUp = { name: ' Kaloum Location ', country: 'GN', chargesTax: true, locale: 'fr' as const };
    expect(valueOf(await services.company.setUp(setUp))).toMatchObject({
      name: 'Kaloum Location',
      currency: 'GNF',
      defaultTaxRate: '18',
      defaultTaxCategory: 'S',
      rev: 1,
    });
    expect((await services.series.list()).map(({ kind }) => kind).sort()).toEqual(['credit-note', 'invoice']);
    expect(await services.company.setUp(setUp)).toMatchObject({ error: { reason: 'company-exists' } });
  });

  it('B23 who charges no tax is exempt from the start', async () => {
    const { services } = await openTestBooks();
    const input = { name: 'Léa', country: 'FR', chargesTax: false, locale: 'fr' as const };
    expect(valueOf(await services.company.setUp(input))).toMatchObject({
      chargesTax: false,
      defaultTaxRate: '0',
      defaultTaxCategory: 'E',
    });
  });

  it('E16 a patch changes what it names, and a wrong field refuses all of it', async () => {
    const { services } = await openFrenchBooks();
    expect(valueOf(await services.company.update({ email: 'a@b.example' }))).toMatchObject({
      name: 'Atelier Perrache',
      email: 'a@b.example',
    });
    const wrong = await services.company.update({ phone: '1', iban: 'FR00' });
    expect(wrong).toMatchObject({ ok: false, error: { reason: 'iban-invalid', field: 'iban' } });
    expect((await services.company.get())?.phone).toBe('');
  });
});

describe('customers', () => {
  it('B20 each gets the next short number, never one that was used', async () => {
    const { services } = await openFrenchBooks();
    const first = await addCustomer(services, 'Anne');
    await services.customers.remove(first.id);
    expect((await addCustomer(services, 'Bruno')).no).toBe(2);
  });

  it('B20 undo of a removal brings back the same one, unless its key is taken by now', async () => {
    const { services } = await openFrenchBooks();
    const anne = await addCustomer(services, 'Anne', { key: 'C1' });
    valueOf(await services.customers.remove(anne.id));
    valueOf(await services.customers.restore(anne));
    expect(await services.customers.get(anne.id)).toMatchObject({ id: anne.id, no: anne.no, name: 'Anne' });
    expect(await services.customers.restore(anne)).toMatchObject({ error: { reason: 'customer-exists' } });
    valueOf(await services.customers.remove(anne.id));
    await addCustomer(services, 'Bruno', { key: 'C1' });
    expect(await services.customers.restore(anne)).toMatchObject({ error: { reason: 'customer-key-taken' } });
    const desk = valueOf(await services.products.save({ name: 'Desk', price: '10' }));
    valueOf(await services.products.remove(desk.id));
    valueOf(await services.products.restore(desk));
    expect(await services.products.get(desk.id)).toMatchObject({ id: desk.id, no: desk.no });
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('B20 a key belongs to one customer', async () => {
    const { services } = await openFrenchBooks();
    await addCustomer(services, 'Anne', { key: 'C1' });
    expect(await services.customers.save({ name: 'Bruno', key: ' C1 ' })).toMatchObject({
      ok: false,
      error: { name: 'Conflict', reason: 'customer-key-taken', field: 'key', params: { name: 'Anne' } },
    });
  });

  it('B20 an edit keeps what it does not name, id and number above all', async () => {
    const { services } = await openFrenchBooks();
    const anne = await addCustomer(services, 'Anne', { email: 'anne@x.example' });
    const edited = valueOf(await services.customers.save({ id: anne.id, name: 'Anna', no: 77 }));
    expect(edited).toMatchObject({ id: anne.id, no: anne.no, name: 'Anna', email: 'anne@x.example' });
    expect(await services.customers.save({ id: 'nobody', name: 'X' })).toMatchObject({
      error: { name: 'NotFound' },
    });
  });

  it('B20 one that is used is not removed, and the reason is told', async () => {
    const { services } = await openFrenchBooks();
    const anne = await addCustomer(services, 'Anne');
    await addRow(services, anne.id, '2026-11-03');
    expect(await services.customers.remove(anne.id)).toMatchObject({
      error: { reason: 'customer-has-transactions' },
    });
    valueOf(await services.invoices.generate({ customerId: anne.id, ...november }));
    expect(await services.customers.remove(anne.id)).toMatchObject({
      error: { reason: 'customer-has-invoices' },
    });
  });

  it('B20 a merged customer is billed as the other, and undo separates them again', async () => {
    const { services } = await openFrenchBooks();
    const [anne, anna] = [await addCustomer(services, 'Anne'), await addCustomer(services, 'Anna')];
    await addRow(services, anna.id, '2026-11-03');
    const { undo } = valueOf(await services.customers.merge(anna.id, anne.id));
    expect((await services.customers.list()).rows.map(({ name }) => name)).toEqual(['Anne']);
    expect((await services.transactions.list({ customerId: anne.id })).rows[0]?.customerName).toBe('Anne');
    expect((await services.customers.list()).rows[0]?.openNet).toEqual({ EUR: 10000 });
    expect((await services.invoices.preview({ customerId: anne.id, ...november })).count).toBe(1);
    valueOf(await services.customers.undoMerge(undo));
    expect((await services.invoices.preview({ customerId: anne.id, ...november })).count).toBe(0);
    expect((await services.invoices.preview({ customerId: anna.id, ...november })).count).toBe(1);
  });

  it('B20 nobody is merged with itself or twice', async () => {
    const { services } = await openFrenchBooks();
    const [a, b, c] = [
      await addCustomer(services, 'A'),
      await addCustomer(services, 'B'),
      await addCustomer(services, 'C'),
    ];
    expect(await services.customers.merge(a.id, a.id)).toMatchObject({
      error: { reason: 'merge-with-itself' },
    });
    await services.customers.merge(a.id, b.id);
    expect(await services.customers.merge(a.id, c.id)).toMatchObject({
      error: { reason: 'customer-merged' },
    });
  });

  it('B20 the walk-in customer is made once, in the language of the company', async () => {
    const { services } = await openFrenchBooks();
    const first = valueOf(await services.customers.walkIn());
    expect(first).toMatchObject({ name: 'Client de passage', walkIn: true });
    expect(valueOf(await services.customers.walkIn()).id).toBe(first.id);
  });
});

describe('products', () => {
  it('B21 numbers are stored in their one spelling, wrong ones are refused at their field', async () => {
    const { services } = await openFrenchBooks();
    const saved = valueOf(await services.products.save({ name: 'Pose', price: '052.50', taxRate: '5.50' }));
    expect(saved).toMatchObject({ no: 1, price: '52.5', taxRate: '5.5' });
    expect(await services.products.save({ name: 'X', price: '-1' })).toMatchObject({
      error: { name: 'ValidationError', field: 'price' },
    });
    await services.products.save({ name: 'Y', key: 'P1' });
    expect(await services.products.save({ name: 'Z', key: 'P1' })).toMatchObject({
      error: { reason: 'product-key-taken' },
    });
  });
});
