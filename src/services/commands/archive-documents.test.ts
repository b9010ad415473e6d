import { describe, expect, it } from 'vitest';
import { sha256Hex } from '@domain/journal/canonical.ts';
import { takePen } from '@storage/one-pen.ts';
import type { RenderJob } from '../ports.ts';
import { addCustomer, addRow, november, valueOf } from '../testing/outcomes.ts';
import { openFrenchBooks, testDeps, type OpenTestBooks } from '../testing/open-books.ts';

/** How often the renderer was asked, and what for. */
function watchedDeps() {
  const deps = testDeps();
  const asked: RenderJob[][] = [];
  const { renderer } = deps;
  const watched = {
    ...renderer,
    pdf: (jobs: RenderJob[]) => {
      asked.push(jobs);
      return renderer.pdf(jobs);
    },
  };
  return { deps: { ...deps, renderer: watched }, asked };
}

async function withInvoices(count: number): Promise<OpenTestBooks & { ids: string[]; asked: RenderJob[][] }> {
  const { deps, asked } = watchedDeps();
  const open = await openFrenchBooks(undefined, deps);
  for (let at = 0; at < count; at += 1) {
    const { id } = await addCustomer(open.services, `Customer ${at}`);
    await addRow(open.services, id, '2026-11-10');
  }
  const { made } = valueOf(await open.services.invoices.generateAll({ ...november, issue: true }));
  return { ...open, ids: made, asked };
}

describe('what leaves the house', () => {
  it('B7 is in the archive with its bytes, its hash and how it left, in one entry', async () => {
    const { books, services, ids } = await withInvoices(1);
    const before = (await books.db.metaRow('head'))!.seq;
    const taken = valueOf(await services.invoices.takeOut(ids[0]!, 'downloaded'));
    expect((await books.db.metaRow('head'))!.seq).toBe(before + 1);
    const [archived] = await services.archive.of(ids[0]!);
    const bytes = new Uint8Array(await taken.file.arrayBuffer());
    expect(archived).toMatchObject({
      fileName: taken.fileName,
      sha256: sha256Hex(bytes),
      size: bytes.length,
      departures: [{ how: 'downloaded' }],
    });
    expect((await books.db.archivedFiles.get(archived!.sha256))?.bytes).toEqual(bytes);
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('B7 the same bytes are kept once, each departure is kept', async () => {
    const { books, services, ids } = await withInvoices(1);
    await services.invoices.takeOut(ids[0]!, 'downloaded');
    await services.invoices.takeOut(ids[0]!, 'printed');
    await services.invoices.pdf([ids[0]!]);
    const archived = await services.archive.of(ids[0]!);
    expect(archived.map(({ departures }) => departures.map(({ how }) => how))).toEqual([
      ['downloaded', 'printed', 'downloaded'],
    ]);
    expect(await books.db.archivedFiles.count()).toBe(1);
    expect(await services.archive.totals()).toEqual({ documents: 1, bytes: archived[0]!.size });
  });

  it('B7 one PDF of several documents is in the archive of each of them', async () => {
    const { books, services, ids } = await withInvoices(3);
    await services.invoices.pdf(ids);
    for (const id of ids) expect(await services.archive.of(id)).toHaveLength(1);
    expect(await books.db.archivedFiles.count()).toBe(1);
    expect((await services.archive.totals()).documents).toBe(3);
  });

  it('B7 every document of a zip is in the archive when the zip is handed out', async () => {
    const { books, services, ids } = await withInvoices(3);
    valueOf(await services.invoices.pdfZip([...ids, ids[0]!]));
    for (const id of ids) {
      const [archived] = await services.archive.of(id);
      expect(archived?.departures).toHaveLength(1);
      expect(await books.db.archivedFiles.get(archived!.sha256)).toBeDefined();
    }
    expect((await services.archive.totals()).documents).toBe(3);
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('B7 what was looked at only has not left', async () => {
    const { services, ids } = await withInvoices(1);
    valueOf(await services.invoices.previewPdf(ids[0]!));
    expect(await services.archive.of(ids[0]!)).toEqual([]);
    expect(await services.archive.totals()).toEqual({ documents: 0, bytes: 0 });
  });

  it('L5 a shared document has reached somebody', async () => {
    const { services, ids } = await withInvoices(1);
    await services.invoices.takeOut(ids[0]!, 'shared');
    const invoice = await services.invoices.get(ids[0]!);
    expect(invoice?.deliveries).toMatchObject([{ how: 'shared' }]);
    expect(invoice?.actions.void.allowed).toBe(false);
  });

  it('B7 leaves the archive again byte by byte, and is refused when it is damaged', async () => {
    const { books, services, ids } = await withInvoices(1);
    const first = valueOf(await services.invoices.takeOut(ids[0]!, 'downloaded'));
    const [archived] = await services.archive.of(ids[0]!);
    const again = valueOf(await services.archive.takeOut(archived!.id, 'downloaded'));
    expect(await again.file.text()).toBe(await first.file.text());
    expect((await services.archive.of(ids[0]!))[0]!.departures).toHaveLength(2);
    expect(await services.archive.takeOut('none', 'downloaded')).toMatchObject({
      ok: false,
      error: { reason: 'archived-missing' },
    });
    await books.db.transaction('rw', books.db.archivedFiles, async () => {
      takePen();
      await books.db.archivedFiles.update(archived!.sha256, { bytes: new Uint8Array([1]) });
    });
    expect(await services.archive.takeOut(archived!.id, 'downloaded')).toMatchObject({
      ok: false,
      error: { reason: 'archived-damaged', params: { name: first.fileName } },
    });
  });

  it('B7 is found by the number of its document', async () => {
    const { services, ids } = await withInvoices(2);
    await services.invoices.pdfZip(ids);
    const { number } = (await services.invoices.get(ids[1]!))!;
    const found = await services.archive.list({ search: number! });
    expect(found.rows.map(({ subject }) => subject.id)).toEqual([ids[1]]);
    expect((await services.archive.list({ page: 2, pageSize: 1 })).total).toBe(2);
  });
});

describe('the cache in front of the renderer', () => {
  it('B7 answers the second request, and the first of the next day', async () => {
    const { books, services, ids, asked } = await withInvoices(1);
    const first = valueOf(await services.invoices.previewPdf(ids[0]!));
    const second = valueOf(await services.invoices.previewPdf(ids[0]!));
    expect(await second.text()).toBe(await first.text());
    expect(asked).toHaveLength(1);
    expect(await books.db.documentCache.count()).toBe(1);
  });

  it('B7 makes a damaged copy again', async () => {
    const { books, services, ids, asked } = await withInvoices(1);
    const first = valueOf(await services.invoices.previewPdf(ids[0]!));
    await books.db.documentCache.toCollection().modify({ bytes: new Uint8Array([1, 2, 3]) });
    expect(await valueOf(await services.invoices.previewPdf(ids[0]!)).text()).toBe(await first.text());
    expect(asked).toHaveLength(2);
    await services.invoices.previewPdf(ids[0]!);
    expect(asked).toHaveLength(2);
  });

  it('B7 a draft is made again when it, its customer or the company has changed', async () => {
    const { deps, asked } = watchedDeps();
    const { services } = await openFrenchBooks(undefined, deps);
    const customer = await addCustomer(services, 'Anne');
    await addRow(services, customer.id, '2026-11-10');
    const { made } = valueOf(await services.invoices.generateAll(november));
    const look = async () => valueOf(await services.invoices.previewPdf(made[0]!));
    await look();
    await look();
    expect(asked).toHaveLength(1);
    await services.customers.save({ ...customer, name: 'Anna' });
    await look();
    expect(asked).toHaveLength(2);
    await services.company.update({ footerNote: 'Thank you' });
    await look();
    await look();
    expect(asked).toHaveLength(3);
    expect(await services.cache.status()).toMatchObject({ count: 1 });
  });

  it('B7 that a document left does not make it anew', async () => {
    const { services, ids, asked } = await withInvoices(1);
    await services.invoices.takeOut(ids[0]!, 'shared');
    await services.invoices.takeOut(ids[0]!, 'downloaded');
    expect(asked).toHaveLength(1);
  });

  it('B7 rules are checked before they count', async () => {
    const { services } = await withInvoices(0);
    const refused = await services.cache.setRules({ madeDays: 0, usedDays: 1, megabytes: 1 });
    expect(refused).toMatchObject({ ok: false, error: { reason: 'cache-rule-invalid' } });
    await services.cache.setRules({ madeDays: 9, usedDays: 8, megabytes: 7 });
    expect((await services.cache.status()).rules).toEqual({ madeDays: 9, usedDays: 8, megabytes: 7 });
  });
});
