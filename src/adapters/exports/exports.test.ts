import { describe, expect, it } from 'vitest';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import { readWorkbook } from '../spreadsheet/read-workbook.ts';
import { rowsOf } from '../spreadsheet/testing/grid-rows.ts';
import { csvPieces } from '../spreadsheet/write-csv.ts';
import { writeWorkbook } from '../spreadsheet/write-workbook.ts';
import { invoiceSheet, type InvoiceSheetWords } from './invoice-sheet.ts';

const heads = new Proxy({} as InvoiceSheetWords['heads'], { get: (_, name) => String(name) });
const words: InvoiceSheetWords = { sheet: 'Invoices', heads, status: (name) => name, kind: (kind) => kind };

const invoice = (more: Partial<Invoice> = {}): Invoice =>
  ({
    id: 'i',
    rev: 1,
    no: 1,
    kind: 'invoice',
    number: 'F-1',
    issueDate: '2026-11-01',
    createdAt: '2026-10-31T10:00:00.000Z',
    customerName: 'Zoé',
    currency: 'EUR',
    periodStart: '2026-10-01',
    periodEnd: '2026-10-31',
    dueDate: '2026-11-15',
    title: 'Work; more',
    buyerReference: '',
    purchaseOrder: '',
    lineCount: 1,
    totals: { withoutTax: 1000, tax: 200, withTax: 1200, paid: 0, due: 1200 },
    payments: [],
    voided: null,
    creditNotes: [],
    creditOf: null,
    deliveries: [],
    ...more,
  }) as unknown as Invoice;

const context = { words, today: '2026-11-20' };
const csvOf = (...invoices: Invoice[]) =>
  csvPieces(invoiceSheet(invoices, context), { separator: ';', decimal: ',' })
    .join('')
    .split('\r\n')
    .map((line) => line.split(';'));

describe('a view of the invoices as a file', () => {
  it('B8 types dates and amounts in a workbook', async () => {
    const read = await readWorkbook(await writeWorkbook([invoiceSheet([invoice()], context)]), 'x.xlsx');
    if (!read.ok) throw new Error(read.error.reason);
    const { grid } = read.value;
    const [head, row] = rowsOf(grid);
    expect(row?.slice(0, 5)).toEqual(['F-1', 'invoice', 'overdue', 'Zoé', 'Work; more']);
    for (const [name, kind] of [
      ['dueDate', 'date'],
      ['withTax', 'number'],
    ] as const) {
      expect(grid.kind(1, head!.indexOf(name))).toBe(kind);
    }
    expect(row?.[head!.indexOf('due')]).toBe('12');
  });

  it('B8 writes CSV as the language of the screens opens it', () => {
    const [head, row] = csvOf(invoice({ title: 'Work' }));
    expect(head?.[0]).toBe('\uFEFFnumber');
    expect(row).toHaveLength(head!.length);
    expect(row?.[head!.indexOf('withTax')]).toBe('12,00');
    expect(row?.[head!.indexOf('dueDate')]).toBe('2026-11-15');
  });

  it('B8 parts and quotes texts', () => {
    const sheet = invoiceSheet([invoice({ title: 'a "b"; c', customerName: 'two\nlines' })], context);
    const text = csvPieces(sheet, { separator: ';', decimal: ',' }).join('');
    expect(text).toContain('"a ""b""; c"');
    expect(text).toContain('"two\nlines"');
  });

  it('B8 no text of the books runs as a formula where the file is opened', () => {
    for (const title of ['=1+1', '+33 1', '-2', '@x', '\tx', '\rx']) {
      const sheet = invoiceSheet([invoice({ title })], context);
      const text = csvPieces(sheet, { separator: ',', decimal: '.' }).join('');
      expect(text).toContain(`'${title}`);
    }
    const [head, row] = csvOf(
      invoice({
        title: 'Work',
        payments: [{ type: 'payment', amount: 2000 }] as unknown as Invoice['payments'],
      }),
    );
    expect(row?.[head!.indexOf('due')]).toBe('-8,00');
  });

  it('B8 amounts of a currency without decimals have none', () => {
    const [head, row] = csvOf(invoice({ currency: 'GNF', title: 'Work' }));
    expect(row?.[head!.indexOf('withTax')]).toBe('1200');
  });
});
