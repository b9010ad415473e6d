import { describe, expect, it } from 'vitest';
import { openFrenchBooks, testDeps } from '../testing/open-books.ts';
import { addCustomer, addRow, november, valueOf } from '../testing/outcomes.ts';

describe('issuing', () => {
  it('B20 B3 a draft of a customer who was merged twice is issued to the one who stands for them now', async () => {
    const { services } = await openFrenchBooks();
    const [anne, bea, cleo] = await Promise.all(
      ['Anne', 'Bea', 'Cleo'].map((name) => addCustomer(services, name)),
    );
    await addRow(services, anne!.id, '2026-11-03');
    const draft = valueOf(await services.invoices.generate({ customerId: anne!.id, ...november }));
    valueOf(await services.customers.merge(anne!.id, bea!.id));
    valueOf(await services.customers.merge(bea!.id, cleo!.id));
    const [issued] = valueOf(await services.invoices.issue([draft.id]));
    expect(issued).toMatchObject({ customerId: cleo!.id, customerName: 'Cleo' });
    const body = (await services.invoices.get(draft.id))?.body;
    expect(body?.frozen?.buyer.name).toBe('Cleo');
  });

  it('B2 G5 the due date of a draft written just after midnight moves with the day of issue', async () => {
    let now = Date.parse('2026-11-30T23:30:00Z');
    const { services } = await openFrenchBooks(undefined, testDeps({ clock: { now: () => now } }));
    const anne = await addCustomer(services, 'Anne');
    await addRow(services, anne.id, '2026-11-03');
    const draft = valueOf(await services.invoices.generate({ customerId: anne.id, ...november }));
    expect(draft.dueDate).toBe('2026-12-31');
    now = Date.parse('2026-12-15T12:00:00Z');
    const [issued] = valueOf(await services.invoices.issue([draft.id]));
    expect(issued).toMatchObject({ issueDate: '2026-12-15', dueDate: '2027-01-14' });
  });

  it('B8 a credit note is not duplicated into an invoice', async () => {
    const { services } = await openFrenchBooks();
    const anne = await addCustomer(services, 'Anne');
    await addRow(services, anne.id, '2026-11-03');
    const { id } = valueOf(
      await services.invoices.generate({ customerId: anne.id, ...november, issue: true }),
    );
    const note = valueOf(await services.receivables.credit(id, { whole: true, reason: 'returned' }));
    expect((await services.invoices.get(note.id))?.actions.duplicate).toMatchObject({ allowed: false });
    expect(await services.invoices.duplicate(note.id)).toMatchObject({
      error: { reason: 'credit-note-not-copied' },
    });
  });

  it('B19 a number that another series gave already refuses with the way out, and takes none', async () => {
    const { services } = await openFrenchBooks();
    const anne = await addCustomer(services, 'Anne');
    await addRow(services, anne.id, '2026-11-03');
    const { id, number } = valueOf(
      await services.invoices.generate({ customerId: anne.id, ...november, issue: true }),
    );
    expect(number).toBe('F-2026-0001');
    valueOf(
      await services.series.save({ kind: 'credit-note', pattern: 'F-2026-{0000}', yearlyReset: false }),
    );
    expect(await services.receivables.credit(id, { whole: true, reason: 'returned' })).toMatchObject({
      error: { reason: 'series-number-taken', params: { number: 'F-2026-0001' } },
    });
    expect((await services.invoices.list()).total).toBe(1);
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });
});
