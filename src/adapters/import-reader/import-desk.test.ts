import { describe, expect, it } from 'vitest';
import type { ImportChoices } from '@domain/intake/plan.ts';
import { newCustomer } from '@domain/parties/new-customer.ts';
import { context, countedIds } from '@domain/intake/testing/open-intake.ts';
import { rentalOf } from '@domain/rentals/testing/fleet.ts';
import { readWorkbook } from '../spreadsheet/read-workbook.ts';
import { writeWorkbook } from '../spreadsheet/write-workbook.ts';
import { importDesk } from './import-desk.ts';
import { pacedReport } from './paced-report.ts';

const LINES = [
  'Date;Client;Désignation;Qté;PU HT',
  '02/01/2026;Diallo;Sable;2;10,50',
  '13/01/2026;Diallo;Gravier;x;4,00',
  '14/01/2026;;Ciment;1;8,00',
  '15/01/2026;Barry, SA;Sable;1;8,00;de trop',
];
const choices: ImportChoices = {
  invalid: 'skip',
  duplicates: 'update',
  unknownCustomers: 'create',
  noCustomer: 'unassigned',
};
const words = {
  sheet: 'Rejected',
  row: 'Row',
  reasons: 'Why',
  reason: ({ code, value }: { code: string; value: string }) => `${code} ${value}`.trim(),
};

async function openDesk(text = LINES.join('\n')) {
  const desk = importDesk(() => Promise.resolve(words), countedIds());
  const opened = await desk.open(
    new Blob([text]),
    'ventes.csv',
    { kind: 'transactions' },
    context(),
    () => undefined,
  );
  if (!opened.ok) throw new Error(opened.error.reason);
  return { desk, preview: opened.value };
}

describe('an import session', () => {
  it('I24 a chosen customer stays chosen under another mapping of the same file', async () => {
    const { desk, preview } = await openDesk();
    const known = newCustomer('known', { name: 'Somebody' });
    expect(desk.chooseCustomer('name:Diallo', known)).toMatchObject({
      changedRows: 2,
      chosenCustomers: [{ name: 'Diallo', rows: 2, customerId: 'known' }],
    });
    const mapping = { ...preview.mapping, dateOrder: 'mdy' as const };
    const options = { kind: 'transactions', mapping };
    const other = await desk.reopen(options, () => undefined);
    expect(other).toMatchObject({ value: { chosenCustomers: [{ name: 'Diallo', customerId: 'known' }] } });
    desk.chooseCustomer('name:Diallo', null);
    expect(await desk.reopen(options, () => undefined)).toMatchObject({ value: { chosenCustomers: [] } });
  });

  it('A3 the preview tells sheet, mapping, totals and findings at once', async () => {
    const { preview } = await openDesk();
    expect(preview).toMatchObject({
      format: 'csv',
      mapping: {
        fields: ['date', 'customerName', 'title', 'quantity', 'unitPrice'],
        dateOrder: 'dmy',
        decimal: ',',
      },
      certain: { header: true, dateOrder: true, decimal: true },
      rowCount: 4,
      held: { rows: 1, amounts: { EUR: 800 } },
      control: { created: { rows: 2, amounts: { EUR: 2900 } }, rejected: { rows: 2 } },
      findingCounts: { error: 2, warning: 1 },
    });
    expect(preview.fileSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(preview.sample[0]).toEqual({
      date: '02/01/2026',
      customerName: 'Diallo',
      title: 'Sable',
      quantity: '2',
      unitPrice: '10,50',
    });
  });

  it('A3 a faulty row is mended in place, counted as mended, and the mend undone', async () => {
    const { desk } = await openDesk();
    expect(desk.rows({ faultyOnly: true, code: 'not-a-number', offset: 0, limit: 10 })).toMatchObject({
      total: 1,
      rows: [
        {
          row: 3,
          status: 'reject',
          cells: { quantity: 'x' },
          findings: [{ code: 'not-a-number', column: 'D' }],
        },
      ],
    });
    const mended = desk.mend([{ row: 3, field: 'quantity', value: '3' }]);
    expect([mended.control.created.rows, mended.mended.rows]).toEqual([3, 1]);
    expect(desk.rows({ offset: 1, limit: 1 }).rows[0]).toMatchObject({
      status: 'create',
      mended: ['quantity'],
      findings: [],
    });
    expect(desk.undoMend().control.created.rows).toBe(2);
  });

  it('A3 a column that the file lacks can be filled for all rows', async () => {
    const { desk, preview } = await openDesk('Client;Objet;Montant\nDiallo;Sable;10\nBarry;Sable;20');
    expect(preview.control.rejected.rows).toBe(2);
    expect(desk.replaceAll('date', undefined, '2026-02-01').control.created).toEqual({
      rows: 2,
      amounts: { EUR: 3000 },
    });
  });

  it('A3 the choices move rows between the totals without reading again', async () => {
    const { desk } = await openDesk();
    expect(desk.choose({ ...choices, noCustomer: 'reject' }).control.rejected.rows).toBe(3);
    expect(desk.choose(choices).control.rejected.rows).toBe(2);
  });

  it('A3 nothing is planned while rows are wrong and the choice is all or nothing', async () => {
    const { desk } = await openDesk();
    expect(desk.plan({ ...choices, invalid: 'refuse' })).toMatchObject({
      ok: false,
      error: { reason: 'import-rows-rejected', params: { rows: 2 } },
    });
  });

  it('A3 another mapping or header row is read from the same bytes', async () => {
    const { desk } = await openDesk();
    const reopened = await desk.reopen(
      { kind: 'transactions', mapping: { fields: ['date', 'customerName', 'title', 'quantity', ''] } },
      () => undefined,
    );
    expect(reopened.ok && reopened.value.control.rejected.rows).toBe(4);
  });

  it('A3 C2 a file that is read as another kind is checked against what the books hold for that one', async () => {
    const { desk } = await openDesk('Plaque;Date;Statut\nGN-001-AA;05/01/2025;Travail');
    const books = context({ rentals: [rentalOf({ start: '2025-01-01' })], sheets: [] });
    const unknown = await desk.reopen({ kind: 'timesheets' }, () => undefined);
    expect(unknown.ok && unknown.value.control.rejected.rows).toBe(1);
    const known = await desk.reopen({ kind: 'timesheets' }, () => undefined, books);
    expect(known.ok && known.value.control.created.rows).toBe(1);
    expect(desk.plan(choices)).toMatchObject({
      ok: true,
      value: { days: [{ date: '2025-01-05', code: 'W' }] },
    });
  });

  it('A3 mends outlive a change of the mapping', async () => {
    const { desk } = await openDesk();
    desk.mend([{ row: 3, field: 'quantity', value: '3' }]);
    const reopened = await desk.reopen(
      { kind: 'transactions', mapping: { dateOrder: 'mdy' } },
      () => undefined,
    );
    expect(reopened.ok && reopened.value.mended.rows).toBe(1);
    expect(desk.undoMend().mended.rows).toBe(0);
  });

  it('A3 rejected rows come as a spreadsheet with their cells, their line and the reasons', async () => {
    const { desk } = await openDesk();
    const workbook = await readWorkbook(await desk.rejected(choices, 'en'), 'rejected.xlsx');
    if (!workbook.ok) throw new Error(workbook.error.reason);
    const { grid } = workbook.value;
    const lines = Array.from({ length: grid.rowCount }, (_, row) =>
      Array.from({ length: grid.columnCount }, (_cell, column) => grid.text(row, column)),
    );
    expect(lines).toEqual([
      ['Date', 'Client', 'Désignation', 'Qté', 'PU HT', '', 'Row', 'Why'],
      ['13/01/2026', 'Diallo', 'Gravier', 'x', '4,00', '', '3', 'not-a-number x'],
      ['15/01/2026', 'Barry, SA', 'Sable', '1', '8,00', 'de trop', '5', 'row-long'],
    ]);
  });

  it('I36 a mended sheet of rejected rows is the file it is from: the same mapping, one row once', async () => {
    const sold = ['Date', 'Client', 'Désignation', 'Qté', 'PU HT'].map((header) => ({
      header,
      type: 'text' as const,
    }));
    const bytes = await writeWorkbook([
      {
        name: 'Ventes',
        columns: sold,
        rows: [
          ['2026-01-02', 'Diallo', 'Sable', 2, 10.5],
          ['13/13/2026', 'Diallo', 'Gravier', 1.125, 4],
        ],
      },
    ]);
    const inEnglish = { ...words, row: 'Row in the file', reasons: 'Why it was not imported' };
    const session = async (file: Uint8Array, books = context()) => {
      const desk = importDesk(() => Promise.resolve(inEnglish), countedIds());
      const blob = new Blob([new Uint8Array(file)]);
      const opened = await desk.open(blob, 'ventes.xlsx', { kind: 'transactions' }, books, () => undefined);
      if (!opened.ok) throw new Error(opened.error.reason);
      return { desk, preview: opened.value };
    };
    const { desk, preview } = await session(bytes);
    const { mapping, headers, signature } = preview;
    const saved = { id: signature, rev: 1, headers, mapping, name: 'Ventes', usedAt: '' };
    const left = await readWorkbook(await desk.rejected(choices, 'en'), 'rejected.xlsx');
    if (!left.ok) throw new Error(left.error.reason);
    const { grid } = left.value;
    const names = Array.from({ length: grid.columnCount }, (_, column) => grid.text(0, column));
    const values = names.map((_, column) => (column === 0 ? '13/12/2025' : grid.value(1, column)));
    const mended = await writeWorkbook([
      { name: 'Rows', columns: names.map((header) => ({ header, type: 'text' })), rows: [values] },
    ]);

    const back = await session(mended, context({ savedMappings: [saved] }));
    expect(back.preview).toMatchObject({
      headers,
      signature,
      recognised: { state: 'known', name: 'Ventes' },
      control: { read: { rows: 1 }, created: { rows: 1, amounts: { EUR: 450 } } },
    });
  });

  it('A3 rows refused for their unknown customer say so, each of them', async () => {
    const { desk } = await openDesk(
      'Date;Client;Objet;Montant\n2026-01-02;Diallo;Sable;10\n2026-01-03;Diallo;Sable;10',
    );
    const workbook = await readWorkbook(
      await desk.rejected({ ...choices, unknownCustomers: 'reject' }, 'en'),
      'rejected.xlsx',
    );
    expect(workbook.ok && [workbook.value.grid.text(1, 5), workbook.value.grid.text(2, 5)]).toEqual([
      'unknown-customer Diallo',
      'unknown-customer Diallo',
    ]);
  });

  it('A3 what cannot be read is refused by name', async () => {
    const desk = importDesk(() => Promise.resolve(words), countedIds());
    const open = (text: string, kind: string) =>
      desk.open(new Blob([text]), 'x.csv', { kind }, context(), () => undefined);
    expect(await open('', 'transactions')).toMatchObject({ error: { reason: 'file-empty' } });
    expect(await open('a;b', 'recipes')).toMatchObject({ error: { reason: 'import-kind-unknown' } });
  });

  it('F2 progress is told at most every 50 ms, and at each change of phase', () => {
    const told: string[] = [];
    let time = 0;
    const report = pacedReport(
      (phase, done) => told.push(`${phase} ${done}`),
      () => time,
    );
    for (let done = 0; done <= 100; done += 10) {
      report('check', done, 100);
      time += 20;
    }
    report('read', 0, 1);
    expect(told).toEqual(['check 0', 'check 30', 'check 60', 'check 90', 'read 0']);
  });
});
