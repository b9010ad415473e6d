import { beforeAll, describe, expect, it, vi } from 'vitest';
import { openFrenchBooks } from '@services/testing/open-books.ts';
import { installAutomation, openedForAutomation } from './automation.ts';

const november = { from: '2026-11-01', to: '2026-11-30' };

describe('money through window.quittance', () => {
  let quittance: Window['quittance'];
  beforeAll(async () => {
    vi.stubGlobal('window', {});
    installAutomation();
    ({ quittance } = window);
    openedForAutomation('own', (await openFrenchBooks()).services);
  });

  it('B12 B15 E16 money moves in decimal strings, and is taken back by a counter-entry', async () => {
    const { id: customerId } = await quittance.customers.save({ name: 'Berthe' });
    const row = { customerId, date: '2026-11-03', title: 'Work', quantity: '1', unitPrice: '100' };
    await quittance.transactions.save(row);
    const { id } = await quittance.invoices.generate({ customerId, ...november, issue: true });
    const paid = await quittance.invoices.pay(id, { method: 'cash', amount: '150.00' });
    expect(paid).toMatchObject({ amount: '150.00', remittances: [{ invoiceId: id, amount: '120.00' }] });
    expect(await quittance.customers.account(customerId)).toMatchObject([
      { currency: 'EUR', due: '0.00', overdue: '0.00', credit: '30.00', open: [] },
    ]);
    await expect(quittance.invoices.pay(id, { method: 'cash', amount: '1.005' })).rejects.toMatchObject({
      reason: 'amount-invalid',
    });
    const back = await quittance.payments.correct(paid.id, { reason: 'typo' });
    expect(back).toMatchObject({ amount: '-150.00', corrects: paid.id });
    const all = await quittance.payments.list({ customerId });
    expect(all).toMatchObject({ rows: [{ customerId }, { customerId }], total: 2, page: 1, pageSize: 25 });
    expect(
      await quittance.payments.list({ customerId, sort: 'no', direction: 'desc', pageSize: 1 }),
    ).toMatchObject({
      rows: [{ id: back.id }],
      total: 2,
    });
    const note = await quittance.invoices.credit(id, { amount: '12', reason: 'late' });
    expect(note).toMatchObject({ kind: 'credit-note', totals: { withTax: '12.00' }, creditOf: { id } });
    await quittance.payments.record({ customerId, currency: 'EUR', method: 'cheque', amount: '50' });
    await quittance.invoices.writeOff(id, { amount: '8', reason: 'bank fee' });
    expect(await quittance.invoices.get(id)).toMatchObject({ due: '50.00', status: 'partially-paid' });
    await quittance.invoices.refund(id, { method: 'credit', amount: '5' });
    expect(await quittance.customers.account(customerId)).toMatchObject([
      { due: '55.00', credit: '5.00', open: [{ id, due: '55.00' }], ageing: { 'not-due': '55.00' } },
    ]);
    const statement = await quittance.customers.statement(customerId, november);
    expect(statement).toMatchObject({
      opening: '0.00',
      documents: '108.00',
      settlements: '58.00',
      closing: '50.00',
    });
    expect(statement.entries.at(-1)).toMatchObject({ balance: '50.00' });
    const receipt = JSON.parse(await (await quittance.payments.receipt(paid.id)).text());
    expect(receipt).toMatchObject({ kind: 'receipt', takenBackBy: { no: back.no } });
    const backwards = quittance.customers.statement(customerId, { from: '2026-12-01', to: '2026-11-01' });
    await expect(backwards).rejects.toMatchObject({ reason: 'period-backwards' });
    const { draft } = await quittance.invoices.correct(id, { reason: 'wrong price' });
    expect(draft).toMatchObject({ number: null, totals: { withTax: '120.00' } });
  });

  it('A14 E16 what a program left out stands in no message as a name between braces', async () => {
    const { id: customerId } = await quittance.customers.save({ name: 'Claude' });
    const record = quittance.payments.record as (input: object) => Promise<unknown>;
    await expect(record({ customerId, method: 'cash', amount: '5' })).rejects.toMatchObject({
      field: 'currency',
      message: '“” is not a currency. Use a three-letter code such as EUR or GNF.',
    });
    const bare = { customerId, currency: 'EUR', amount: '5' };
    for (const method of [undefined, null]) {
      await expect(record({ ...bare, method })).rejects.toMatchObject({
        field: 'method',
        message: '“” is not a way of paying. Choose one from the list.',
      });
    }
  });
});
