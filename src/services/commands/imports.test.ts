import { describe, expect, it } from 'vitest';
import type { ImportChoices, IntakeContext } from '@domain/intake/plan.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import type { Services } from '../services.ts';
import { deskReader } from '../testing/desk-reader.ts';
import { planned, planOf, sale } from '../testing/import-session.ts';
import { openFrenchBooks, testDeps } from '../testing/open-books.ts';
import { addCustomer, addRow, november, valueOf } from '../testing/outcomes.ts';
import { newCustomer } from '@domain/parties/new-customer.ts';

const file = { name: 'caisse-novembre.csv', size: 1234 };
const choices: ImportChoices = {
  invalid: 'skip',
  duplicates: 'skip',
  unknownCustomers: 'create',
  noCustomer: 'unassigned',
};

describe('an import', () => {
  it('A3 becomes part of the books at once: rows, new customers, batch and mapping', async () => {
    const { services, books } = await openFrenchBooks();
    const create = [newCustomer('new-customer', { name: 'Café du Pont Neuf', key: 'C9' })];
    const rows = [sale({ customerId: 'new-customer' }), sale()];
    const plan = planOf('batch-1', rows, { customers: { create, update: [] } });
    const done = valueOf(await services.imports.commit(planned(plan), file, choices));
    expect(done).toEqual({ batchId: 'batch-1', control: plan.control, fileSha256: plan.fileSha256 });
    expect((await services.transactions.list({ batchId: 'batch-1' })).total).toBe(2);
    expect(await services.customers.get('new-customer')).toMatchObject({ no: 1, key: 'C9' });
    expect((await services.imports.list()).rows[0]).toMatchObject({
      no: 1,
      fileName: file.name,
      undoneAt: null,
    });
    expect(await books.db.columnMappings.get('signature-1')).toMatchObject({ name: 'caisse-novembre' });
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('A3 brings any number of new customers, and all of them are billed in one step', async () => {
    const { services } = await openFrenchBooks();
    const ids = Array.from({ length: 400 }, (_, at) => `customer-${String(at).padStart(3, '0')}`);
    const create = ids.map((id) => newCustomer(id, { name: `Name of ${id}` }));
    const rows = ids.slice(0, 200).map((customerId) => sale({ customerId }));
    const plan = planOf('batch-1', rows, { customers: { create, update: [] } });
    valueOf(await services.imports.commit(planned(plan), file, choices));
    expect((await services.customers.list({ sort: 'no', direction: 'desc' })).rows[0]?.no).toBe(400);
    const { made } = valueOf(await services.invoices.generateAll(november));
    const issued = valueOf(await services.invoices.issue(made));
    expect(issued.at(-1)?.number).toBe('F-2026-0200');
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('A3 a crash on the way leaves nothing of it', async () => {
    const { services, books } = await openFrenchBooks();
    const plan = planOf('batch-1', [sale()]);
    const broken = { ...plan, fileSha256: Symbol('not storable') as never };
    await expect(services.imports.commit(planned(broken), file, choices)).rejects.toThrow();
    expect(await books.db.transactionBlocks.count()).toBe(0);
    expect((await services.imports.list()).total).toBe(0);
    expect(await services.audit.verify()).toMatchObject({ ok: true, entries: 1 });
  });

  it('F2 A3 an import cancelled while it is stored leaves nothing, and the same session stores it later', async () => {
    const { services, books } = await openFrenchBooks();
    const create = Array.from({ length: 400 }, (_, at) => newCustomer(`c-${at}`, { name: `Name ${at}` }));
    const session = planned(planOf('batch-1', [sale(), sale()], { customers: { create, update: [] } }));
    const stop = new AbortController();
    const told: { phase: string; done: number; total: number }[] = [];
    const cancelling = (progress: (typeof told)[number]) => {
      told.push(progress);
      if (progress.phase === 'store') stop.abort();
    };
    const task = { signal: stop.signal, onProgress: cancelling };
    expect(await services.imports.commit(session, file, choices, task)).toMatchObject({
      error: { name: 'Cancelled' },
    });
    expect(told.at(-1)).toMatchObject({ phase: 'store', total: 2 });
    expect([await books.db.transactionBlocks.count(), await books.db.customers.count()]).toEqual([0, 0]);
    expect(await services.audit.verify()).toMatchObject({ ok: true, entries: 1 });

    const onProgress = (progress: (typeof told)[number]) => void told.push(progress);
    valueOf(await services.imports.commit(session, file, choices, { onProgress }));
    expect(told.at(-1)).toEqual({ phase: 'store', done: 2, total: 2 });
    expect((await services.transactions.list()).total).toBe(2);
    expect(await services.audit.verify()).toMatchObject({ ok: true, entries: 2 });
  });

  it('S4 A3 an imported row that is given away, in bulk or by hand, keeps whom its file named', async () => {
    const { services } = await openFrenchBooks();
    const anne = await addCustomer(services, 'Anne');
    valueOf(
      await services.imports.commit(
        planned(planOf('batch-1', [sale(), sale({ title: 'b' })])),
        file,
        choices,
      ),
    );
    const { rows } = await services.transactions.list({ sort: 'title' });
    valueOf(await services.transactions.assign([rows[0]!.id], anne.id));
    valueOf(await services.transactions.save({ ...rows[1]!, customerId: anne.id, quantity: '2' }));
    expect((await services.transactions.list({ sort: 'title' })).rows).toMatchObject([
      { customerId: anne.id, importedFor: null, sourceRow: 2 },
      { customerId: anne.id, importedFor: null, quantity: '2' },
    ]);
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('B20 S4 a customer whom the file of another’s rows named stays, so that the file is recognised', async () => {
    const { services, books } = await openFrenchBooks();
    const anne = await addCustomer(services, 'Anne');
    const rows = Array.from({ length: 130 }, (_, at) => sale({ customerId: at === 129 ? 'new' : null }));
    const create = [newCustomer('new', { name: 'New' })];
    const plan = planOf('batch-1', [], { customers: { create, update: [] } });
    plan.blocks = rows.map((row, at) => planOf(`${1000 + at}`, [row]).blocks[0]!);
    valueOf(await services.imports.commit(planned(plan), file, choices));
    const { rows: imported } = await services.transactions.list({ customerId: 'new' });
    valueOf(await services.transactions.assign([imported[0]!.id], anne.id));
    expect((await services.transactions.list({ customerId: 'new' })).total).toBe(0);
    const before = await books.db.journal.count();
    expect(await services.customers.remove('new')).toMatchObject({
      error: { reason: 'customer-has-imported', params: { name: 'New' } },
    });
    expect(await books.db.journal.count()).toBe(before);
    valueOf(await services.transactions.assign([imported[0]!.id], 'new'));
    valueOf(await services.transactions.assign([imported[0]!.id], anne.id));
    valueOf(await services.customers.merge('new', anne.id));
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('A3 is not stored twice from one session', async () => {
    const { services } = await openFrenchBooks();
    const session = planned(planOf('batch-1', [sale()]));
    valueOf(await services.imports.commit(session, file, choices));
    expect(await services.imports.commit(session, file, choices)).toMatchObject({
      ok: false,
      error: { name: 'Conflict' },
    });
    expect((await services.transactions.list()).total).toBe(1);
  });

  it('A3 a file read before another import is checked again: its duplicates are found, and told', async () => {
    const contexts: IntakeContext[] = [];
    const deps = testDeps();
    const reader = deskReader(() => deps.ids.next());
    const open: typeof reader.open = (blob, name, options, context, task) => {
      contexts.push(context);
      return reader.open(blob, name, options, context, task);
    };
    const { services } = await openFrenchBooks(undefined, { ...deps, importReader: { open } });
    await addCustomer(services, 'Anne', { key: 'C1' });
    await addRow(services, null, '2026-11-01');
    const csv = new Blob(['Date;Client;Désignation;Qté;PU HT\n12/11/2026;Anne;Sable;1;8,00\n']);
    const read = async () => valueOf(await services.imports.open(csv, 'a.csv', { kind: 'transactions' }));
    const [first, second] = [await read(), await read()];
    expect(contexts[0]).toMatchObject({
      today: '2026-11-20',
      currency: 'EUR',
      defaultTaxRate: '20',
      chargesTax: true,
      customers: [{ key: 'C1' }],
      blocks: [{}],
    });
    await addCustomer(services, 'Made in between');
    valueOf(await services.imports.commit(first, file, choices));
    expect(await services.imports.commit(second, file, choices)).toMatchObject({
      error: { reason: 'books-changed', params: { created: 0, duplicate: 1 } },
    });
    expect(second.preview().control).toMatchObject({ created: { rows: 0 }, duplicate: { rows: 1 } });
    expect((await services.transactions.list()).total).toBe(2);
  });

  it('A3 a key taken since the file was read refuses the whole', async () => {
    const { services, books } = await openFrenchBooks();
    await addCustomer(services, 'Anne', { key: 'C9' });
    const create = [newCustomer('new-customer', { name: 'Other', key: 'C9' })];
    const plan = planOf('batch-1', [sale()], { customers: { create, update: [] } });
    expect(await services.imports.commit(planned(plan), file, choices)).toMatchObject({
      error: { reason: 'customer-key-taken', params: { name: 'Anne' } },
    });
    expect(await books.db.transactionBlocks.count()).toBe(0);
  });

  it('B23 nothing is imported into a locked period', async () => {
    const { services } = await openFrenchBooks();
    valueOf(await services.company.update({ lockedUntil: '2026-11-05' }));
    const outcome = await services.imports.commit(planned(planOf('batch-1', [sale()])), file, choices);
    expect(outcome).toMatchObject({ error: { name: 'Locked' } });
  });

  it('B23 an import moves nothing out of a locked period, and its undoing puts nothing back into one', async () => {
    const { services } = await openFrenchBooks();
    const anne = await addCustomer(services, 'Anne');
    const row = await addRow(services, anne.id, '2026-11-03');
    const moved = { ...row, date: '2026-11-20' };
    const commit = (id: string) =>
      services.imports.commit(planned(planOf(id, [], { transactionUpdates: [moved] })), file, choices);
    valueOf(await services.company.update({ lockedUntil: '2026-11-05' }));
    expect(await commit('batch-1')).toMatchObject({ error: { name: 'Locked' } });
    valueOf(await services.company.update({ lockedUntil: '' }));
    valueOf(await commit('batch-2'));
    valueOf(await services.company.update({ lockedUntil: '2026-11-05' }));
    expect(await services.imports.undo('batch-2')).toMatchObject({ error: { name: 'Locked' } });
    expect((await services.transactions.list()).rows.map(({ date }) => date)).toEqual(['2026-11-20']);
  });

  it('B22 an import never changes an invoiced row', async () => {
    const { services } = await openFrenchBooks();
    const anne = await addCustomer(services, 'Anne');
    const row = await addRow(services, anne.id, '2026-11-03');
    valueOf(await services.invoices.generate({ customerId: anne.id, ...november }));
    const plan = planOf('batch-1', [], { transactionUpdates: [{ ...row, title: 'Changed' }] });
    expect(await services.imports.commit(planned(plan), file, choices)).toMatchObject({
      error: { reason: 'transaction-invoiced' },
    });
  });

  it('A3 undo takes the whole import back: what it made goes, what it changed is as before', async () => {
    const { services } = await openFrenchBooks();
    const anne = await addCustomer(services, 'Anne', { email: 'old@x.example' });
    const row = await addRow(services, anne.id, '2026-11-03');
    const plan = planOf('batch-1', [sale({ customerId: 'new-customer' })], {
      customers: {
        create: [newCustomer('new-customer', { name: 'New' })],
        update: [{ id: anne.id, patch: { email: 'new@x.example' } }],
      },
      transactionUpdates: [{ ...row, title: 'Changed' }],
    });
    valueOf(await services.imports.commit(planned(plan), file, choices));
    expect((await services.customers.get(anne.id))?.email).toBe('new@x.example');
    expect(valueOf(await services.imports.undo('batch-1'))).toEqual({ removed: 1, kept: 0 });
    expect((await services.transactions.list()).rows.map(({ title }) => title)).toEqual(['Work']);
    expect((await services.customers.list()).rows.map(({ email }) => email)).toEqual(['old@x.example']);
    expect((await services.imports.get('batch-1'))?.undoneAt).not.toBeNull();
    expect(await services.imports.undo('batch-1')).toMatchObject({
      error: { reason: 'import-undone-already' },
    });
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('A3 undo is refused, with the reason, once something was invoiced from it', async () => {
    const { services } = await openFrenchBooks();
    const anne = await addCustomer(services, 'Anne');
    const plan = planOf('batch-1', [sale({ customerId: anne.id }), sale({ customerId: anne.id })]);
    valueOf(await services.imports.commit(planned(plan), file, choices));
    const draft = valueOf(await services.invoices.generate({ customerId: anne.id, ...november }));
    expect(await services.imports.undo('batch-1')).toMatchObject({
      error: { name: 'InvalidState', reason: 'import-invoiced', params: { count: 2 } },
    });
    valueOf(await services.invoices.remove([draft.id]));
    valueOf(await services.imports.undo('batch-1'));
  });

  const later: [string, (services: Services, rows: Transaction[], other: string) => Promise<unknown>][] = [
    ['mended', ({ transactions }, [row]) => transactions.save({ ...row!, title: 'By hand' })],
    ['deleted', ({ transactions }, [row]) => transactions.remove([row!.id])],
    ['given to another', ({ transactions }, rows, other) => transactions.assign([rows[1]!.id], other)],
  ];
  it.each(later)('A3 undo never takes along unasked that a row was %s since', async (_, change) => {
    const { services } = await openFrenchBooks();
    const anne = await addCustomer(services, 'Anne');
    const bea = await addCustomer(services, 'Bea');
    const plan = planOf('batch-1', [sale({ customerId: anne.id }), sale()]);
    valueOf(await services.imports.commit(planned(plan), file, choices));
    const { rows } = await services.transactions.list({ sort: 'customerName', direction: 'desc' });
    expect(await change(services, rows, bea.id)).toMatchObject({ ok: true });
    const before = (await services.transactions.list()).rows;
    expect(await services.imports.undo('batch-1')).toMatchObject({
      error: { name: 'InvalidState', reason: 'import-changed-since' },
    });
    expect((await services.transactions.list()).rows).toEqual(before);
    expect((await services.imports.get('batch-1'))?.undoneAt).toBeNull();
    valueOf(await services.imports.undo('batch-1', { changed: 'take-back' }));
    expect((await services.transactions.list()).total).toBe(0);
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('A3 undo of an update never takes back what was written over it since, unless asked', async () => {
    const { services } = await openFrenchBooks();
    const anne = await addCustomer(services, 'Anne');
    const row = await addRow(services, anne.id, '2026-11-03');
    const beside = await addRow(services, anne.id, '2026-11-04');
    const plan = planOf('batch-1', [], { transactionUpdates: [{ ...row, title: 'From the file' }] });
    valueOf(await services.imports.commit(planned(plan), file, choices));
    valueOf(await services.transactions.save({ ...row, title: 'By hand' }));
    expect(await services.imports.undo('batch-1')).toMatchObject({
      error: { reason: 'import-changed-since' },
    });
    valueOf(await services.transactions.save({ ...row, title: 'From the file' }));
    valueOf(await services.transactions.save({ ...beside, title: 'A row beside it' }));
    valueOf(await services.imports.undo('batch-1'));
    const titles = (await services.transactions.list()).rows.map(({ title }) => title);
    expect(titles.toSorted()).toEqual(['A row beside it', 'Work']);
  });

  it('A3 undo leaves a customer that is used elsewhere by now', async () => {
    const { services } = await openFrenchBooks();
    const create = [newCustomer('new-customer', { name: 'New' })];
    const plan = planOf('batch-1', [sale({ customerId: 'new-customer' })], {
      customers: { create, update: [] },
    });
    valueOf(await services.imports.commit(planned(plan), file, choices));
    await addRow(services, 'new-customer', '2026-11-04');
    valueOf(await services.imports.undo('batch-1'));
    expect(await services.customers.get('new-customer')).toBeDefined();
  });
});

describe('pedigree', () => {
  it('B24 from an invoiced amount to its file, sheet, row and cells, and from the row to its invoice', async () => {
    const { services } = await openFrenchBooks();
    const anne = await addCustomer(services, 'Anne');
    const plan = planOf('batch-1', [sale({ customerId: anne.id, sourceRow: 14 })]);
    valueOf(await services.imports.commit(planned(plan), file, choices));
    await addRow(services, anne.id, '2026-11-30');
    const invoice = valueOf(
      await services.invoices.generate({ customerId: anne.id, ...november, issue: true }),
    );
    const [first, second] = await services.lineage.of({ invoiceId: invoice.id });
    expect(first).toMatchObject({
      source: {
        batchId: 'batch-1',
        fileName: file.name,
        sheet: 'novembre',
        row: 14,
        cells: [
          { field: 'date', address: 'A14' },
          { field: 'title', address: 'B14' },
          { field: 'unitPrice', address: 'D14' },
        ],
      },
      invoice: { number: 'F-2026-0001', line: 1 },
    });
    expect(second).toMatchObject({ source: null, invoice: { line: 2 } });
    const transactionId = first!.transaction!.id;
    expect((await services.lineage.of({ transactionId }))[0]).toMatchObject({
      source: { row: 14 },
      invoice: { id: invoice.id, number: 'F-2026-0001', line: 1 },
    });
    expect(await services.lineage.of({ invoiceId: invoice.id, line: 2 })).toHaveLength(1);
  });
});
