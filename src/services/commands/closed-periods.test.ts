import { beforeEach, describe, expect, it } from 'vitest';
import type { Minor } from '@domain/money/currency.ts';
import type { Services } from '../services.ts';
import { openFrenchBooks } from '../testing/open-books.ts';
import { addCustomer, valueOf } from '../testing/outcomes.ts';

const cents = (amount: number) => amount as Minor;
const LOCKED = '2026-11-15';

describe('facts about an invoice in a closed period', () => {
  let services: Services;
  let customerId: string;
  let id: string;
  const reason = (outcome: { ok: boolean; error?: { reason: string; params: object } }) =>
    outcome.ok ? 'done' : outcome.error!.reason;
  const lock = async (lockedUntil: string) => valueOf(await services.company.update({ lockedUntil }));
  const stored = async () => {
    const { payments, creditNotes, voided } = (await services.invoices.get(id))!;
    return { payments, creditNotes, voided };
  };

  /** An invoice of 120.00, issued on 5 November. */
  beforeEach(async () => {
    ({ services } = await openFrenchBooks());
    customerId = (await addCustomer(services, 'Anne')).id;
    const draft = valueOf(
      await services.invoices.save({
        customerId,
        periodStart: '2026-11-01',
        periodEnd: '2026-11-05',
        issueDate: '2026-11-05',
        lines: [{ title: 'Work', quantity: '1', unitPrice: '100', taxRate: '20' }],
      }),
    );
    valueOf(await services.invoices.issue([draft.id]));
    ({ id } = draft);
  });

  const days = [
    ['2026-11-10', 'period-locked'],
    [LOCKED, 'period-locked'],
    ['2026-11-16', 'done'],
  ] as const;

  it.each(days)('B23 B15 a credit note dated %s: %s', async (issueDate, outcome) => {
    await lock(LOCKED);
    const before = await stored();
    const note = await services.receivables.credit(id, { amount: cents(100), reason: 'gift', issueDate });
    expect(reason(note)).toBe(outcome);
    if (outcome === 'done') return expect(valueOf(note).number).toBe('A-2026-0001');
    expect(note).toMatchObject({ error: { name: 'Locked', params: { lockedUntil: LOCKED } } });
    expect(await stored()).toEqual(before);
    // A refusal takes no number.
    const next = await services.receivables.credit(id, { amount: cents(100), reason: 'gift' });
    expect(valueOf(next).number).toBe('A-2026-0001');
  });

  it.each(days)('B23 B15 P6 a refund dated %s: %s', async (date, outcome) => {
    valueOf(await services.receivables.pay({ method: 'cash', invoices: [{ id }], date: '2026-11-06' }));
    await lock(LOCKED);
    const before = await stored();
    const refund = { invoiceId: id, method: 'cash', amount: cents(100), date };
    expect(reason(await services.receivables.refund(refund))).toBe(outcome);
    expect(reason(await services.receivables.refund({ ...refund, method: 'credit' }))).toBe(outcome);
    if (outcome !== 'done') expect(await stored()).toEqual(before);
  });

  it.each(days)('B23 P2 P6 credit given back on %s: %s', async (date, outcome) => {
    valueOf(await services.receivables.pay({ method: 'cash', customerId, amount: cents(13000) }));
    await lock(LOCKED);
    expect(reason(await services.receivables.refund({ customerId, method: 'cash', date }))).toBe(outcome);
    const [account] = await services.receivables.account(customerId);
    expect(account?.credit).toBe(outcome === 'done' ? 0 : 1000);
  });

  it.each(days)('B23 B12 P4 P6 a write-off dated %s: %s', async (date, outcome) => {
    await lock(LOCKED);
    const before = await stored();
    expect(reason(await services.receivables.writeOff(id, { reason: 'fee', date }))).toBe(outcome);
    if (outcome !== 'done') expect(await stored()).toEqual(before);
  });

  it.each(days)('B23 P3 P6 a counter-entry dated %s: %s', async (date, outcome) => {
    const early = { method: 'cash', invoices: [{ id }], date: '2026-11-06' };
    const paid = valueOf(await services.receivables.pay(early));
    await lock(LOCKED);
    const back = await services.receivables.correctPayment(paid.id, { reason: 'mistake', date });
    expect(reason(back)).toBe(outcome);
    expect((await services.receivables.payments(customerId)).map(({ no }) => no)).toEqual(
      outcome === 'done' ? [2, 1] : [1],
    );
  });

  it('B23 while the day itself is closed nothing is credited, corrected, voided, paid, given back or waived', async () => {
    valueOf(await services.receivables.pay({ method: 'cash', amount: cents(100), invoices: [{ id }] }));
    await lock('2026-11-20');
    const { receivables } = services;
    const before = await stored();
    const outcomes = [
      await receivables.credit(id, { whole: true, reason: 'returned' }),
      await receivables.correct(id, { reason: 'wrong price' }),
      await receivables.pay({ method: 'cash', invoices: [{ id }] }),
      await receivables.payInFull([id], { method: 'cash' }),
      await receivables.refund({ invoiceId: id, method: 'cash' }),
      await receivables.writeOff(id, { reason: 'fee' }),
    ];
    expect(outcomes.map(reason)).toEqual(outcomes.map(() => 'period-locked'));
    expect(await stored()).toEqual(before);
    expect((await services.invoices.list()).total).toBe(1);
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('B23 P12 a write-off of a closed period is taken back on the day of the credit note, in an open one', async () => {
    valueOf(await services.receivables.writeOff(id, { reason: 'fee', date: '2026-11-08' }));
    await lock(LOCKED);
    const early = { whole: true as const, reason: 'returned', issueDate: '2026-11-16' };
    valueOf(await services.receivables.credit(id, early));
    const dates = (await services.receivables.payments(customerId)).map(({ date }) => date);
    expect(dates).toEqual(['2026-11-16', '2026-11-08']);
  });
});
