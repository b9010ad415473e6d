import { describe, expect, it } from 'vitest';
import type { Minor } from '@domain/money/currency.ts';
import type { Services } from '../services.ts';
import { addCustomer, addRow, november, valueOf } from '../testing/outcomes.ts';
import { filesOf, shop } from '../testing/record-shop.ts';

const WORDS = 'long enough words';

async function books() {
  const { services } = await shop([]);
  const { id: anne } = await addCustomer(services, 'Anne');
  const row = async (title: string, more = {}) =>
    (await addRow(services, anne, '2026-11-10', '40', { title, ...more })).id;
  const generate = async (exclude: string[] = []) =>
    valueOf(await services.invoices.generate({ customerId: anne, ...november, exclude })).id;
  const backup = async () => {
    const { file } = valueOf(await services.backup.create(WORDS));
    return async () => valueOf(await services.backup.restore(file, WORDS));
  };
  const invoiceOf = async (id: string) => (await services.transactions.get(id))?.invoiceId;
  return { services, anne, row, generate, backup, invoiceOf };
}

/** Puts the lines of other rows on a draft, as the editor does it. */
async function addLines(services: Services, draftId: string, from: string) {
  const { body, ...draft } = (await services.invoices.get(draftId))!;
  const other = (await services.invoices.get(from))!.body.lines;
  valueOf(await services.invoices.remove([from]));
  const lines = [...body.lines, ...other];
  valueOf(await services.invoices.save({ ...draft, issueDate: undefined, lines }));
}

async function issuedFile(services: Services, ids: string[]) {
  valueOf(await services.invoices.issue(ids));
  return filesOf(services, ids);
}

describe('rows that were billed after the backup', () => {
  it('B25 B3 a row that was added to its draft stands on the document that comes back', async () => {
    const { services, anne, row, generate, backup, invoiceOf } = await books();
    const [early, late] = [await row('Work'), await row('Parts')];
    const draft = await generate([late]);
    const restore = await backup();
    await addLines(services, draft, await generate());
    const files = await issuedFile(services, [draft]);
    await restore();
    expect([await invoiceOf(early), await invoiceOf(late)]).toEqual([draft, null]);
    expect(valueOf(await services.papers.bringBack(files))).toMatchObject({ rows: 1, alike: [] });
    expect([await invoiceOf(early), await invoiceOf(late)]).toEqual([draft, draft]);
    expect(await services.invoices.generate({ customerId: anne, ...november })).toMatchObject({ ok: false });
    expect(valueOf(await services.papers.bringBack(files))).toMatchObject({ rows: 0, alreadyThere: 1 });
    expect(await services.audit.verify()).toMatchObject({ ok: true });
    expect((await services.audit.recount()).differences).toEqual([]);
  });

  it('B25 B3 rows of a document that the backup does not know at all, returns of a period too', async () => {
    const { services, row, generate, backup, invoiceOf } = await books();
    valueOf(await services.company.update({ negativePeriods: 'credit-note' }));
    const sold = await row('Work');
    const restore = await backup();
    const files = await issuedFile(services, [await generate()]);
    await restore();
    valueOf(await services.papers.bringBack(files));
    expect(await invoiceOf(sold)).not.toBeNull();

    const back = await row('Return', { quantity: '-2' });
    const again = await backup();
    const { made } = valueOf(await services.invoices.generateAll({ ...november, issue: true }));
    const note = await filesOf(services, made);
    expect((await services.invoices.get(made[0]!))?.kind).toBe('credit-note');
    await again();
    expect(valueOf(await services.papers.bringBack(note))).toMatchObject({ rows: 1 });
    expect(await invoiceOf(back)).toBe(made[0]);
  });

  it('B25 B3 equal rows are as many as the lines, and a customer that was merged keeps its own', async () => {
    const { services, anne, row, generate, backup, invoiceOf } = await books();
    const { id: bruno } = await addCustomer(services, 'Bruno');
    const restore = await (async () => {
      for (const _ of [1, 2]) await row('Work');
      const own = await backup();
      return own;
    })();
    const files = await issuedFile(services, [await generate()]);
    await restore();
    const third = await row('Work');
    valueOf(await services.customers.merge(anne, bruno));
    expect(valueOf(await services.papers.bringBack(files))).toMatchObject({ rows: 2 });
    expect(await invoiceOf(third)).toBeNull();
  });

  it('B25 B3 a row that moved from one draft to another is found in any order of the files', async () => {
    for (const isReversed of [false, true]) {
      const { services, row, generate, backup, invoiceOf } = await books();
      const [kept, moved, other] = [await row('Work'), await row('Parts'), await row('Travel')];
      const one = await generate([other]);
      const two = await generate();
      const restore = await backup();
      const { body, ...draft } = (await services.invoices.get(one))!;
      const lines = body.lines.filter(({ transactionId }) => transactionId !== moved);
      valueOf(await services.invoices.save({ ...draft, issueDate: undefined, lines }));
      await addLines(services, two, await generate());
      const ids = isReversed ? [two, one] : [one, two];
      const files = await issuedFile(services, ids);
      await restore();
      for (const file of files) valueOf(await services.papers.bringBack([file]));
      valueOf(await services.papers.bringBack(files));
      expect([await invoiceOf(kept), await invoiceOf(moved), await invoiceOf(other)]).toEqual([
        one,
        two,
        two,
      ]);
    }
  });

  it('B25 B3 a row that left a draft for the document that comes back is taken off the draft that the backup has', async () => {
    const { services, row, generate, backup, invoiceOf } = await books();
    const [stays, moved] = [await row('Work'), await row('Parts')];
    const draft = await generate();
    const restore = await backup();
    const { body, ...head } = (await services.invoices.get(draft))!;
    const lines = body.lines.filter(({ transactionId }) => transactionId !== moved);
    valueOf(await services.invoices.save({ ...head, issueDate: undefined, lines }));
    const other = await generate();
    const files = await issuedFile(services, [other]);
    await restore();
    expect(valueOf(await services.papers.bringBack(files))).toMatchObject({ rows: 1, alike: [] });
    expect([await invoiceOf(stays), await invoiceOf(moved)]).toEqual([draft, other]);
    expect(await services.invoices.get(draft)).toMatchObject({ lineCount: 1, totals: { withoutTax: 4000 } });
    expect((await services.audit.recount()).differences).toEqual([]);
  });

  it('B25 B3 a row with another price or without a customer is asked about, and bound on the word of a person', async () => {
    const { services, anne, row, generate, backup, invoiceOf } = await books();
    const dear = await row('Work');
    const nobody = (await addRow(services, null, '2026-11-11', '7', { title: 'Parts' })).id;
    const other = await row('Travel');
    const restore = await backup();
    valueOf(await services.transactions.assign([nobody], anne));
    const id = await generate([other]);
    const { body, ...draft } = (await services.invoices.get(id))!;
    const lines = body.lines.map((line) => (line.title === 'Work' ? { ...line, unitPrice: '90' } : line));
    valueOf(await services.invoices.save({ ...draft, issueDate: undefined, lines }));
    const files = await issuedFile(services, [id]);
    await restore();
    const { rows, alike } = valueOf(await services.papers.bringBack(files));
    expect(rows).toBe(0);
    expect(alike).toMatchObject([
      { number: 'F-2026-0001', row: { id: dear, unitPrice: '40' }, line: { unitPrice: '90' } },
      { number: 'F-2026-0001', row: { id: nobody, title: 'Parts' } },
    ]);
    expect([await invoiceOf(dear), await invoiceOf(nobody)]).toEqual([null, null]);
    expect(valueOf(await services.papers.bindRows(alike))).toBe(2);
    expect([await invoiceOf(dear), await invoiceOf(nobody), await invoiceOf(other)]).toEqual([id, id, null]);
    expect((await services.transactions.get(nobody))?.customerId).toBe(anne);
    expect(await services.papers.bindRows(alike)).toMatchObject({
      error: { reason: 'transaction-invoiced' },
    });
    expect((await services.invoices.get(id))?.totals.withoutTax).toBe(9700);
    expect(await services.audit.verify()).toMatchObject({ ok: true });
    expect((await services.audit.recount()).differences).toEqual([]);
  });

  it('B25 B3 a line whose words were written anew keeps the row of its draft, and asks about an open one', async () => {
    const { services, row, generate, backup, invoiceOf } = await books();
    const sold = await row('Work');
    const renamed = async (id: string) => {
      const { body, ...draft } = (await services.invoices.get(id))!;
      const lines = body.lines.map((line) => ({ ...line, title: 'Work on the roof' }));
      valueOf(await services.invoices.save({ ...draft, issueDate: undefined, lines }));
      return issuedFile(services, [id]);
    };
    const without = await backup();
    const id = await generate();
    const withDraft = await backup();
    const files = await renamed(id);
    await withDraft();
    valueOf(await services.papers.bringBack(files));
    expect(await invoiceOf(sold)).toBe(id);
    await without();
    const { rows, alike } = valueOf(await services.papers.bringBack(files));
    expect(rows).toBe(0);
    expect(alike).toMatchObject([{ row: { id: sold, title: 'Work' }, line: { title: 'Work on the roof' } }]);
  });

  it('B25 B14 V4 a void document and a credit note bind no row', async () => {
    const { services, row, generate, backup, invoiceOf } = await books();
    const sold = await row('Work');
    const restore = await backup();
    const id = await generate();
    valueOf(await services.invoices.issue([id]));
    const note = valueOf(await services.receivables.credit(id, { amount: 100 as Minor, reason: 'gift' }));
    const [credit] = await filesOf(services, [note.id]);
    await restore();
    expect(valueOf(await services.papers.bringBack([credit!]))).toMatchObject({ invoices: 1, rows: 0 });
    expect(await invoiceOf(sold)).toBeNull();
    const other = await generate();
    valueOf(await services.invoices.issue([other]));
    valueOf(await services.receivables.void([other], { reason: 'mistake' }));
    const files = await filesOf(services, [other]);
    await restore();
    expect(valueOf(await services.papers.bringBack(files))).toMatchObject({
      invoices: 1,
      rows: 0,
      alike: [],
    });
    expect(await invoiceOf(sold)).toBeNull();
  });

  it('P12 B25 a write-off of the backup is taken back when the credit note comes back', async () => {
    const { services, row, generate, backup } = await books();
    await row('Work');
    const id = await generate();
    valueOf(await services.invoices.issue([id]));
    valueOf(await services.receivables.writeOff(id, { reason: 'lost' }));
    const restore = await backup();
    const note = valueOf(await services.receivables.credit(id, { whole: true, reason: 'returned' }));
    const files = await filesOf(services, [note.id]);
    await restore();
    valueOf(await services.papers.bringBack(files));
    expect(await services.invoices.get(id)).toMatchObject({ status: 'credited', due: 0 });
  });
});

describe('an open row like one that is billed already', () => {
  /** An invoice, its correction, and a second row with the same words on the same day. */
  async function corrected(open: Awaited<ReturnType<typeof books>>, change = () => Promise.resolve()) {
    const { services, row, generate } = open;
    const sold = await row('Work');
    const invoice = await generate();
    valueOf(await services.invoices.issue([invoice]));
    const second = await row('Work');
    await change();
    const { draft, creditNote } = valueOf(await services.receivables.correct(invoice, { reason: 'words' }));
    return { sold, invoice, second, draft: draft.id, note: creditNote.id };
  }

  it('B25 V4 a corrected draft takes no row when it comes back: its lines had none', async () => {
    const open = await books();
    const { services, anne, backup, invoiceOf } = open;
    const { sold, invoice, second, draft } = await corrected(open);
    const restore = await backup();
    const files = await issuedFile(services, [draft]);
    await restore();
    for (const invoices of [1, 0]) {
      const back = valueOf(await services.papers.bringBack(files));
      expect(back).toMatchObject({ invoices, rows: 0, alike: [] });
    }
    expect([await invoiceOf(sold), await invoiceOf(second)]).toEqual([invoice, null]);
    const [again] = await filesOf(services, [draft]);
    expect(await services.papers.inspect(again!)).toMatchObject([{ kind: 'own', parts: [] }]);
    const next = valueOf(await services.invoices.generate({ customerId: anne, ...november }));
    expect(await invoiceOf(second)).toBe(next.id);
    expect((await services.audit.recount()).differences).toEqual([]);
  });

  it('B25 V4 a corrected draft with another price asks', async () => {
    const open = await books();
    const { services, backup, invoiceOf } = open;
    const { second, draft } = await corrected(open);
    await services.transactions.save({ ...(await services.transactions.get(second))!, unitPrice: '50' });
    const restore = await backup();
    const { body, ...head } = (await services.invoices.get(draft))!;
    const lines = body.lines.map((line) => ({ ...line, unitPrice: '50' }));
    valueOf(await services.invoices.save({ ...head, issueDate: undefined, lines }));
    const files = await issuedFile(services, [draft]);
    await restore();
    const back = valueOf(await services.papers.bringBack(files));
    expect(back).toMatchObject({ rows: 0, alike: [{ invoiceId: draft, row: { id: second } }] });
    expect(await invoiceOf(second)).toBeNull();
  });

  it.each(['open', 'on a draft'])(
    'B25 V4 a correction that the backup does not know asks: %s',
    async (where) => {
      const open = await books();
      const { services, generate, backup, invoiceOf } = open;
      let restore = () => Promise.resolve<unknown>(undefined);
      let held: string | null = null;
      const { sold, invoice, second, draft, note } = await corrected(open, async () => {
        if (where === 'on a draft') held = await generate();
        restore = await backup();
      });
      valueOf(await services.invoices.issue([draft]));
      const files = await filesOf(services, [draft, note]);
      await restore();
      for (const _ of [1, 2]) {
        const { rows, alike } = valueOf(await services.papers.bringBack(files));
        expect(rows).toBe(0);
        expect(alike).toMatchObject([{ invoiceId: draft, row: { id: second }, draftNo: held && 2 }]);
        expect([await invoiceOf(sold), await invoiceOf(second)]).toEqual([invoice, held]);
      }
      const { alike } = valueOf(await services.papers.bringBack(files));
      expect(valueOf(await services.papers.bindRows(alike))).toBe(1);
      expect(await invoiceOf(second)).toBe(draft);
    },
  );

  it('B25 V4 a correction that comes back with its invoice asks about the second row', async () => {
    const open = await books();
    const { services, row, backup, invoiceOf } = open;
    const rows = [await row('Work'), await row('Work')];
    const restore = await backup();
    valueOf(await services.transactions.remove(rows));
    const { invoice, draft, note } = await corrected(open);
    valueOf(await services.invoices.issue([draft]));
    const files = await filesOf(services, [draft, note, invoice]);
    await restore();
    const back = valueOf(await services.papers.bringBack(files));
    expect(back).toMatchObject({ invoices: 3, rows: 1, alike: [{ invoiceId: draft }] });
    expect((await Promise.all(rows.map(invoiceOf))).filter(Boolean)).toEqual([invoice]);
  });

  it('B25 V4 what was typed by hand and credited is asked about as well', async () => {
    const { services, anne, row, generate, backup, invoiceOf } = await books();
    const sold = await row('Work');
    const typed = await generate();
    const { body, ...head } = (await services.invoices.get(typed))!;
    const lines = body.lines.map((line) => ({ ...line, transactionId: null }));
    valueOf(await services.invoices.save({ ...head, issueDate: undefined, lines }));
    valueOf(await services.invoices.issue([typed]));
    expect(await invoiceOf(sold)).toBeNull();
    const restore = await backup();
    const { draft, creditNote } = valueOf(await services.receivables.correct(typed, { reason: 'words' }));
    valueOf(await services.invoices.issue([draft.id]));
    const files = await filesOf(services, [draft.id, creditNote.id]);
    await restore();
    const back = valueOf(await services.papers.bringBack(files));
    expect(back).toMatchObject({ rows: 0, alike: [{ invoiceId: draft.id, row: { id: sold } }] });
    expect(await services.invoices.generate({ customerId: anne, ...november })).toMatchObject({ ok: true });
  });
});
