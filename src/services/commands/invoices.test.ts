import { beforeEach, describe, expect, it } from 'vitest';
import type { Books } from '../books.ts';
import type { DraftInput } from '../contracts/invoices.ts';
import type { Services } from '../services.ts';
import { addCustomer, addRow, november, valueOf } from '../testing/outcomes.ts';
import { openFrenchBooks } from '../testing/open-books.ts';

describe('invoices', () => {
  let books: Books;
  let services: Services;
  let anne: string;
  beforeEach(async () => {
    ({ books, services } = await openFrenchBooks());
    anne = (await addCustomer(services, 'Anne')).id;
  });

  it('B2 the preview is what generate makes', async () => {
    const kept = await addRow(services, anne, '2026-11-03', '100');
    const struck = await addRow(services, anne, '2026-11-04', '50');
    await addRow(services, anne, '2026-12-01', '70');
    const request = { customerId: anne, ...november, exclude: [struck.id] };
    const preview = await services.invoices.preview(request);
    expect(preview.transactions.map(({ id }) => id)).toEqual([kept.id, struck.id]);
    expect(preview).toMatchObject({ count: 1, currency: 'EUR', nextNumber: 'F-2026-0001' });
    expect(preview.title).toBe('Facture de novembre 2026');
    expect(preview.dueDate).toBe('2026-12-20');
    const invoice = valueOf(await services.invoices.generate(request));
    expect(invoice).toMatchObject({
      totals: preview.totals,
      title: preview.title,
      dueDate: preview.dueDate,
      number: null,
      no: 1,
    });
    expect((await services.transactions.get(struck.id))?.invoiceId).toBeNull();
    expect((await services.transactions.get(kept.id))?.invoiceId).toBe(invoice.id);
  });

  it('B2 rows from before the period that are still open are told, and a wider period takes them in', async () => {
    await addRow(services, anne, '2026-09-30', '40');
    await addRow(services, anne, '2026-10-30', '60');
    const late = await addRow(services, anne, '2026-10-31', '1');
    const october = { from: '2026-10-31', to: '2026-10-31' };
    valueOf(await services.invoices.generate({ customerId: anne, ...october }));
    await addRow(services, anne, '2026-11-03');
    const older = { rows: 2, from: '2026-09-30', amounts: { EUR: 10000 } };
    const preview = await services.invoices.preview({ customerId: anne, ...november });
    expect(preview).toMatchObject({ count: 1, older });
    expect((await services.invoices.previewAll(november)).older).toEqual(older);
    const wider = await services.invoices.preview({ customerId: anne, ...november, from: older.from });
    expect(wider).toMatchObject({ count: 3, older: { rows: 0, from: '' } });
    expect(wider.transactions.map(({ id }) => id)).not.toContain(late.id);
  });

  it('B2 the preview says why nothing can be made', async () => {
    const reason = async (request: { from: string; to: string }) =>
      (await services.invoices.preview({ customerId: anne, ...request })).refusal?.reason;
    expect(await reason(november)).toBe('nothing-to-invoice');
    expect(await reason({ from: '2026-11-30', to: '2026-11-01' })).toBe('period-backwards');
    await addRow(services, anne, '2026-11-03', '10', { quantity: '-1' });
    expect(await reason(november)).toBe('period-carried-forward');
    await addRow(services, anne, '2026-11-03', '10');
    expect(await reason(november)).toBe('period-nets-to-zero');
    expect(await services.invoices.generate({ customerId: anne, ...november })).toMatchObject({
      error: { reason: 'period-nets-to-zero' },
    });
  });

  it('B1 an invoice has one currency, the others are named', async () => {
    await addRow(services, anne, '2026-11-03', '100');
    await addRow(services, anne, '2026-11-03', '500', { currency: 'GNF' });
    const preview = await services.invoices.preview({ customerId: anne, ...november });
    expect(preview).toMatchObject({ count: 1, currency: 'EUR', otherCurrencies: ['GNF'] });
    const invoice = valueOf(
      await services.invoices.generate({ customerId: anne, ...november, currency: 'GNF' }),
    );
    expect(invoice).toMatchObject({ currency: 'GNF', totals: { withoutTax: 500, withTax: 600 } });
  });

  it('B3 generating twice bills nothing twice', async () => {
    await addRow(services, anne, '2026-11-03');
    valueOf(await services.invoices.generate({ customerId: anne, ...november }));
    expect(await services.invoices.generate({ customerId: anne, ...november })).toMatchObject({
      error: { reason: 'nothing-to-invoice' },
    });
  });

  it('B2 issuing numbers, dates and freezes: later changes of the parties change nothing on it', async () => {
    await addRow(services, anne, '2026-11-03');
    const draft = valueOf(await services.invoices.generate({ customerId: anne, ...november }));
    const [issued] = valueOf(await services.invoices.issue([draft.id]));
    expect(issued).toMatchObject({ number: 'F-2026-0001', issueDate: '2026-11-20', dueDate: '2026-12-20' });
    valueOf(await services.company.update({ name: 'Renamed' }));
    valueOf(await services.customers.save({ id: anne, name: 'Renamed too' }));
    const detail = (await services.invoices.get(draft.id))!;
    expect(detail.body.frozen).toMatchObject({
      seller: { name: 'Atelier Perrache' },
      buyer: { name: 'Anne' },
    });
    expect(detail.customerName).toBe('Anne');
    expect(detail.actions.edit).toEqual({ allowed: false, reason: 'invoice-issued' });
    expect(detail.activity.map(({ command }) => command)).toEqual(['issue-invoices', 'generate-invoice']);
    expect(await services.invoices.issue([draft.id])).toMatchObject({ error: { reason: 'invoice-issued' } });
    expect(await services.invoices.remove([draft.id])).toMatchObject({ error: { reason: 'invoice-issued' } });
  });

  it('B2 generate and issue is one step', async () => {
    await addRow(services, anne, '2026-11-03');
    const invoice = valueOf(await services.invoices.generate({ customerId: anne, ...november, issue: true }));
    expect(invoice).toMatchObject({ number: 'F-2026-0001', customerName: 'Anne' });
    expect(await services.audit.list()).toMatchObject({
      rows: [{ command: 'generate-invoice' }, {}, {}, {}],
    });
  });

  it('B23 what is generated and issued at once, and the note of a correction, are dated as chosen', async () => {
    for (const date of ['2026-11-03', '2026-11-04']) await addRow(services, anne, date);
    const first = { customerId: anne, from: '2026-11-03', to: '2026-11-03', issue: true };
    const issued = valueOf(await services.invoices.generate({ ...first, issueDate: '2026-11-24' }));
    expect(issued).toMatchObject({ number: 'F-2026-0001', issueDate: '2026-11-24' });
    const next = { customerId: anne, from: '2026-11-04', to: '2026-11-04', issue: true };
    expect(await services.invoices.generate(next)).toMatchObject({
      error: { reason: 'issue-date-before-last', field: 'issueDate', params: { last: '2026-11-24' } },
    });
    expect(await services.invoices.generate({ ...next, issueDate: '24/11/2026' })).toMatchObject({
      error: { reason: 'date-invalid', field: 'issueDate' },
    });
    const reason = 'wrong price';
    expect(await services.receivables.correct(issued.id, { reason })).toMatchObject({
      error: { reason: 'credit-before-invoice', field: 'issueDate' },
    });
    const corrected = valueOf(
      await services.receivables.correct(issued.id, { reason, issueDate: '2026-11-24' }),
    );
    expect(corrected.creditNote).toMatchObject({ issueDate: '2026-11-24' });
  });

  it('B23 no issue date before the last one, none in a locked period', async () => {
    for (const date of ['2026-11-03', '2026-11-04', '2026-11-05']) await addRow(services, anne, date);
    const drafts = [];
    for (const day of ['03', '04', '05']) {
      const only = { from: `2026-11-${day}`, to: `2026-11-${day}` };
      drafts.push(valueOf(await services.invoices.generate({ customerId: anne, ...only })).id);
    }
    const [first, second, third] = drafts as [string, string, string];
    valueOf(await services.invoices.issue([first], { issueDate: '2026-11-10' }));
    expect(await services.invoices.issue([second], { issueDate: '2026-11-09' })).toMatchObject({
      error: { reason: 'issue-date-before-last', field: 'issueDate' },
    });
    valueOf(await services.company.update({ lockedUntil: '2026-11-15' }));
    expect(await services.invoices.issue([second], { issueDate: '2026-11-15' })).toMatchObject({
      error: { reason: 'period-locked' },
    });
    const issued = valueOf(await services.invoices.issue([second, third], { issueDate: '2026-11-16' }));
    expect(issued.map(({ number }) => number)).toEqual(['F-2026-0002', 'F-2026-0003']);
  });

  it('B23 a date far ahead is refused, given at issue or kept in the draft, and the series stays open', async () => {
    await addRow(services, anne, '2026-11-03');
    const draft = valueOf(await services.invoices.generate({ customerId: anne, ...november }));
    const refusal = {
      error: {
        reason: 'issue-date-ahead',
        field: 'issueDate',
        params: { date: '2062-11-20', latest: '2026-11-27' },
      },
    };
    expect(await services.invoices.issue([draft.id], { issueDate: '2062-11-20' })).toMatchObject(refusal);
    const { body } = (await services.invoices.get(draft.id))!;
    valueOf(await services.invoices.save({ ...draft, lines: body.lines, issueDate: '2062-11-20' }));
    expect(await services.invoices.issue([draft.id])).toMatchObject(refusal);
    const [issued] = valueOf(await services.invoices.issue([draft.id], { issueDate: '2026-11-27' }));
    expect(issued?.number).toBe('F-2026-0001');
  });

  it('B23 one draft that cannot be issued keeps all of them unnumbered', async () => {
    await addRow(services, anne, '2026-11-03');
    const draft = valueOf(await services.invoices.generate({ customerId: anne, ...november }));
    const empty = valueOf(
      await services.invoices.save({
        customerId: anne,
        periodStart: '2026-11-01',
        periodEnd: '2026-11-30',
        lines: [],
      }),
    );
    expect(await services.invoices.issue([draft.id, empty.id])).toMatchObject({
      error: { reason: 'invoice-without-lines' },
    });
    expect((await services.invoices.get(draft.id))?.number).toBeNull();
    expect((await services.series.list()).find(({ kind }) => kind === 'invoice')?.next).toBe(1);
  });

  it('F2 issuing many stops when it is told to, and leaves every draft as it was', async () => {
    await addRow(services, anne, '2026-11-03');
    const draft = valueOf(await services.invoices.generate({ customerId: anne, ...november }));
    expect(await services.invoices.issue([draft.id], {}, { signal: AbortSignal.abort() })).toMatchObject({
      error: { name: 'Cancelled' },
    });
    const stop = new AbortController();
    const task = { signal: stop.signal, onProgress: () => stop.abort() };
    expect(await services.invoices.issue([draft.id], {}, task)).toMatchObject({
      error: { name: 'Cancelled' },
    });
    expect((await services.invoices.get(draft.id))?.status).toBe('draft');
    expect(valueOf(await services.invoices.issue([draft.id]))[0]?.number).toBe('F-2026-0001');
  });

  it('B3 a deleted draft frees its rows; put back, it holds them again', async () => {
    const row = await addRow(services, anne, '2026-11-03');
    const draft = valueOf(await services.invoices.generate({ customerId: anne, ...november }));
    const { removed } = valueOf(await services.invoices.remove([draft.id]));
    expect((await services.transactions.get(row.id))?.invoiceId).toBeNull();
    valueOf(await services.invoices.restore(removed));
    expect((await services.transactions.get(row.id))?.invoiceId).toBe(draft.id);
    await services.invoices.remove([draft.id]);
    valueOf(await services.invoices.generate({ customerId: anne, ...november }));
    expect(await services.invoices.restore(removed)).toMatchObject({
      error: { reason: 'transaction-invoiced' },
    });
  });

  it('B3 a deleted draft does not come back over rows that changed meanwhile', async () => {
    const bruno = (await addCustomer(services, 'Bruno')).id;
    const row = await addRow(services, anne, '2026-11-03');
    const draft = valueOf(await services.invoices.generate({ customerId: anne, ...november }));
    const { removed } = valueOf(await services.invoices.remove([draft.id]));
    const refusal = { error: { reason: 'row-changed-since', params: { title: 'Work' } } };
    for (const change of [{ unitPrice: '120' }, { customerId: bruno }]) {
      valueOf(await services.transactions.save({ ...row, ...change }));
      expect(await services.invoices.restore(removed)).toMatchObject(refusal);
      expect((await services.transactions.get(row.id))?.invoiceId).toBeNull();
    }
    valueOf(await services.transactions.save({ ...row }));
    valueOf(await services.invoices.restore(removed));
    expect((await services.transactions.get(row.id))?.invoiceId).toBe(draft.id);
  });

  it('B3 lines that leave a draft free their rows, lines that come claim theirs', async () => {
    const [a, b] = [await addRow(services, anne, '2026-11-03'), await addRow(services, anne, '2026-12-04')];
    const draft = valueOf(await services.invoices.generate({ customerId: anne, ...november }));
    const line = (transactionId: string) => ({
      title: 'Work',
      quantity: '1',
      unitPrice: '100',
      transactionId,
    });
    const period = { periodStart: '2026-11-01', periodEnd: '2026-11-30' };
    const save = (ids: string[], id?: string) =>
      services.invoices.save({ id, customerId: anne, ...period, lines: ids.map(line) });
    valueOf(await save([b.id], draft.id));
    expect((await services.transactions.get(a.id))?.invoiceId).toBeNull();
    expect((await services.transactions.get(b.id))?.invoiceId).toBe(draft.id);
    expect(await save([b.id])).toMatchObject({ error: { reason: 'transaction-invoiced', field: 'lines' } });
    expect(await save([a.id, a.id])).toMatchObject({ error: { reason: 'transaction-twice' } });
  });

  it('B1 B3 B24 a draft with rows of one customer or currency goes to no other', async () => {
    const row = await addRow(services, anne, '2026-11-03');
    const draft = valueOf(await services.invoices.generate({ customerId: anne, ...november }));
    const { body } = (await services.invoices.get(draft.id))!;
    const bruno = await addCustomer(services, 'Bruno', { currency: 'USD' });
    const save = (part: Partial<DraftInput>) =>
      services.invoices.save({
        ...draft,
        rev: undefined,
        issueDate: '2026-11-20',
        lines: body.lines,
        ...part,
      });
    for (const currency of ['EUR', 'USD']) {
      expect(await save({ customerId: bruno.id, currency })).toMatchObject({
        error: {
          reason: 'row-of-other-customer',
          field: 'customerId',
          params: { title: 'Work', other: 'Anne', name: 'Bruno' },
        },
      });
    }
    expect(await save({ currency: 'USD' })).toMatchObject({
      error: {
        reason: 'row-in-other-currency',
        field: 'currency',
        params: { priced: 'EUR', currency: 'USD' },
      },
    });
    expect(await services.invoices.get(draft.id)).toMatchObject({ customerId: anne, currency: 'EUR' });
    const typed = body.lines.map((line) => ({ ...line, transactionId: null }));
    valueOf(await save({ customerId: bruno.id, currency: 'USD', lines: typed }));
    expect((await services.transactions.get(row.id))?.invoiceId).toBeNull();
  });

  it('B1 B20 rows of a merged customer and of the walk-in customer may stand on a draft', async () => {
    const [anna, walkIn] = [await addCustomer(services, 'Anna'), valueOf(await services.customers.walkIn())];
    const own = await addRow(services, anna.id, '2026-11-03');
    const passing = await addRow(services, walkIn.id, '2026-11-03');
    const period = { periodStart: '2026-11-01', periodEnd: '2026-11-30' };
    const lines = [own, passing].map(({ id }) => ({
      title: 'Work',
      quantity: '1',
      unitPrice: '100',
      transactionId: id,
    }));
    const save = () => services.invoices.save({ customerId: anne, ...period, lines });
    expect(await save()).toMatchObject({ error: { reason: 'row-of-other-customer' } });
    valueOf(await services.customers.merge(anna.id, anne));
    expect(valueOf(await save()).customerId).toBe(anne);
  });

  it('E16 a draft typed by hand is priced and checked at its fields', async () => {
    const draft = {
      customerId: anne,
      periodStart: '2026-11-01',
      periodEnd: '2026-11-30',
      lines: [
        { title: 'Table', quantity: '2', unitPrice: '100' },
        { title: 'Joint', quantity: '3', unitPrice: '33.33', taxRate: '5.5' },
      ],
      allowances: [{ type: 'allowance' as const, reason: 'Fidélité', percent: '10', amount: '' }],
    };
    const saved = valueOf(await services.invoices.save(draft));
    expect(saved.totals).toMatchObject({ lines: 29999, allowances: 3000, withoutTax: 26999 });
    expect(saved.lineCount).toBe(2);
    const wrong = { ...draft, lines: [draft.lines[0]!, { title: 'X', quantity: 'two', unitPrice: '1' }] };
    expect(await services.invoices.save(wrong)).toMatchObject({
      error: { reason: 'quantity-invalid', field: 'lines.1.quantity' },
    });
  });

  it('B8 a copy is a new draft whose rows stay where they are', async () => {
    const row = await addRow(services, anne, '2026-11-03');
    const original = valueOf(
      await services.invoices.generate({ customerId: anne, ...november, issue: true }),
    );
    const copy = valueOf(await services.invoices.duplicate(original.id));
    expect(copy).toMatchObject({
      number: null,
      issueDate: null,
      totals: original.totals,
      title: original.title,
    });
    expect((await services.transactions.get(row.id))?.invoiceId).toBe(original.id);
  });

  it('B11 files are named by their number, drafts are pro forma', async () => {
    await addRow(services, anne, '2026-11-03');
    const draft = valueOf(await services.invoices.generate({ customerId: anne, ...november }));
    expect(await services.invoices.fileName(draft.id)).toBe('Pro-forma_1.pdf');
    valueOf(await services.invoices.issue([draft.id]));
    expect(await services.invoices.fileName(draft.id)).toBe('Invoice_F-2026-0001.pdf');
    const pdf = valueOf(await services.invoices.pdf([draft.id]));
    expect([pdf.type, await pdf.text()]).toEqual(['application/pdf', 'F-2026-0001']);
    expect(await valueOf(await services.invoices.pdfZip([draft.id])).text()).toBe('Invoice_F-2026-0001.pdf');
    expect(await services.invoices.pdf([draft.id, 'nothing'])).toMatchObject({ error: { name: 'NotFound' } });
  });

  it('B1 a seller is stored once for all the invoices that froze it', async () => {
    for (const day of ['03', '04']) {
      await addRow(services, anne, `2026-11-${day}`);
      valueOf(await services.invoices.generate({ customerId: anne, ...november, issue: true }));
    }
    expect(await books.db.sellers.count()).toBe(1);
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });
});

describe('number series', () => {
  it('B23 the start is free until a document stands in the series', async () => {
    const { services } = await openFrenchBooks();
    const anne = await addCustomer(services, 'Anne');
    valueOf(await services.series.save({ kind: 'invoice', pattern: 'FAC{YYYY}-{000}', next: 42 }));
    await addRow(services, anne.id, '2026-11-03');
    const invoice = valueOf(
      await services.invoices.generate({ customerId: anne.id, ...november, issue: true }),
    );
    expect(invoice.number).toBe('FAC2026-042');
    expect(await services.series.save({ kind: 'invoice', next: 42 })).toMatchObject({
      error: { reason: 'series-in-use' },
    });
    expect(await services.series.save({ kind: 'invoice', pattern: 'F{bad}' })).toMatchObject({
      error: { name: 'ValidationError' },
    });
  });
});
