import { beforeEach, describe, expect, it } from 'vitest';
import type { Minor } from '@domain/money/currency.ts';
import type { Books } from '../books.ts';
import type { Services } from '../services.ts';
import { openFrenchBooks } from '../testing/open-books.ts';
import { addCustomer, addRow, november, valueOf } from '../testing/outcomes.ts';

const cents = (amount: number) => amount as Minor;

describe('receivables', () => {
  let books: Books;
  let services: Services;
  let anne: string;
  beforeEach(async () => {
    ({ books, services } = await openFrenchBooks());
    anne = (await addCustomer(services, 'Anne')).id;
  });

  /** An issued invoice of 120.00, or of another net price. */
  const invoice = async (unitPrice = '100', customerId = anne) => {
    await addRow(services, customerId, '2026-11-03', unitPrice);
    const request = { customerId, ...november, issue: true };
    return valueOf(await services.invoices.generate(request)).id;
  };
  const facts = async (id: string) => {
    const { status, due, number } = (await services.invoices.get(id))!;
    return { status, due, number };
  };
  const reason = (outcome: { ok: boolean; error?: { reason: string } }) =>
    outcome.ok ? 'done' : outcome.error!.reason;
  const credit = async () => (await services.receivables.account(anne))[0]?.credit ?? 0;
  const intact = async () => expect(await services.audit.verify()).toMatchObject({ ok: true });

  it('B12 a part, then the rest: paid when the balance is 0, and the payments are numbered', async () => {
    const id = await invoice();
    const part = await services.receivables.pay({
      method: 'cash',
      amount: cents(5000),
      reference: ' till 3 ',
      invoices: [{ id }],
    });
    expect(valueOf(part)).toMatchObject({ no: 1, customerId: anne, date: '2026-11-20', reference: 'till 3' });
    expect(await facts(id)).toMatchObject({ status: 'partially-paid', due: 7000 });
    expect(valueOf(await services.receivables.pay({ method: 'card', invoices: [{ id }] }))).toMatchObject({
      no: 2,
      amount: 7000,
    });
    expect(await facts(id)).toMatchObject({ status: 'paid', due: 0 });
    expect(reason(await services.receivables.pay({ method: 'card', invoices: [{ id }] }))).toBe(
      'nothing-due',
    );
    await intact();
  });

  it('B12 P1 one payment over several invoices: the longest due first, or as chosen', async () => {
    const [first, second] = [await invoice('100'), await invoice('50')];
    valueOf(await services.receivables.pay({ customerId: anne, method: 'cheque', amount: cents(13000) }));
    expect(await facts(first)).toMatchObject({ due: 0 });
    expect(await facts(second)).toMatchObject({ due: 5000 });
    const third = await invoice('10');
    const chosen = await services.receivables.pay({
      method: 'cheque',
      amount: cents(2200),
      invoices: [
        { id: third, amount: cents(1200) },
        { id: second, amount: cents(1000) },
      ],
    });
    expect(valueOf(chosen).remittances).toHaveLength(2);
    expect(await facts(third)).toMatchObject({ status: 'paid' });
    expect(await facts(second)).toMatchObject({ due: 4000 });
  });

  it('B12 P2 what is paid too much is credit, settles a later invoice, or is given back', async () => {
    const id = await invoice();
    valueOf(
      await services.receivables.pay({ method: 'bank-transfer', amount: cents(15000), invoices: [{ id }] }),
    );
    expect(await credit()).toBe(3000);
    const next = await invoice('20');
    const use = { method: 'credit', invoices: [{ id: next }] };
    expect(reason(await services.receivables.pay({ ...use, amount: cents(3001) }))).toBe('credit-too-small');
    expect(reason(await services.receivables.pay({ ...use, amount: cents(2500) }))).toBe('credit-above-due');
    expect(valueOf(await services.receivables.pay(use))).toMatchObject({ type: 'credit', amount: 0 });
    expect(await facts(next)).toMatchObject({ status: 'paid' });
    expect(await credit()).toBe(600);
    const refund = { customerId: anne, method: 'cash' };
    expect(reason(await services.receivables.refund({ ...refund, amount: cents(601) }))).toBe(
      'refund-above-received',
    );
    expect(valueOf(await services.receivables.refund(refund))).toMatchObject({ amount: -600 });
    expect(await credit()).toBe(0);
    await intact();
  });

  it('B12 P3 a mistake is taken back once by a counter-entry, and not when its credit is used', async () => {
    const id = await invoice();
    const paid = valueOf(
      await services.receivables.pay({ method: 'cash', amount: cents(13000), invoices: [{ id }] }),
    );
    const next = await invoice('20');
    const used = valueOf(
      await services.receivables.pay({ method: 'credit', amount: cents(1000), invoices: [{ id: next }] }),
    );
    const correct = (payment: string, why = 'wrong customer') =>
      services.receivables.correctPayment(payment, { reason: why });
    expect(reason(await correct(paid.id))).toBe('credit-used-already');
    expect(reason(await correct(used.id, ' '))).toBe('reason-missing');
    valueOf(await correct(used.id));
    const back = valueOf(await correct(paid.id));
    expect(back).toMatchObject({ corrects: paid.id, amount: -13000, no: 4 });
    expect(await facts(id)).toMatchObject({ status: 'issued', due: 12000 });
    expect(await credit()).toBe(0);
    expect(reason(await correct(paid.id))).toBe('payment-corrected-already');
    expect(reason(await correct(back.id))).toBe('counter-entry-final');
    expect((await services.receivables.payments(anne)).map(({ no }) => no)).toEqual([4, 3, 2, 1]);
    await intact();
  });

  it('B14 P3 what was paid and given back stays as it is once its invoice is void', async () => {
    const id = await invoice();
    const paid = valueOf(await services.receivables.pay({ method: 'cash', invoices: [{ id }] }));
    const given = valueOf(await services.receivables.refund({ invoiceId: id, method: 'cash' }));
    valueOf(await services.receivables.void([id], { reason: 'never ordered' }));
    for (const entry of [given, paid]) {
      expect(reason(await services.receivables.correctPayment(entry.id, { reason: 'mistake' }))).toBe(
        'payment-of-void',
      );
    }
    expect(await facts(id)).toMatchObject({ status: 'void', due: 0 });
    await intact();
  });

  it('B12 P4 a small rest is written off with its reason, and can be taken back', async () => {
    const id = await invoice();
    valueOf(await services.receivables.pay({ method: 'cash', amount: cents(11950), invoices: [{ id }] }));
    const over = { reason: 'bank fee', amount: cents(51) };
    expect(reason(await services.receivables.writeOff(id, over))).toBe('share-above-due');
    const waived = valueOf(await services.receivables.writeOff(id, { reason: 'bank fee' }));
    expect(waived).toMatchObject({ type: 'write-off', amount: 0, reason: 'bank fee' });
    expect(await facts(id)).toMatchObject({ status: 'paid', due: 0 });
    expect(await credit()).toBe(0);
    valueOf(await services.receivables.correctPayment(waived.id, { reason: 'the fee was ours' }));
    expect(await facts(id)).toMatchObject({ due: 50 });
  });

  it('B12 P6 a payment is of one customer and one currency, on a day that was, in no closed period', async () => {
    const bruno = (await addCustomer(services, 'Bruno')).id;
    const [mine, his] = [await invoice(), await invoice('100', bruno)];
    const pay = (more: object, ids = [mine]) =>
      services.receivables.pay({ method: 'cash', invoices: ids.map((id) => ({ id })), ...more });
    expect(reason(await pay({}, [mine, his]))).toBe('payment-two-customers');
    expect(reason(await pay({}, [mine, mine]))).toBe('invoice-twice');
    expect(reason(await pay({ date: '2026-11-21' }))).toBe('payment-date-ahead');
    expect(reason(await pay({ date: '2026-02-30' }))).toBe('date-invalid');
    expect(reason(await pay({ method: 'barter' }))).toBe('method-unknown');
    expect(reason(await pay({ amount: 0 }))).toBe('amount-not-positive');
    valueOf(await services.company.update({ lockedUntil: '2026-10-31' }));
    expect(reason(await pay({ date: '2026-10-31' }))).toBe('period-locked');
    expect(await books.db.payments.count()).toBe(0);
  });

  it('B12 chosen invoices are marked as paid at once: a payment per customer, all or none', async () => {
    const bruno = (await addCustomer(services, 'Bruno')).id;
    const ids = [await invoice(), await invoice('30'), await invoice('100', bruno)];
    const payments = valueOf(await services.receivables.payInFull(ids, { method: 'cash' }));
    expect(payments.map(({ customerId, amount }) => [customerId, amount])).toEqual([
      [anne, 15600],
      [bruno, 12000],
    ]);
    for (const id of ids) expect(await facts(id)).toMatchObject({ status: 'paid' });
    const open = await invoice('5');
    expect(reason(await services.receivables.payInFull([open, ids[0]!], { method: 'cash' }))).toBe(
      'nothing-due',
    );
    expect(await facts(open)).toMatchObject({ status: 'issued' });
  });

  it('B14 V4 a void invoice keeps its number, frees its rows, and allows nothing else', async () => {
    const id = await invoice();
    const [row] = (await services.transactions.list()).rows;
    expect(row?.invoiceId).toBe(id);
    expect(reason(await services.receivables.void([id], { reason: '' }))).toBe('reason-missing');
    valueOf(await services.receivables.void([id], { reason: 'billed twice' }));
    expect(await facts(id)).toEqual({ status: 'void', due: 0, number: 'F-2026-0001' });
    expect((await services.transactions.get(row!.id))?.invoiceId).toBeNull();
    const { actions } = (await services.invoices.get(id))!;
    const on = Object.entries(actions).filter(([, { allowed }]) => allowed);
    expect(on.map(([action]) => action)).toEqual(['pdf', 'print', 'duplicate']);
    const again = valueOf(await services.invoices.generate({ customerId: anne, ...november, issue: true }));
    expect(again.number).toBe('F-2026-0002');
    await intact();
  });

  it('B14 what is paid, credited, delivered in France or in a closed period is not void, and says why', async () => {
    const paid = await invoice();
    valueOf(await services.receivables.pay({ method: 'cash', amount: cents(1), invoices: [{ id: paid }] }));
    const makeVoid = (id: string) => services.receivables.void([id], { reason: 'mistake' });
    expect(reason(await makeVoid(paid))).toBe('invoice-has-payments');
    const credited = await invoice();
    valueOf(await services.receivables.credit(credited, { amount: cents(1), reason: 'gesture' }));
    expect(reason(await makeVoid(credited))).toBe('invoice-has-credit');
    const sent = await invoice();
    valueOf(await services.receivables.markDelivered([sent], 'by-hand'));
    expect(reason(await makeVoid(sent))).toBe('invoice-delivered');
    const locked = await invoice();
    valueOf(await services.company.update({ lockedUntil: '2026-11-20' }));
    expect(reason(await makeVoid(locked))).toBe('period-locked');
  });

  it('B15 V1 a credit note has its own series, both documents show each other, and frees no row', async () => {
    const id = await invoice();
    const note = valueOf(await services.receivables.credit(id, { whole: true, reason: 'returned' }));
    expect(note).toMatchObject({
      kind: 'credit-note',
      number: 'A-2026-0001',
      creditOf: { id, number: 'F-2026-0001', date: '2026-11-20' },
      totals: { withTax: 12000 },
    });
    const credited = (await services.invoices.get(id))!;
    expect(credited.creditNotes).toEqual([
      { id: note.id, number: 'A-2026-0001', date: '2026-11-20', amount: 12000 },
    ]);
    expect(credited).toMatchObject({ status: 'credited', due: 0 });
    const { rows } = await services.transactions.list();
    expect(rows.map(({ invoiceId }) => invoiceId)).toEqual([id]);
    expect(reason(await services.receivables.credit(id, { whole: true, reason: 'again' }))).toBe(
      'wholly-credited',
    );
    expect((await services.invoices.stats()).figures['EUR']?.total.amount).toBe(0);
    await intact();
  });

  it('B15 P5 wholly credited and given back shows as refunded; never more than was received', async () => {
    const id = await invoice();
    valueOf(await services.receivables.pay({ method: 'card', invoices: [{ id }] }));
    valueOf(await services.receivables.credit(id, { amount: cents(2000), reason: 'broken' }));
    expect(await facts(id)).toMatchObject({ status: 'paid', due: -2000 });
    valueOf(await services.receivables.credit(id, { whole: true, reason: 'all of it' }));
    const refund = { invoiceId: id, method: 'card', reference: 're_1' };
    expect(reason(await services.receivables.refund({ ...refund, amount: cents(12001) }))).toBe(
      'refund-above-received',
    );
    valueOf(await services.receivables.refund({ ...refund, amount: cents(5000) }));
    expect(await facts(id)).toMatchObject({ status: 'credited', due: -7000 });
    const paid = (await services.receivables.payments(anne)).at(-1)!;
    expect(reason(await services.receivables.correctPayment(paid.id, { reason: 'x' }))).toBe(
      'payment-refunded',
    );
    valueOf(await services.receivables.refund(refund));
    expect(await facts(id)).toMatchObject({ status: 'refunded', due: 0 });
    expect(reason(await services.receivables.refund(refund))).toBe('nothing-to-refund');
  });

  it('B15 P2 what an invoice has too much can be kept as credit', async () => {
    const id = await invoice();
    valueOf(await services.receivables.pay({ method: 'card', invoices: [{ id }] }));
    valueOf(await services.receivables.credit(id, { amount: cents(2000), reason: 'broken' }));
    valueOf(await services.receivables.refund({ invoiceId: id, method: 'credit', amount: cents(2000) }));
    expect(await facts(id)).toMatchObject({ status: 'paid', due: 0 });
    expect(await credit()).toBe(2000);
  });

  it('B15 correcting credits the invoice and copies its lines into a draft, in one action', async () => {
    const id = await invoice();
    const { creditNote, draft } = valueOf(await services.receivables.correct(id, { reason: 'wrong price' }));
    expect(creditNote.number).toBe('A-2026-0001');
    const made = (await services.invoices.get(draft.id))!;
    expect(made).toMatchObject({ status: 'draft', totals: { withTax: 12000 }, creditNotes: [] });
    expect(made.body.lines.map(({ title, transactionId }) => [title, transactionId])).toEqual([
      ['Work', null],
    ]);
    expect((await services.transactions.list()).rows[0]?.invoiceId).toBe(id);
    const entries = await services.audit.list({ subject: { kind: 'invoice', id } });
    expect(entries.rows[0]?.summary.key).toBe('invoice-corrected');
    await intact();
  });

  it('B15 a credit note is not dated before its invoice, and a refusal takes no number', async () => {
    const id = await invoice();
    const early = { whole: true as const, reason: 'x', issueDate: '2026-11-19' };
    expect(reason(await services.receivables.credit(id, early))).toBe('credit-before-invoice');
    expect(reason(await services.receivables.credit(id, { amount: cents(12001), reason: 'x' }))).toBe(
      'credit-above-rest',
    );
    const note = valueOf(await services.receivables.credit(id, { amount: cents(1), reason: 'x' }));
    expect(note.number).toBe('A-2026-0001');
  });

  it('B12 C10 currencies without minor digits and with three come to 0 exactly', async () => {
    for (const [currency, price, due] of [
      ['GNF', '1100000', 1320000],
      ['KWD', '1.005', 1206],
    ] as const) {
      await addRow(services, anne, '2026-11-03', price, { currency });
      const request = { customerId: anne, ...november, currency, issue: true };
      const { id } = valueOf(await services.invoices.generate(request));
      expect(await facts(id)).toMatchObject({ due });
      valueOf(await services.receivables.pay({ method: 'mobile-money', invoices: [{ id }] }));
      expect(await facts(id)).toMatchObject({ status: 'paid', due: 0 });
    }
  });

  it('B20 payments of a merged customer are the other’s', async () => {
    const bruno = (await addCustomer(services, 'Bruno')).id;
    const id = await invoice('100', bruno);
    valueOf(await services.receivables.pay({ method: 'cash', amount: cents(13000), invoices: [{ id }] }));
    valueOf(await services.customers.merge(bruno, anne));
    expect(await credit()).toBe(1000);
    expect(await services.receivables.payments(anne)).toHaveLength(1);
    const next = await invoice('5');
    expect(
      valueOf(await services.receivables.pay({ method: 'credit', invoices: [{ id: next }] })),
    ).toMatchObject({
      customerId: anne,
    });
    expect(reason(await services.customers.undoMerge(bruno))).toBe('merge-credit-used');
    const [use] = await services.receivables.payments(anne);
    valueOf(await services.receivables.correctPayment(use!.id, { reason: 'apart again' }));
    valueOf(await services.customers.undoMerge(bruno));
    expect(await credit()).toBe(0);
    expect((await services.receivables.account(bruno))[0]?.credit).toBe(1000);
  });

  it('B20 P8 a merge is not undone while a payment of one settles an invoice of the other', async () => {
    const bruno = (await addCustomer(services, 'Bruno')).id;
    const id = await invoice('100', bruno);
    const undo = async () => services.customers.undoMerge(bruno);
    valueOf(await services.customers.merge(bruno, anne));
    const paid = valueOf(await services.receivables.pay({ method: 'cash', invoices: [{ id }] }));
    expect(paid.customerId).toBe(anne);
    const { number } = (await services.invoices.get(id))!;
    expect(await undo()).toMatchObject({
      error: { reason: 'merge-payment-settled', params: { name: 'Bruno', other: 'Anne', number } },
    });
    valueOf(await services.receivables.correctPayment(paid.id, { reason: 'apart again' }));
    valueOf(await undo());
    valueOf(await services.receivables.pay({ method: 'cash', invoices: [{ id }] }));
    valueOf(await services.customers.merge(bruno, anne));
    valueOf(await undo());
    expect((await services.receivables.account(bruno))[0]).toMatchObject({ due: 0 });
  });

  it('B20 who paid something is not removed', async () => {
    const paid = { customerId: anne, method: 'cash', amount: cents(500) };
    expect(valueOf(await services.receivables.pay(paid)).remittances).toEqual([]);
    expect(reason(await services.customers.remove(anne))).toBe('customer-has-payments');
  });
});
