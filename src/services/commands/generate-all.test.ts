import { describe, expect, it } from 'vitest';
import { openFrenchBooks } from '../testing/open-books.ts';
import { addCustomer, addRow, allRecords, november, valueOf } from '../testing/outcomes.ts';

async function threeCustomers() {
  const open = await openFrenchBooks();
  const { services } = open;
  const [anne, bruno, chloe] = [
    await addCustomer(services, 'Anne'),
    await addCustomer(services, 'Bruno'),
    await addCustomer(services, 'Chloé'),
  ];
  await addRow(services, anne.id, '2026-11-02', '100');
  await addRow(services, anne.id, '2026-11-09', '50', { order: 'BC-2' });
  await addRow(services, anne.id, '2026-11-10', '5000', { currency: 'GNF' });
  await addRow(services, bruno.id, '2026-11-03', '10', { quantity: '-2' });
  await addRow(services, chloe.id, '2026-10-31', '10');
  await addRow(services, null, '2026-11-05', '7');
  return { ...open, anne, bruno, chloe };
}

describe('generate all', () => {
  it('A1 one document per customer and currency; what is left out is told with its reason', async () => {
    const { services, anne, bruno } = await threeCustomers();
    const plan = await services.invoices.previewAll(november);
    const outcome = valueOf(await services.invoices.generateAll(november));
    const drafts = (await services.invoices.list({ sort: 'currency' })).rows;
    expect(drafts.map(({ currency, customerName }) => `${customerName} ${currency}`).sort()).toEqual([
      'Anne EUR',
      'Anne GNF',
    ]);
    expect(outcome.made).toHaveLength(2);
    expect(outcome.totals['EUR']).toMatchObject({ withoutTax: 15000, withTax: 18000 });
    expect(outcome.totals['GNF']).toMatchObject({ withTax: 6000 });
    expect(outcome.skipped).toContainEqual({
      customerId: bruno.id,
      currency: 'EUR',
      reference: '',
      reason: 'period-carried-forward',
      amount: -2400,
    });
    expect(plan.make).toContainEqual({
      customerId: anne.id,
      customerName: 'Anne',
      currency: 'EUR',
      reference: '',
      rows: 2,
      from: '2026-11-02',
      to: '2026-11-09',
      totals: outcome.totals['EUR'],
    });
    expect(plan.skipped).toEqual(outcome.skipped.filter(({ reason }) => reason !== 'no-customer'));
    expect(plan.withoutCustomer).toEqual({ rows: 1, amounts: { EUR: 700 } });
  });

  it('A1 again, it makes nothing twice', async () => {
    const { services } = await threeCustomers();
    valueOf(await services.invoices.generateAll(november));
    expect(valueOf(await services.invoices.generateAll(november)).made).toEqual([]);
    expect((await services.invoices.list()).total).toBe(2);
  });

  it('A1 issues in the same step, without a gap', async () => {
    const { services } = await threeCustomers();
    const { made } = valueOf(await services.invoices.generateAll({ ...november, issue: true }));
    const numbers = (await services.invoices.list({ sort: 'number' })).rows.map(({ number }) => number);
    expect(made).toHaveLength(2);
    expect(numbers).toEqual(['F-2026-0001', 'F-2026-0002']);
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('B1 groups by order and prints it as the reference of the buyer', async () => {
    const { services, anne } = await threeCustomers();
    await addRow(services, anne.id, '2026-11-09', '8', { order: 'BC-3', quantity: '-1' });
    const plan = await services.invoices.previewAll({ ...november, groupBy: 'order' });
    const references = (rows: readonly { customerId: string; currency: string; reference: string }[]) =>
      rows
        .filter(({ customerId, currency }) => customerId === anne.id && currency === 'EUR')
        .map(({ reference }) => reference)
        .sort();
    expect(references(plan.make)).toEqual(['', 'BC-2']);
    expect(references(plan.skipped)).toEqual(['BC-3']);
    for (const [groupBy, field] of [
      ['purchase-order', 'purchaseOrder'],
      ['site', 'site'],
    ] as const) {
      await addRow(services, anne.id, '2026-11-10', '1', { [field]: `of the ${field}` });
      const { make } = await services.invoices.previewAll({ ...november, groupBy });
      expect(references(make)).toContain(`of the ${field}`);
    }
    for (const { id, site, purchaseOrder } of (await services.transactions.list()).rows) {
      if (site !== '' || purchaseOrder !== '') valueOf(await services.transactions.remove([id]));
    }
    valueOf(await services.invoices.generateAll({ ...november, groupBy: 'order' }));
    const rows = (await allRecords(services)).filter(({ currency }) => currency === 'EUR');
    expect(rows.map(({ buyerReference, lineCount }) => `${buyerReference}: ${lineCount}`).sort()).toEqual([
      ': 1',
      'BC-2: 1',
    ]);
  });

  it('B1 returns become a credit note where the company wants it so', async () => {
    const { services } = await threeCustomers();
    valueOf(await services.company.update({ negativePeriods: 'credit-note' }));
    const plan = await services.invoices.previewAll(november);
    const { totals } = valueOf(await services.invoices.generateAll({ ...november, issue: true }));
    // 150 and 20 taken back: what is told in sum, before and after, counts the credit note against the invoices.
    expect(totals['EUR']).toMatchObject({ withoutTax: 13000, tax: 2600, withTax: 15600 });
    expect(totals['EUR']?.groups).toMatchObject([{ rate: '20', taxable: 13000, tax: 2600 }]);
    const planned = plan.make.filter(({ currency }) => currency === 'EUR');
    expect(planned.map((row) => row.totals.withTax)).toEqual([18000, -2400]);
    const note = (await services.invoices.list()).rows.find(({ kind }) => kind === 'credit-note');
    expect(note).toMatchObject({ number: 'A-2026-0001', totals: { withTax: 2400 } });
  });

  it('F2 stops when it is told to, and leaves nothing', async () => {
    const { services } = await threeCustomers();
    const outcome = await services.invoices.generateAll(november, { signal: AbortSignal.abort() });
    expect(outcome).toMatchObject({ ok: false, error: { name: 'Cancelled' } });
    expect((await services.invoices.list()).total).toBe(0);
  });

  it('F2 cancelled while it is issued or stored, it leaves no draft and no number', async () => {
    const { services } = await threeCustomers();
    const entries = (await services.audit.verify()).entries;
    for (const at of ['issue', 'store']) {
      const stop = new AbortController();
      const onProgress = ({ phase, done }: { phase: string; done: number }) => {
        if (phase === at && (at === 'issue' || done > 0)) stop.abort();
      };
      const task = { signal: stop.signal, onProgress };
      const outcome = await services.invoices.generateAll({ ...november, issue: true }, task);
      expect(outcome, at).toMatchObject({ ok: false, error: { name: 'Cancelled' } });
      expect((await services.invoices.list()).total).toBe(0);
      expect(await services.audit.verify()).toMatchObject({ ok: true, entries });
    }
    valueOf(await services.invoices.generateAll({ ...november, issue: true }));
    const numbers = (await services.invoices.list()).rows.map(({ number }) => number);
    expect(numbers).toContain('F-2026-0001');
  });

  it('B3 books that change while it composes are read again', async () => {
    const { services, anne } = await threeCustomers();
    valueOf(await services.invoices.generateAll(november));
    await Promise.all([
      services.invoices.generateAll({ from: '2026-10-01', to: '2026-10-31' }),
      addRow(services, anne.id, '2026-10-15', '1'),
      addRow(services, anne.id, '2026-10-16', '1'),
    ]);
    valueOf(await services.invoices.generateAll({ from: '2026-10-01', to: '2026-10-31' }));
    expect(
      (await services.transactions.list({ from: '2026-10-01', to: '2026-10-31', invoiced: false })).total,
    ).toBe(0);
    const lines = (await allRecords(services)).reduce((sum, row) => sum + row.lineCount, 0);
    expect(lines).toBe(6);
  });
});
