import { describe, expect, it } from 'vitest';
import { netByTax } from '@domain/transactions/net-by-tax.ts';
import { openFrenchBooks } from '../testing/open-books.ts';
import { addCustomer, addRow, november, valueOf } from '../testing/outcomes.ts';
import { addRental, daysOf, openFleet, upTo } from '../testing/fleet.ts';

const changed = { ok: false, error: { name: 'Conflict', reason: 'not-as-shown' } };

describe('what is made is what was shown', () => {
  it('B2 one invoice: other rows or other amounts than those that were shown are not billed', async () => {
    const { services } = await openFrenchBooks();
    const { id: customerId } = await addCustomer(services, 'Anne');
    await addRow(services, customerId, '2026-10-20', '7');
    const row = await addRow(services, customerId, '2026-11-03', '100');
    const request = { customerId, ...november };
    const { transactions } = await services.invoices.preview(request);
    const expected = { rows: transactions.length, net: netByTax(transactions) };
    // A wider period, pressed before its rows were shown.
    const wider = { ...request, from: '2026-10-01', expected, issue: true };
    expect(await services.invoices.generate(wider)).toMatchObject(changed);
    // The price of the row, changed in another window.
    valueOf(await services.transactions.save({ ...row, unitPrice: '99' }));
    expect(await services.invoices.generate({ ...request, expected })).toMatchObject(changed);
    // Its tax, with the sum before tax as it was.
    const back = valueOf(await services.transactions.save({ ...row, unitPrice: '100', taxRate: '10' }));
    expect(await services.invoices.generate({ ...request, expected })).toMatchObject(changed);
    expect((await services.invoices.list()).total).toBe(0);
    const now = { rows: 1, net: netByTax([back]) };
    expect(valueOf(await services.invoices.generate({ ...request, expected: now })).lineCount).toBe(1);
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('A1 everybody: another number of documents, or other sums, than shown are not made', async () => {
    const { services } = await openFrenchBooks();
    const anne = await addCustomer(services, 'Anne');
    const bruno = await addCustomer(services, 'Bruno');
    await addRow(services, anne.id, '2026-10-20', '7');
    await addRow(services, anne.id, '2026-11-03', '100');
    await addRow(services, bruno.id, '2026-11-03', '10');
    await addRow(services, bruno.id, '2026-11-03', '5000', { currency: 'GNF' });
    const expected = { documents: 3, withTax: { EUR: 13200, GNF: 6000 } };
    const wider = { ...november, from: '2026-10-01', expected };
    expect(await services.invoices.generateAll(wider)).toMatchObject(changed);
    const fewer = { documents: 2, withTax: expected.withTax };
    expect(await services.invoices.generateAll({ ...november, expected: fewer })).toMatchObject(changed);
    expect((await services.invoices.list()).total).toBe(0);
    expect(valueOf(await services.invoices.generateAll({ ...november, expected })).made).toHaveLength(3);
  });

  it('C3 a month of rentals: other documents or other sums than shown are not made', async () => {
    const { services, customer } = await openFleet();
    const { id } = await addRental(services, customer.id, {});
    valueOf(await services.rentals.setDays(daysOf(id, '2025-01', upTo(22))));
    const month = { year: 2025, month: 1 };
    const shown = valueOf(await services.rentals.preview(month));
    const withTax = Object.fromEntries(
      Object.entries(shown.totals).map(([currency, totals]) => [currency, totals.withTax]),
    );
    const expected = { documents: shown.made + shown.updated, withTax };
    valueOf(await services.rentals.setDays(daysOf(id, '2025-01', upTo(23))));
    expect(await services.rentals.generateMonth({ ...month, expected })).toMatchObject(changed);
    expect((await services.invoices.list()).total).toBe(0);
    const other = await services.rentals.generateMonth({ ...month, expected: { documents: 2, withTax } });
    expect(other).toMatchObject(changed);
    const { made } = valueOf(await services.rentals.generateMonth(month));
    expect(made).toBe(1);
  });
});
