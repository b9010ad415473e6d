import { describe, expect, it } from 'vitest';
import { openTestBooks } from '../testing/open-books.ts';
import { loadSample } from './load-sample.ts';

describe('the sample company', () => {
  it('F2 believable books are made by the real commands, and the chain holds over them', async () => {
    const { books, services } = await openTestBooks();
    await loadSample(books, services, 'pt');
    const [customers, products, rows, invoices] = await Promise.all([
      services.customers.list(),
      services.products.list(),
      services.transactions.list(),
      services.invoices.list({ pageSize: 100 }),
    ]);
    expect((await services.company.get())?.locale).toBe('pt');
    expect(customers.total).toBe(12);
    expect(products.total).toBe(15);
    expect(rows.total).toBe(180 + 9 * 18 + 36);
    expect(invoices.counts.draft).toBe(3);
    expect(invoices.counts.issued).toBeGreaterThan(8);
    expect(invoices.counts.paid).toBeGreaterThan(20);
    expect(invoices.counts.overdue).toBeGreaterThan(0);
    const { cashIn } = await services.dashboard.of('EUR');
    expect(cashIn.filter(({ amount }) => amount > 0).length, 'money came in most months').toBeGreaterThan(8);
    expect((await services.automations.list())[0]?.next).not.toBeNull();
    expect(await services.managers.list()).toHaveLength(1);
    expect(await services.audit.verify()).toMatchObject({ ok: true });
    expect((await services.invoices.stats()).openTransactions.rows).toBeGreaterThan(30);
  });
});
