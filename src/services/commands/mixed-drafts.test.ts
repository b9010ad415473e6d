import { beforeEach, describe, expect, it } from 'vitest';
import { commit } from '@storage/journal/write.ts';
import type { InvoiceLine } from '@domain/invoicing/invoice.ts';
import { ok } from '@domain/result.ts';
import { changeRows, rowsById } from '@storage/blocks/rows.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import { sign, type Books } from '../books.ts';
import type { Services } from '../services.ts';
import { addCustomer, addRow, november, valueOf } from '../testing/outcomes.ts';
import { openFrenchBooks } from '../testing/open-books.ts';

describe('drafts that an earlier version wrote', () => {
  let books: Books;
  let services: Services;
  let anne: string;
  let bruno: string;
  beforeEach(async () => {
    ({ books, services } = await openFrenchBooks());
    anne = (await addCustomer(services, 'Anne')).id;
    bruno = (await addCustomer(services, 'Bruno')).id;
  });

  const draftOf = async (customerId: string) =>
    valueOf(await services.invoices.generate({ customerId, ...november }));

  /** Changes the rows behind the draft, as versions before 0.6 changed the draft over its rows. */
  async function asBefore(id: string, change: Partial<Transaction> | null): Promise<void> {
    const outcome = await commit(books.db, sign(books, 'save-transaction'), async (writer) => {
      const row = (await rowsById(writer, [id])).get(id)!;
      await changeRows(writer, new Map([[id, change && { ...row, ...change }]]));
      return ok({ value: undefined, subjects: [], summary: { key: 'transaction-changed', params: {} } });
    });
    valueOf(outcome);
  }

  async function bodyAsBefore(id: string, change: (lines: InvoiceLine[]) => InvoiceLine[]): Promise<void> {
    const outcome = await commit(books.db, sign(books, 'save-draft'), async (writer) => {
      const body = (await writer.get('invoiceBodies', id))!;
      writer.put('invoiceBodies', { ...body, lines: change(body.lines) });
      return ok({ value: undefined, subjects: [], summary: { key: 'draft-changed', params: {} } });
    });
    valueOf(outcome);
  }

  const drafts = async () => {
    const paper = await addRow(services, anne, '2026-11-02', '100', { title: 'Paper' });
    const row = await addRow(services, anne, '2026-11-03', '100', { title: 'Ink' });
    await addRow(services, bruno, '2026-11-03');
    return { paper, row, first: await draftOf(bruno), mixed: await draftOf(anne) };
  };
  const said = { draft: 'Facture de novembre 2026', name: 'Anne', line: 2, title: 'Ink' };

  it('G8 B1 B24 a draft that bills a row of another customer or currency is not issued, alone or with others', async () => {
    const { row, first, mixed } = await drafts();
    const cases = [
      [{ customerId: bruno }, 'draft-row-of-other-customer', { other: 'Bruno' }],
      [
        { customerId: anne, currency: 'USD' },
        'draft-row-in-other-currency',
        { priced: 'USD', currency: 'EUR' },
      ],
    ] as const;
    for (const [change, reason, more] of cases) {
      await asBefore(row.id, change);
      const refusal = { error: { reason, field: 'lines.1', params: { ...said, ...more } } };
      expect(await services.invoices.issue([mixed.id])).toMatchObject(refusal);
      expect(await services.invoices.issue([first.id, mixed.id])).toMatchObject(refusal);
      expect(await services.receivables.payInFull([mixed.id], { method: 'cash', issue: true })).toMatchObject(
        refusal,
      );
    }
    expect((await services.invoices.list({ status: ['draft'] })).total).toBe(2);
    const { body } = (await services.invoices.get(mixed.id))!;
    const kept = body.lines.filter(({ title }) => title !== 'Ink');
    valueOf(await services.invoices.save({ ...mixed, rev: undefined, issueDate: undefined, lines: kept }));
    const issued = valueOf(await services.invoices.issue([first.id, mixed.id]));
    expect(issued.map(({ number }) => number)).toEqual(['F-2026-0001', 'F-2026-0002']);
    expect(await services.transactions.get(row.id)).toMatchObject({ invoiceId: null });
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('B3 a draft whose row is gone, on another document or on it twice is not issued; a row that none holds is claimed', async () => {
    const { row, first, mixed } = await drafts();
    await asBefore(row.id, { invoiceId: first.id });
    expect(await services.invoices.issue([mixed.id])).toMatchObject({
      error: { reason: 'draft-row-invoiced', params: said },
    });
    await asBefore(row.id, { invoiceId: null });
    valueOf(await services.invoices.issue([mixed.id]));
    expect((await services.transactions.get(row.id))?.invoiceId).toBe(mixed.id);
    const lost = await addRow(services, anne, '2026-11-05', '1', { title: 'Glue' });
    const { id } = await draftOf(anne);
    await bodyAsBefore(id, (lines) => [...lines, { ...lines[0]!, id: 'again' }]);
    expect(await services.invoices.issue([id])).toMatchObject({
      error: { reason: 'draft-row-twice', params: { line: 2, title: 'Glue' } },
    });
    await bodyAsBefore(id, (lines) => lines.slice(0, 1));
    await asBefore(lost.id, null);
    expect(await services.invoices.issue([id])).toMatchObject({
      error: { reason: 'draft-row-missing', params: { line: 1, title: 'Glue' } },
    });
  });

  it('G8 B20 rows of a merged customer and of the walk-in customer are issued with the others', async () => {
    const walkIn = valueOf(await services.customers.walkIn());
    const { paper, row, mixed } = await drafts();
    await asBefore(row.id, { customerId: walkIn.id });
    await asBefore(paper.id, { customerId: bruno });
    expect(await services.invoices.issue([mixed.id])).toMatchObject({
      error: { reason: 'draft-row-of-other-customer', params: { title: 'Paper' } },
    });
    valueOf(await services.customers.merge(bruno, anne));
    const issued = valueOf(await services.invoices.issue([mixed.id]));
    expect(issued).toMatchObject([{ customerName: 'Anne' }]);
  });
});
