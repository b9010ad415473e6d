import { describe, expect, it } from 'vitest';
import { addCustomer, addRow, valueOf } from '../testing/outcomes.ts';
import { openFrenchBooks } from '../testing/open-books.ts';

/** A record lies open in a form, is changed elsewhere, and is saved: only what was changed in the form is written. */
describe('a record that is changed while it lies open', () => {
  it('B20 F2 a customer keeps the e-mail and the city that came in meanwhile', async () => {
    const { services } = await openFrenchBooks();
    const opened = await addCustomer(services, 'Anne', {
      email: 'old@anne.example',
      address: { line1: '1 quai', line2: '', city: 'Lyon', state: '', zip: '69001', country: 'FR' },
    });
    valueOf(
      await services.customers.save({
        id: opened.id,
        name: 'Anne',
        email: 'new@anne.example',
        address: { ...opened.address, city: 'Nice' },
      }),
    );
    const given = { ...opened, name: 'Anne B.', address: { ...opened.address, line1: '2 quai' } };
    // An address is written whole: a street of one town is in no other.
    expect(valueOf(await services.customers.save(given, opened))).toMatchObject({
      id: opened.id,
      no: opened.no,
      name: 'Anne B.',
      email: 'new@anne.example',
      address: { line1: '2 quai', city: 'Lyon' },
    });
    const emptied = { ...opened, email: '' };
    expect(valueOf(await services.customers.save(emptied, opened))).toMatchObject({
      name: 'Anne B.',
      email: '',
    });
    expect(await services.customers.save({ ...opened, name: ' ' }, opened)).toMatchObject({ ok: false });
  });

  it('B21 F2 a product keeps the price that came in meanwhile', async () => {
    const { services } = await openFrenchBooks();
    const opened = valueOf(await services.products.save({ name: 'Pose', price: '40' }));
    valueOf(await services.products.save({ id: opened.id, name: 'Pose', price: '45' }));
    expect(valueOf(await services.products.save({ ...opened, unit: 'h' }, opened))).toMatchObject({
      price: '45',
      unit: 'h',
    });
  });

  it('B21 B22 F2 a price stays with its currency and with what it includes: changed, it is written as it was seen', async () => {
    const { services } = await openFrenchBooks();
    const product = valueOf(await services.products.save({ name: 'Pose', price: '40' }));
    valueOf(
      await services.products.save({ id: product.id, name: 'Pose', price: '48', priceIncludesTax: true }),
    );
    expect(valueOf(await services.products.save({ ...product, price: '44' }, product))).toMatchObject({
      price: '44',
      priceIncludesTax: false,
    });
    const row = await addRow(services, null, '2026-11-03', '100');
    const { id, date, title, unitPrice, priceIncludesTax, currency } = row;
    const form = { id, date, title, unitPrice, priceIncludesTax, currency };
    valueOf(
      await services.transactions.save({
        ...form,
        unitPrice: '120',
        priceIncludesTax: true,
        currency: 'USD',
      }),
    );
    expect(valueOf(await services.transactions.save({ ...form, unitPrice: '110' }, form))).toMatchObject({
      unitPrice: '110',
      priceIncludesTax: false,
      currency: 'EUR',
      net: 11000,
    });
  });

  it('B22 F2 a row keeps the customer that it was given meanwhile', async () => {
    const { services } = await openFrenchBooks();
    const anne = await addCustomer(services, 'Anne');
    const opened = await addRow(services, null, '2026-11-03');
    valueOf(await services.transactions.assign([opened.id], anne.id));
    const { id, date, title, customerId } = opened;
    const form = { id, date, title, customerId };
    expect(valueOf(await services.transactions.save({ ...form, title: 'Pose' }, form))).toMatchObject({
      title: 'Pose',
      customerId: anne.id,
      unitPrice: opened.unitPrice,
    });
  });

  it('A7 F2 a person keeps the reports that they were given meanwhile', async () => {
    const { services } = await openFrenchBooks();
    const opened = valueOf(await services.managers.save({ name: 'Léa', email: 'lea@a.example' }));
    valueOf(await services.managers.save({ id: opened.id, name: 'Léa', email: 'l@a.example' }));
    expect(valueOf(await services.managers.save({ ...opened, isActive: false }, opened))).toMatchObject({
      email: 'l@a.example',
      isActive: false,
    });
  });

  it('A4 F2 an automation keeps the steps that were changed meanwhile', async () => {
    const { services } = await openFrenchBooks();
    const opened = valueOf(
      await services.automations.save({ name: 'Month', steps: ['generate-invoices'], schedule: null }),
    );
    const { id, name, steps, schedule, missed } = opened;
    const form = { id, name, steps, schedule, missed };
    valueOf(await services.automations.save({ id, name, steps: ['generate-reports'] }));
    expect(valueOf(await services.automations.save({ ...form, name: 'Each month' }, form))).toMatchObject({
      name: 'Each month',
      steps: [{ service: 'generate-reports' }],
    });
  });
});
