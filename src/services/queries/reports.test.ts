import { describe, expect, it } from 'vitest';
import { readWorkbook } from '@adapters/spreadsheet/read-workbook.ts';
import { rowsOf } from '@adapters/spreadsheet/testing/grid-rows.ts';
import { minor } from '@domain/money/minor.ts';
import { openFrenchBooks } from '../testing/open-books.ts';
import { addCustomer, addRow, november, valueOf } from '../testing/outcomes.ts';

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());

describe('reports', () => {
  it('A2 sales by period is made as table, PDF and XLSX of the same figures', async () => {
    const { services } = await openFrenchBooks();
    const { id: customerId } = await addCustomer(services, 'Boulangerie des Terreaux');
    await addRow(services, customerId, '2026-11-03', '30');
    valueOf(await services.invoices.generate({ customerId, ...november, issue: true }));
    const query = {
      kind: 'sales-by-period',
      from: '2026-11-01',
      to: '2026-11-30',
      compare: 'previous',
    } as const;
    const table = valueOf(await services.reports.table(query, 'fr'));
    expect(table.sections[0]?.total).toEqual([null, 1, 3000, 600, 3600, 0, null]);
    expect(table.control).toMatchObject({ read: 1, used: 1, leftOut: 0 });
    const xlsx = valueOf(await services.reports.file(query, { format: 'xlsx', language: 'fr' }));
    expect(xlsx.fileName).toBe('Ventes-par-periode_2026-11-01_2026-11-30.xlsx');
    const read = valueOf(await readWorkbook(await bytesOf(xlsx.file), xlsx.fileName));
    expect(rowsOf(read.grid)).toEqual([
      ['Période', 'Factures', 'Hors taxe, EUR', 'Taxe, EUR', 'TTC, EUR', 'Comparé, EUR', 'Évolution'],
      ['2026-11-20', '1', '30', '6', '36', '0'],
      ['Total', '1', '30', '6', '36', '0'],
    ]);
    const made = valueOf(await services.reports.make(query, { formats: ['pdf', 'xlsx'], language: 'fr' }));
    expect(made.figures[0]).toMatchObject({ id: 'invoiced', value: 3000, currency: 'EUR' });
    const [pdf] = made.files;
    const kept = await bytesOf(valueOf(await services.reports.madeFile(made.id, pdf!.sha256)));
    expect(new TextDecoder('latin1').decode(kept.slice(0, 5))).toBe('%PDF-');
    expect(await services.audit.verify()).toMatchObject({ ok: true });
    const { writeFile } = await import('node:fs/promises');
    if (process.env['REPORT_OUT']) await writeFile(`${process.env['REPORT_OUT']}/first.pdf`, kept);
  });

  it('A2 RP11 the tax report by payment: asked, saved with a layout, kept, and written into PDF and XLSX', async () => {
    const { services } = await openFrenchBooks();
    const { id: customerId } = await addCustomer(services, 'Boulangerie des Terreaux');
    await addRow(services, customerId, '2026-11-03', '30');
    valueOf(await services.invoices.generate({ customerId, ...november, issue: true }));
    const [invoice] = (await services.invoices.list({})).rows;
    valueOf(
      await services.receivables.pay({
        method: 'card',
        amount: minor(1800),
        invoices: [{ id: invoice!.id }],
      }),
    );
    const query = { kind: 'tax', from: '2026-11-01', to: '2026-11-30' };
    const layout = { columns: ['rate', 'taxable', 'tax'], groupBy: [], filters: [], sort: null };
    const totals = async (more: object) =>
      valueOf(await services.reports.table({ ...query, layout, ...more }, 'fr')).sections[0]!.total;
    expect(await totals({})).toEqual([null, 3000, 600]);
    expect(await totals({ basis: 'issued' })).toEqual([null, 3000, 600]);
    expect(await totals({ basis: 'paid' })).toEqual([null, 1500, 300]);

    const own = valueOf(await services.reports.save({ name: 'CA3', kind: 'tax', layout, basis: 'paid' }));
    const asSaved = valueOf(await services.reports.table({ ...query, savedId: own.id }, 'fr'));
    expect(asSaved).toMatchObject({ basis: 'paid', title: 'CA3' });
    expect(asSaved.notes[0]).toMatch(/^Par date de règlement/);

    const kept = valueOf(
      await services.reports.make({ ...query, basis: 'paid' }, { formats: ['xlsx'], language: 'fr' }),
    );
    expect(kept).toMatchObject({ basis: 'paid', title: 'Taxe par taux, sur les encaissements' });
    expect(kept.files[0]!.fileName).toBe('Taxe-par-taux-sur-les-encaissements_2026-11-01_2026-11-30.xlsx');
    expect(await services.reports.madeOne(kept.id)).toEqual(kept);
    const file = valueOf(await services.reports.madeFile(kept.id, kept.files[0]!.sha256));
    const read = valueOf(await readWorkbook(await bytesOf(file), 'tax.xlsx'));
    expect(rowsOf(read.grid).at(-1)).toEqual(['Total', '', '', '1', '15', '3', '18']);

    for (const asked of [
      { ...query, basis: 'open' as const },
      { ...query, kind: 'ageing', basis: 'paid' as const },
    ]) {
      const refused = await services.reports.table(asked, 'fr');
      expect(refused).toMatchObject({ error: { reason: 'report-basis-unknown', field: 'basis' } });
    }
    const wrong = { name: 'x', kind: 'ageing', layout, basis: 'paid' as const };
    expect(await services.reports.save(wrong)).toMatchObject({ error: { reason: 'report-basis-unknown' } });
  });
});
