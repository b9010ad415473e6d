import { describe, expect, it } from 'vitest';
import { newTemplate } from '@domain/templates/built-in.ts';
import { recordOf, sealedText } from '@domain/records/document-record.ts';
import type { Services } from '../services.ts';
import { addCustomer, addRow, november, valueOf } from '../testing/outcomes.ts';
import { openFrenchBooks, openTestBooks } from '../testing/open-books.ts';
import { filesOf, recordDeps, shop } from '../testing/record-shop.ts';

/** What a list shows, and what stands behind it. */
async function factsIn(services: Services) {
  const { rows } = await services.invoices.list({ pageSize: 100, sort: 'number' });
  const details = await Promise.all(rows.map(({ id }) => services.invoices.get(id)));
  return details.map((detail) => ({
    id: detail?.id,
    number: detail?.number,
    status: detail?.status,
    customer: detail?.customer.name,
    totals: detail?.totals,
    issueDate: detail?.issueDate,
    lines: detail?.body.lines.map(({ title, quantity, net }) => [title, quantity, net]),
    seller: detail?.body.frozen?.seller.name,
  }));
}

describe('a folder of our own PDFs', () => {
  it('B25 brings back invoices, customers and numbers into an empty app', async () => {
    const { services, ids } = await shop(['Anne', 'Bruno', 'Chloé']);
    const files = await filesOf(services, ids);
    const empty = await openTestBooks(undefined, recordDeps());
    const back = valueOf(await empty.services.papers.bringBack(files.toReversed()));
    expect(back).toMatchObject({ invoices: 3, customers: 3, alreadyThere: 0, missing: [], refused: [] });
    expect(await factsIn(empty.services)).toEqual(await factsIn(services));
    expect(await empty.services.company.get()).toMatchObject({ name: 'Atelier Perrache', country: 'FR' });
    expect(await empty.services.audit.verify()).toMatchObject({ ok: true });
    const archived = await empty.services.archive.of(ids[0]!);
    expect(archived).toMatchObject([{ fileName: files[0]!.name, departures: [] }]);

    const { id } = await addCustomer(empty.services, 'Dora');
    await addRow(empty.services, id, '2026-11-11');
    const { made } = valueOf(await empty.services.invoices.generateAll({ ...november, issue: true }));
    expect((await empty.services.invoices.get(made[0]!))?.number).toBe('F-2026-0004');
    expect((await empty.services.series.list()).map(({ kind }) => kind).sort()).toEqual([
      'credit-note',
      'invoice',
    ]);
  });

  it('B25 a document that came back is the same record again, with its first anchor', async () => {
    const { services, ids } = await shop(['Anne']);
    const [file] = await filesOf(services, ids);
    const empty = await openTestBooks(undefined, recordDeps());
    await empty.services.papers.bringBack([file!]);
    const [again] = await filesOf(empty.services, ids);
    const read = async (blob: Blob) => JSON.parse(await blob.text()) as Record<string, unknown>;
    expect((await read(again!.blob))['anchor']).toEqual((await read(file!.blob))['anchor']);
    expect(await empty.services.papers.inspect(file!)).toMatchObject([{ kind: 'own', parts: [] }]);
    expect(await services.papers.inspect(again!)).toMatchObject([{ kind: 'own', parts: [] }]);
  });

  it('B25 the logo comes back off the page: the same record again, also for what is issued next', async () => {
    const logo = { mime: 'image/png' as const, bytes: new Uint8Array([1, 2, 3]), width: 9, height: 3 };
    const { services, ids } = await shop(['Anne']);
    const template = valueOf(await services.templates.save({ ...newTemplate('Ours'), logo }));
    await services.company.update({ logo: { ...logo, bytes: new Uint8Array([7]) } });
    const anne = (await services.customers.list()).rows[0]!.id;
    const issue = async (templateId: string) => {
      await services.customers.save({ id: anne, name: 'Anne', templateId });
      await addRow(services, anne, '2026-11-12');
      ids.push(...valueOf(await services.invoices.generateAll({ ...november, issue: true })).made);
    };
    await issue('');
    await issue(template.id);
    const files = await filesOf(services, ids);

    // What a page shows is the same picture in another file.
    const deps = recordDeps();
    const off = { ...logo, bytes: new Uint8Array([9, 9]) };
    const paperReader = { ...deps.paperReader, pictures: async () => [off] };
    const empty = await openTestBooks(undefined, { ...deps, paperReader });
    expect(valueOf(await empty.services.papers.bringBack(files))).toMatchObject({ invoices: 3, refused: [] });
    const again = await filesOf(empty.services, ids);
    for (const [at, { blob }] of again.entries()) {
      expect(await blob.text()).toBe(await files[at]!.blob.text());
      expect(await empty.services.papers.inspect(files[at]!)).toMatchObject([{ kind: 'own', parts: [] }]);
    }
    expect((await empty.services.company.get())?.logo?.bytes).toEqual(off.bytes);
    const { frozen } = (await empty.services.invoices.get(ids[2]!))!.body;
    expect(frozen?.template?.logo?.bytes).toEqual(off.bytes);
  });

  it('B25 V1 a credit note comes back with the lines it takes back: no more of them can be credited', async () => {
    const { services, ids } = await shop(['Anne']);
    const [line] = (await services.invoices.get(ids[0]!))!.body.lines;
    const half = { lines: [{ lineId: line!.id, quantity: '0.5' }], reason: 'half' };
    const note = valueOf(await services.receivables.credit(ids[0]!, half));
    const files = await filesOf(services, [ids[0]!, note.id]);
    for (const order of [files, files.toReversed()]) {
      const empty = await openTestBooks(undefined, recordDeps());
      for (const file of order) valueOf(await empty.services.papers.bringBack([file]));
      const back = (await empty.services.invoices.get(ids[0]!))!.body.lines[0]!;
      const credited = (await empty.services.invoices.get(note.id))!.body.lines[0]!;
      expect(credited).toMatchObject({ creditsLineId: back.id, creditsLine: 1 });
      const more = { lines: [{ lineId: back.id, quantity: '0.6' }], reason: 'more' };
      expect(await empty.services.receivables.credit(ids[0]!, more)).toMatchObject({
        error: { reason: 'credit-quantity', params: { left: '0.5' } },
      });
    }
  });

  describe('into the books of a backup that has them as drafts', () => {
    const restoredBefore = async (change?: (services: Services, draftId: string) => Promise<unknown>) => {
      const { services } = await shop([]);
      const { id: anne } = await addCustomer(services, 'Anne');
      const rows = [
        await addRow(services, anne, '2026-11-10'),
        await addRow(services, anne, '2026-11-11', '40', { title: 'Parts' }),
      ];
      const draft = valueOf(await services.invoices.generate({ customerId: anne, ...november }));
      const { file: backup } = valueOf(await services.backup.create('long enough words'));
      await change?.(services, draft.id);
      const [issued] = valueOf(await services.invoices.issue([draft.id]));
      const [file] = await filesOf(services, [draft.id]);
      valueOf(await services.backup.restore(backup, 'long enough words'));
      const invoiceOf = async (at: number) => (await services.transactions.get(rows[at]!.id))?.invoiceId;
      return { services, anne, issued: issued!, file: file!, invoiceOf };
    };

    it('B25 B23 the document takes the place of its draft, its rows stay on it and the numbers go on', async () => {
      const { services, anne, issued, file, invoiceOf } = await restoredBefore();
      expect(await services.invoices.get(issued.id)).toMatchObject({ status: 'draft', number: null });
      expect(await services.papers.inspect(file)).toMatchObject([{ kind: 'lost' }]);
      const back = valueOf(await services.papers.bringBack([file]));
      expect(back).toMatchObject({ invoices: 1, customers: 0, alreadyThere: 0, refused: [] });
      const stored = (await services.invoices.get(issued.id))!;
      expect(stored).toMatchObject({ number: 'F-2026-0001', no: issued.no, totals: issued.totals });
      expect([await invoiceOf(0), await invoiceOf(1)]).toEqual([issued.id, issued.id]);
      expect(stored.body.lines.map(({ transactionId }) => transactionId)).not.toContain(null);
      expect(await services.papers.inspect(file)).toMatchObject([{ kind: 'own', parts: [] }]);
      expect(valueOf(await services.papers.bringBack([file]))).toMatchObject({ alreadyThere: 1 });
      await addRow(services, anne, '2026-11-12');
      const next = await services.invoices.generate({ customerId: anne, ...november, issue: true });
      expect(valueOf(next).number).toBe('F-2026-0002');
      expect(await services.audit.verify()).toMatchObject({ ok: true });
    });

    it('B25 B3 a row whose line left the draft before the issue is free, one with another price is not', async () => {
      const { services, issued, file, invoiceOf } = await restoredBefore(async (open, id) => {
        const { body, ...draft } = (await open.invoices.get(id))!;
        const lines = body.lines.slice(0, 1).map((line) => ({ ...line, unitPrice: '90' }));
        valueOf(await open.invoices.save({ ...draft, issueDate: undefined, lines }));
      });
      expect([await invoiceOf(0), await invoiceOf(1)]).toEqual([issued.id, issued.id]);
      valueOf(await services.papers.bringBack([file]));
      expect((await services.invoices.get(issued.id))?.totals).toEqual(issued.totals);
      expect([await invoiceOf(0), await invoiceOf(1)]).toEqual([issued.id, null]);
    });
  });

  it('B23 a document of a closed period is refused, the others come back', async () => {
    const { services, ids } = await shop(['Anne', 'Bruno']);
    const files = await filesOf(services, ids);
    const { services: empty } = await openTestBooks(undefined, recordDeps());
    valueOf(await empty.papers.bringBack([files[0]!]));
    valueOf(await empty.company.update({ lockedUntil: '2026-11-20' }));
    const refusal = { name: 'Locked', reason: 'period-locked', params: { lockedUntil: '2026-11-20' } };
    expect(await empty.papers.inspect(files[1]!)).toMatchObject([{ kind: 'refused', refusal }]);
    expect(valueOf(await empty.papers.bringBack(files))).toMatchObject({
      invoices: 0,
      alreadyThere: 1,
      refused: [{ name: files[1]!.name, refusal }],
    });
    expect((await empty.invoices.list()).total).toBe(1);
    valueOf(await empty.company.update({ lockedUntil: '2026-11-19' }));
    expect(valueOf(await empty.papers.bringBack(files))).toMatchObject({ invoices: 1, refused: [] });
  });

  it('B25 goes on where it stopped, and says which numbers are missing', async () => {
    const { services, ids } = await shop(['Anne', 'Bruno', 'Chloé']);
    const [first, , third] = await filesOf(services, ids);
    const empty = await openTestBooks(undefined, recordDeps());
    const broken = { name: 'broken.pdf', blob: new Blob(['{"format":"quittance-document"']) };
    const back = valueOf(await empty.services.papers.bringBack([first!, third!, broken]));
    expect(back).toMatchObject({ invoices: 2, refused: [{ name: 'broken.pdf' }] });
    expect(back.missing).toHaveLength(1);
    const all = await filesOf(services, ids);
    const rest = valueOf(await empty.services.papers.bringBack(all));
    expect(rest).toMatchObject({ invoices: 1, alreadyThere: 2, missing: [] });
    expect(await factsIn(empty.services)).toEqual(await factsIn(services));
  });

  it('F2 B25 stopped on the way, it says how many are back, and the same folder brings the rest', async () => {
    const { services, ids } = await shop(Array.from({ length: 101 }, (_, at) => `Customer ${at}`));
    const files = await filesOf(services, ids);
    const { services: fresh } = await openTestBooks(undefined, recordDeps());
    const stoppedAt = (count: number) => {
      const stop = new AbortController();
      const onProgress = ({ phase, done }: { phase: string; done: number }) =>
        phase === 'store' && done === count && stop.abort();
      return fresh.papers.bringBack(files, { signal: stop.signal, onProgress });
    };
    expect(await stoppedAt(0)).toMatchObject({ error: { name: 'Cancelled', reason: 'cancelled' } });
    expect((await fresh.invoices.list()).total).toBe(0);
    expect(await stoppedAt(100)).toMatchObject({
      error: { name: 'Cancelled', reason: 'papers-stopped', params: { count: 100 } },
    });
    expect(valueOf(await fresh.papers.bringBack(files))).toMatchObject({ invoices: 1, alreadyThere: 100 });
    expect((await fresh.invoices.list()).total).toBe(101);
  });

  it('B25 documents of two businesses are not mixed', async () => {
    const ours = await shop(['Anne']);
    const theirs = await shop(['Bruno']);
    await theirs.services.company.update({ taxIds: [{ scheme: 'SIREN', value: '987654324' }] });
    const { id } = await addCustomer(theirs.services, 'Emil');
    await addRow(theirs.services, id, '2026-11-12');
    const { made } = valueOf(await theirs.services.invoices.generateAll({ ...november, issue: true }));
    const files = [...(await filesOf(ours.services, ours.ids)), ...(await filesOf(theirs.services, made))];
    const empty = await openTestBooks(undefined, recordDeps());
    expect(await empty.services.papers.bringBack(files)).toMatchObject({
      ok: false,
      error: { reason: 'records-of-two' },
    });
    expect(await empty.services.company.get()).toBeUndefined();
  });
});

describe('one PDF that is dropped', () => {
  it('B25 of these books is told unchanged, and its very bytes are known', async () => {
    const { services, ids } = await shop(['Anne']);
    const [file] = await filesOf(services, ids);
    expect(await services.papers.inspect(file!)).toMatchObject([
      { kind: 'own', invoiceId: ids[0], parts: [], isKnownFile: true, facts: { number: 'F-2026-0001' } },
    ]);
    const resaved = { ...file!, blob: new Blob([await file!.blob.text(), ' ']) };
    expect(await services.papers.inspect(resaved)).toMatchObject([
      { kind: 'own', parts: [], isKnownFile: false },
    ]);
  });

  it('B25 with a changed record is told so', async () => {
    const { services, ids } = await shop(['Anne']);
    const [file] = await filesOf(services, ids);
    const text = (await file!.blob.text()).replace('"Work"', '"Wood"');
    expect(await services.papers.inspect({ ...file!, blob: new Blob([text]) })).toMatchObject([
      { kind: 'refused', refusal: { reason: 'record-changed' } },
    ]);
  });

  it('B25 with a record that somebody sealed anew differs from what is stored', async () => {
    const { services, ids } = await shop(['Anne']);
    const [file] = await filesOf(services, ids);
    const sealed = JSON.parse(await file!.blob.text()) as {
      record: NonNullable<ReturnType<typeof recordOf>>;
    };
    sealed.record.lines[0]!.title = 'Something else';
    const forged = { ...file!, blob: new Blob([sealedText(sealed.record, null)]) };
    expect(await services.papers.inspect(forged)).toMatchObject([{ kind: 'own', parts: ['lines'] }]);
  });

  it('B25 of another company is booked as received, once, with its file, and can be taken back', async () => {
    const { services, ids } = await shop(['Anne']);
    const [file] = await filesOf(services, ids);
    const buyer = await openFrenchBooks(undefined, recordDeps());
    await buyer.services.company.update({
      name: 'Boulangerie',
      taxIds: [{ scheme: 'SIREN', value: '987654324' }],
    });
    expect(await buyer.services.papers.inspect(file!)).toMatchObject([{ kind: 'received', bookedAs: null }]);
    const booked = valueOf(await buyer.services.papers.book(file!));
    expect(booked).toMatchObject({ sellerName: 'Atelier Perrache', number: 'F-2026-0001', due: 12000 });
    expect(await buyer.services.papers.inspect(file!)).toMatchObject([
      { kind: 'received', bookedAs: booked.id },
    ]);
    expect(await buyer.services.papers.book(file!)).toMatchObject({
      ok: false,
      error: { reason: 'purchase-booked' },
    });
    expect((await buyer.services.purchases.list({ search: 'perr 0001' })).total).toBe(1);
    const archived = await buyer.services.archive.of(booked.id);
    const taken = valueOf(await buyer.services.archive.takeOut(archived[0]!.id, 'downloaded'));
    expect(await taken.file.text()).toBe(await file!.blob.text());

    const removed = valueOf(await buyer.services.purchases.remove(booked.id));
    expect((await buyer.services.purchases.list()).total).toBe(0);
    valueOf(await buyer.services.purchases.restore(removed));
    expect(await buyer.services.purchases.get(booked.id)).toMatchObject({ number: 'F-2026-0001' });
    expect(await buyer.services.audit.verify()).toMatchObject({ ok: true });
  });

  it('B25 booked twice at once, in one window or in two, it is owed once', async () => {
    const { services, ids } = await shop(['Anne']);
    const [file] = await filesOf(services, ids);
    const name = 'booked-at-once';
    const { services: one } = await openFrenchBooks(name, recordDeps());
    const counter = recordDeps();
    const { services: two } = await openTestBooks(name, {
      ...counter,
      ids: { next: () => `other-${counter.ids.next()}` },
    });
    valueOf(
      await one.company.update({
        name: 'Boulangerie',
        taxIds: [{ scheme: 'SIREN', value: '987654324' }],
      }),
    );
    const booked = await Promise.all([
      one.papers.book(file!),
      one.papers.book(file!),
      two.papers.book(file!),
    ]);
    expect(booked.map((one) => (one.ok ? 'booked' : one.error.reason)).sort()).toEqual([
      'booked',
      'purchase-booked',
      'purchase-booked',
    ]);
    expect((await two.purchases.list()).total).toBe(1);

    // Removed, booked again: the Undo of the removal does not make it two.
    const removed = valueOf(await one.purchases.remove((await one.purchases.list()).rows[0]!.id));
    valueOf(await two.papers.book(file!));
    expect(await one.purchases.restore(removed)).toMatchObject({ error: { reason: 'purchase-booked' } });
    expect((await one.purchases.list()).total).toBe(1);
    expect(await one.audit.verify()).toMatchObject({ ok: true });
  });

  it('B23 a received document of a closed period is neither booked nor removed nor put back', async () => {
    const { services, ids } = await shop(['Anne']);
    const [file] = await filesOf(services, ids);
    const { services: buyer } = await openFrenchBooks(undefined, recordDeps());
    const siren = { scheme: 'SIREN', value: '987654324' };
    const lockUntil = async (lockedUntil: string) =>
      valueOf(await buyer.company.update({ name: 'Boulangerie', taxIds: [siren], lockedUntil }));
    const locked = { ok: false, error: { name: 'Locked', reason: 'period-locked' } };
    await lockUntil('2026-11-20');
    expect(await buyer.papers.book(file!)).toMatchObject(locked);
    await lockUntil('');
    const booked = valueOf(await buyer.papers.book(file!));
    await lockUntil('2026-11-20');
    expect(await buyer.purchases.remove(booked.id)).toMatchObject(locked);
    await lockUntil('');
    const removed = valueOf(await buyer.purchases.remove(booked.id));
    await lockUntil('2026-11-20');
    expect(await buyer.purchases.restore(removed)).toMatchObject(locked);
    expect((await buyer.purchases.list()).total).toBe(0);
  });

  it('B25 of our own is not booked as received', async () => {
    const { services, ids } = await shop(['Anne']);
    const [file] = await filesOf(services, ids);
    expect(await services.papers.book(file!)).toMatchObject({
      ok: false,
      error: { reason: 'purchase-is-own' },
    });
  });
});
