import { beforeEach, describe, expect, it } from 'vitest';
import type { ImportChoices } from '@domain/intake/plan.ts';
import type { Services } from '../services.ts';
import { deskReader } from '../testing/desk-reader.ts';
import { openFrenchBooks, testDeps } from '../testing/open-books.ts';
import { november, valueOf } from '../testing/outcomes.ts';

const choices: ImportChoices = {
  invalid: 'skip',
  duplicates: 'update',
  unknownCustomers: 'create',
  noCustomer: 'unassigned',
};

describe('the pedigree of an amount', () => {
  let services: Services;
  beforeEach(async () => {
    const deps = testDeps();
    ({ services } = await openFrenchBooks(undefined, {
      ...deps,
      importReader: deskReader(() => deps.ids.next()),
    }));
  });

  async function bring(name: string, ...lines: string[]): Promise<string> {
    const session = valueOf(
      await services.imports.open(new Blob([lines.join('\n')]), name, { kind: 'transactions' }),
    );
    const stored = await services.imports.commit(session, { name, size: 1 }, choices);
    session.close();
    return valueOf(stored).batchId;
  }
  /** File, row and the cell of the price, of a transaction. */
  const sourceOf = async (transactionId: string) => {
    const [lineage] = await services.lineage.of({ transactionId });
    const price = lineage!.source?.cells.find(({ field }) => field === 'unitPrice');
    return [lineage!.source?.fileName, lineage!.source?.row, price?.address];
  };
  const only = async () => {
    const { rows, total } = await services.transactions.list({ search: 'Sable' });
    expect(total).toBe(1);
    return rows[0]!;
  };

  it('B24 of a row that a second file changed is that file, its row and its cells; undone, the first again', async () => {
    const first = await bring(
      'first.csv',
      'Clé;Date;Client;Désignation;Qté;PU HT',
      'K-1;12/11/2026;Anne;Sable;1;8,00',
    );
    const row = await only();
    expect(await sourceOf(row.id)).toEqual(['first.csv', 2, 'F2']);
    const second = await bring(
      'second.csv',
      'PU HT;Clé;Date;Client;Désignation;Qté',
      '4,00;K-2;13/11/2026;Anne;Gravier;1',
      '9,00;K-1;12/11/2026;Anne;Sable;1',
    );
    const changed = await only();
    expect([changed.id, changed.unitPrice]).toEqual([row.id, '9']);
    expect(await sourceOf(row.id)).toEqual(['second.csv', 3, 'A3']);
    expect(await services.transactions.sourcesOf([changed])).toEqual([{ batchId: second, row: 3 }]);

    const invoice = valueOf(
      await services.invoices.generate({ customerId: changed.customerId!, ...november, issue: true }),
    );
    const lines = await services.lineage.of({ invoiceId: invoice.id });
    const places = lines.map(({ source }) => `${source?.fileName} ${source?.row}`);
    expect(places.toSorted()).toEqual(['second.csv 2', 'second.csv 3']);
    valueOf(await services.receivables.void([invoice.id], { reason: 'Test' }));
    valueOf(await services.imports.undo(second));
    expect(await sourceOf(row.id)).toEqual(['first.csv', 2, 'F2']);
    expect(await services.transactions.sourcesOf([await only()])).toEqual([{ batchId: first, row: 2 }]);
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('B24 of a row that was mended by hand after a second file stays that file', async () => {
    await bring('first.csv', 'Clé;Date;Client;Désignation;Qté;PU HT', 'K-1;12/11/2026;Anne;Sable;1;8,00');
    await bring('second.csv', 'PU HT;Clé;Date;Client;Désignation', '9,00;K-1;12/11/2026;Anne;Sable');
    const row = await only();
    valueOf(await services.transactions.save({ ...row, description: 'By hand' }));
    expect(await sourceOf(row.id)).toEqual(['second.csv', 2, 'A2']);
    valueOf(await services.transactions.assign([row.id], row.customerId!));
    expect(await sourceOf(row.id)).toEqual(['second.csv', 2, 'A2']);
  });

  it('B24 of a line of a credit note is that of the line it takes back', async () => {
    await bring(
      'first.csv',
      'Clé;Date;Client;Désignation;Qté;PU HT',
      'K-1;12/11/2026;Anne;Gravier;1;8,00',
      'K-2;13/11/2026;Anne;Sable;2;10,00',
    );
    const row = await only();
    const { id, body } = await issued(row.customerId!);
    const line = body.lines.find(({ title }) => title === 'Sable')!;
    const credit = valueOf(
      await services.receivables.credit(id, {
        reason: 'Test',
        lines: [{ lineId: line.id, quantity: '1' }],
      }),
    );
    const [lineage, ...more] = await services.lineage.of({ invoiceId: credit.id });
    expect(more).toEqual([]);
    expect(lineage).toMatchObject({
      source: { fileName: 'first.csv', row: 3 },
      transaction: { id: row.id },
      invoice: { id: credit.id, number: credit.number, line: 1 },
    });
    expect(lineage!.source!.cells).toContainEqual({ field: 'unitPrice', address: 'F3' });
  });

  async function issued(customerId: string) {
    const made = valueOf(await services.invoices.generate({ customerId, ...november, issue: true }));
    return (await services.invoices.get(made.id))!;
  }
});
