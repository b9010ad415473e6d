import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ReportTable, TitledColumn } from '@domain/reports/report.ts';
import { writeWorkbook } from '../spreadsheet/write-workbook.ts';
import { reportSheets, type ReportSheetWords } from './report-workbook.ts';

const column = (id: string, more: Partial<TitledColumn> = {}): TitledColumn => ({
  id,
  title: id,
  type: 'text',
  isSummed: false,
  isExtra: false,
  ...more,
});

const words: ReportSheetWords = {
  total: 'Total',
  subTotal: (name) => `${name}, sub-total`,
  notes: 'Notes',
  facts: [['Atelier Perrache', 'November 2026']],
  control: 'Control',
  read: 'Read',
  used: 'Used',
  difference: 'Difference',
};

const columns = [
  column('customer'),
  column('month', { type: 'month' }),
  column('count', { type: 'count', isSummed: true }),
  column('net', { type: 'money', isSummed: true }),
  column('share', { type: 'percent', derived: { rule: 'share', of: 'net' } }),
];

/** Two groups: 10.00 + 20.50, then 69.50: 100.00 in all. */
const table: ReportTable = {
  kind: 'sales-by-customer',
  basis: 'issued',
  title: 'Sales',
  from: '2026-11-01',
  to: '2026-11-30',
  compared: null,
  customer: '',
  columns,
  offered: columns,
  keyFigures: [],
  layout: { columns: columns.map(({ id }) => id), groupBy: ['customer'], filters: [], sort: null },
  sections: [
    {
      currency: 'EUR',
      rows: [
        { level: 0, cells: ['=cmd|x', '2026-10', 1, 1000, 10] },
        { level: 0, cells: ['=cmd|x', '2026-11', 2, 2050, 20.5] },
        { level: 1, cells: ['=cmd|x', null, 3, 3050, 30.5] },
        { level: 0, cells: ['Zoé', '2026-11', 1, 6950, 69.5] },
        { level: 1, cells: ['Zoé', null, 1, 6950, 69.5] },
      ],
      total: [null, null, 4, 10000, 100],
      figures: [],
      chart: null,
    },
  ],
  notes: ['By date of issue.', 'Each currency by itself.'],
  control: { read: 9, used: 4, leftOut: 5, reasons: [{ text: 'Drafts', count: 5 }] },
};

const soffice = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/opt/libreoffice/program/soffice'].find(
  existsSync,
);

describe('a report as a workbook', () => {
  it('A2 sums are formulas that leave sub-totals out, percentages and months are numbers, texts stay texts', async () => {
    const book = read(await writeWorkbook(reportSheets(table, words)), { type: 'array', cellNF: true });
    expect(book.SheetNames).toEqual(['EUR', 'Notes']);
    const sheet = book.Sheets['EUR']!;
    const cell = (address: string) => sheet[address] as { v?: unknown; f?: string; t: string; z?: string };
    expect(cell('D1').v).toBe('net, EUR');
    expect(cell('A2')).toMatchObject({ t: 's', v: '=cmd|x' });
    expect(cell('A2').f).toBeUndefined();
    expect(cell('B2')).toMatchObject({ t: 'n', z: 'mmm\\ yyyy' });
    expect(cell('D4')).toMatchObject({ f: 'SUBTOTAL(9,D2:D3)', v: 30.5, z: '#,##0.00' });
    expect(cell('D6')).toMatchObject({ f: 'SUBTOTAL(9,D5:D5)', v: 69.5 });
    expect(cell('D7')).toMatchObject({ f: 'SUBTOTAL(9,D2:D6)', v: 100 });
    expect(cell('E4')).toMatchObject({ f: 'IF(D7=0,"",D4/ABS(D7))', v: 0.305, z: '0.0%' });
    expect(cell('A4').v).toBe('=cmd|x, sub-total');
    expect(cell('A7').v).toBe('Total');
  });

  it('A2 the head stays in sight and is printed on each page; the notes hold the control as a formula', async () => {
    const parts = unzipSync(await writeWorkbook(reportSheets(table, words)));
    const xml = (path: string) => new TextDecoder().decode(parts[path]);
    expect(xml('xl/worksheets/sheet1.xml')).toContain('state="frozen"');
    expect(xml('xl/worksheets/sheet1.xml')).toContain('outlineLevel="1"');
    expect(xml('xl/workbook.xml')).toContain('_xlnm.Print_Titles" localSheetId="0">\'EUR\'!$1:$1<');
    expect(xml('xl/worksheets/sheet2.xml')).toMatch(/<f>B\d+-SUM\(B\d+:B\d+\)<\/f><v>0<\/v>/);
  });

  it('A2 the same report is the same bytes, and a currency without cents has whole amounts', async () => {
    const francs = {
      ...table,
      sections: table.sections.map((section) => ({ ...section, currency: 'GNF' })),
    };
    const made = await writeWorkbook(reportSheets(francs, words));
    expect(await writeWorkbook(reportSheets(structuredClone(francs), words))).toEqual(made);
    const sheet = read(made, { type: 'array', cellNF: true }).Sheets['GNF']!;
    expect(sheet['D7']).toMatchObject({ v: 10000, z: '#,##0' });
  });

  it.skipIf(soffice === undefined)(
    'A2 LibreOffice works out the same totals',
    { timeout: 120_000 },
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'quittance-xlsx-'));
      try {
        // Without their values: what is read back was worked out by the other program.
        const parts = unzipSync(await writeWorkbook(reportSheets(table, words)));
        const file = join(folder, 'report.xlsx');
        expect(Object.keys(parts)).toContain('xl/worksheets/sheet1.xml');
        writeFileSync(file, await writeWorkbook(reportSheets(withoutValues(table), words)));
        execFileSync(
          soffice!,
          [
            `-env:UserInstallation=file://${folder}/profile`,
            '--headless',
            '--convert-to',
            'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
            '--outdir',
            folder,
            file,
          ],
          { stdio: 'ignore' },
        );
        const name = readdirSync(folder).find((one) => one.endsWith('EUR.csv'))!;
        const lines = readFileSync(join(folder, name), 'utf8').trim().split('\n');
        expect(lines.at(-1)).toMatch(/^Total,,4,100(\.00)?,100(\.0)?%/);
        expect(lines[3]).toMatch(/sub-total.*,3,30\.50?,30\.5%/);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});

/** Formulas without what they come to: whoever reads a sum has worked it out. */
const withoutValues = (whole: ReportTable): ReportTable => ({
  ...whole,
  sections: whole.sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) =>
      row.level === 0
        ? row
        : { ...row, cells: row.cells.map((cell) => (typeof cell === 'number' ? null : cell)) },
    ),
    total: section.total.map((cell) => (typeof cell === 'number' ? null : cell)),
  })),
});
