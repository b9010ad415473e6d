import { beforeEach, describe, expect, it } from 'vitest';
import type { Minor } from '@domain/money/currency.ts';
import { newTemplate } from '@domain/templates/built-in.ts';
import type { Services } from '../services.ts';
import { openFrenchBooks } from '../testing/open-books.ts';
import { addCustomer, addRow, november, valueOf } from '../testing/outcomes.ts';

const cents = (amount: number) => amount as Minor;

describe('what is asked about money', () => {
  let services: Services;
  let anne: string;
  beforeEach(async () => {
    ({ services } = await openFrenchBooks());
    anne = (await addCustomer(services, 'Anne')).id;
  });

  const invoice = async (unitPrice: string, dueDate: string) => {
    await addRow(services, anne, '2026-11-03', unitPrice);
    const request = { customerId: anne, ...november, dueDate, issue: true };
    return valueOf(await services.invoices.generate(request)).id;
  };
  /** What the test's renderer was given. */
  const jobOf = async (made: Promise<{ ok: boolean; value?: { file: Blob } }>) =>
    JSON.parse(await (await made).value!.file.text()) as Record<string, unknown>;

  it('P7 the account is aged from the due date to today, the longest due first', async () => {
    const late = await invoice('100', '2026-11-05');
    const next = await invoice('50', '2026-12-20');
    const older = await invoice('10', '2026-11-04');
    expect(await services.receivables.account(anne)).toMatchObject([
      {
        currency: 'EUR',
        due: 19_200,
        overdue: 13_200,
        open: [{ id: older }, { id: late, due: 12_000 }, { id: next }],
        ageing: { 'not-due': 6_000, '1-30': 13_200, '31-60': 0 },
      },
    ]);
  });

  it('P8 the statement closes with the balance of the account: due less credit', async () => {
    const id = await invoice('100', '2026-12-20');
    await services.receivables.pay({ method: 'cash', amount: cents(15_000), invoices: [{ id }] });
    const next = await invoice('200', '2026-12-20');
    await services.receivables.pay({ method: 'credit', amount: cents(1_000), invoices: [{ id: next }] });
    await services.receivables.writeOff(next, { amount: cents(500), reason: 'fee' });
    await services.receivables.credit(next, { amount: cents(2_000), reason: 'late' });
    const period = { from: '2026-01-01', to: '2026-12-31' };
    const statement = valueOf(await services.receivables.statement(anne, period));
    const [account] = await services.receivables.account(anne);
    expect(statement.closing).toBe(account!.due - account!.credit);
    expect(statement).toMatchObject({ documents: 34_000, settlements: 15_500, closing: 18_500 });
    const job = await jobOf(services.receivables.statementPdf(anne, period));
    expect(job).toMatchObject({ kind: 'statement', language: 'fr', buyer: { name: 'Anne' } });
  });

  it('B4 B12 a receipt keeps the look, the parties and the language of its day; a statement takes those of today', async () => {
    const template = valueOf(
      await services.templates.save({ ...newTemplate('Ours', 'band'), accent: '#7a1f3d' }),
    );
    await services.templates.setDefault(template.id);
    const id = await invoice('100', '2026-12-20');
    const paid = valueOf(
      await services.receivables.pay({ method: 'cash', amount: cents(12_000), invoices: [{ id }] }),
    );
    const before = await jobOf(services.receivables.receipt(paid.id));
    expect(before).toMatchObject({ template: { theme: 'band', accent: '#7a1f3d' }, buyer: { name: 'Anne' } });

    valueOf(await services.templates.save({ ...newTemplate('Ours', 'classic'), id: template.id }));
    await services.company.update({ name: 'Atelier Neuf', documentLanguage: 'en' });
    await services.customers.save({ id: anne, name: 'Anna', language: 'pt' });
    expect(await jobOf(services.receivables.receipt(paid.id))).toEqual(before);
    const period = { from: '2026-01-01', to: '2026-12-31' };
    expect(await jobOf(services.receivables.statementPdf(anne, period))).toMatchObject({
      template: { theme: 'classic' },
      seller: { name: 'Atelier Neuf' },
      buyer: { name: 'Anna' },
      language: 'pt',
    });

    valueOf(await services.templates.remove(template.id));
    expect(await jobOf(services.receivables.receipt(paid.id))).toEqual(before);
    const undone = valueOf(await services.receivables.correctPayment(paid.id, { reason: 'twice' }));
    expect(await jobOf(services.receivables.receipt(undone.id))).toMatchObject({
      template: null,
      seller: { name: 'Atelier Neuf' },
    });
  });

  it('B12 a receipt names the shares; an entry that waives has none', async () => {
    const id = await invoice('100', '2026-12-20');
    const paid = valueOf(
      await services.receivables.pay({ method: 'cash', amount: cents(13_000), invoices: [{ id }] }),
    );
    const made = await services.receivables.receipt(paid.id);
    expect(made).toMatchObject({ ok: true, value: { fileName: 'Receipt_1.pdf' } });
    expect(await jobOf(Promise.resolve(made))).toMatchObject({
      kind: 'receipt',
      settled: [{ number: 'F-2026-0001', total: 12_000, share: 12_000 }],
      takenBackBy: null,
    });
    const next = await invoice('100', '2026-12-20');
    const waived = valueOf(await services.receivables.writeOff(next, { amount: cents(1), reason: 'cent' }));
    expect(await services.receivables.receipt(waived.id)).toMatchObject({
      error: { reason: 'write-off-without-receipt' },
    });
    expect(await services.receivables.receipt('nothing')).toMatchObject({ error: { name: 'NotFound' } });
  });

  it('B10 the entries on an invoice come with the counter-entries, in the order of their numbers', async () => {
    const id = await invoice('100', '2026-12-20');
    const paid = valueOf(await services.receivables.pay({ method: 'cash', invoices: [{ id }] }));
    await services.receivables.correctPayment(paid.id, { reason: 'typo' });
    const entries = await services.receivables.paymentsOn(id);
    expect(entries.map(({ no, corrects }) => [no, corrects])).toEqual([
      [1, null],
      [2, paid.id],
    ]);
  });

  it('B14 which of many may be void is asked of the books', async () => {
    const [free, paid, sent] = [
      await invoice('100', '2026-12-20'),
      await invoice('50', '2026-12-20'),
      await invoice('20', '2026-12-20'),
    ];
    await services.receivables.pay({ method: 'cash', amount: cents(1), invoices: [{ id: paid }] });
    await services.receivables.markDelivered([sent], 'by-hand');
    const ids = [free, paid, sent, 'nothing'];
    expect(await services.receivables.allowing(ids, 'void')).toEqual([free]);
    expect(await services.receivables.allowing(ids, 'pay')).toEqual([free, paid, sent]);
  });

  it('B15 what is left to credit is known before a credit note is made', async () => {
    const id = await invoice('100', '2026-12-20');
    await services.receivables.credit(id, { amount: cents(2_000), reason: 'late' });
    const creditable = await services.receivables.creditable(id);
    expect(creditable?.earlier).toHaveLength(1);
    expect(creditable?.invoice.creditNotes[0]?.amount).toBe(2_000);
    expect(await services.receivables.creditable('nothing')).toBeUndefined();
  });
});
