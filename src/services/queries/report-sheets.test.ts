import { read, type WorkBook } from '@e965/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { hasLibreOffice, workedOut } from '@adapters/spreadsheet/testing/libre-office.ts';
import { digitsOf } from '@domain/money/minor.ts';
import { allReports } from '@domain/reports/registry.ts';
import type { ReportCell, ReportTable, TitledColumn } from '@domain/reports/report.ts';
import { orderFields, orderSources } from '@domain/pipeline/testing/order-file.ts';
import type { ReportQuery } from '../services.ts';
import { openFrenchBooks, type OpenTestBooks } from '../testing/open-books.ts';
import { valueOf } from '../testing/outcomes.ts';
import { openReportBooks } from '../testing/report-books.ts';

/** Five months of books; every kind as it comes, and in groups where it has words to group by. */
let open: OpenTestBooks;
let customerId: string;
const year = { from: '2026-01-01', to: '2026-12-31' };

beforeAll(async () => {
  open = await openReportBooks();
  customerId = (await open.books.db.customers.toArray())[0]!.id;
}, 60_000);

const queryOf = (kind: string): ReportQuery => {
  const { ofCustomer } = allReports.find(({ id }) => id === kind)!;
  return { kind, ...year, ...(ofCustomer && { customerId }) };
};

/** The same in groups of its first column of words. */
function groupedOf(kind: string): ReportQuery | null {
  const { columns, usual } = allReports.find(({ id }) => id === kind)!;
  const by = columns.find(({ type, isExtra }) => !isExtra && (type === 'text' || type === 'word'));
  if (!by || usual.groupBy.length > 0 || columns.some(({ isRunning }) => isRunning)) return null;
  const shown = columns.filter(({ isExtra, isCompared }) => !isExtra && !isCompared);
  const layout = { columns: shown.map(({ id }) => id), groupBy: [by.id], filters: [], sort: null };
  return { ...queryOf(kind), layout };
}

const kinds = allReports.map(({ id }) => id);
const asked = (): (readonly [string, ReportQuery])[] =>
  kinds.flatMap((kind) => {
    const grouped = groupedOf(kind);
    return [[kind, queryOf(kind)] as const, ...(grouped ? [[`${kind}-grouped`, grouped] as const] : [])];
  });

async function sheetsOf(query: ReportQuery): Promise<{ table: ReportTable; bytes: Uint8Array }> {
  const { services } = open;
  const table = valueOf(await services.reports.table(query, 'en'));
  const { file } = valueOf(await services.reports.file(query, { format: 'xlsx', language: 'en' }));
  return { table, bytes: new Uint8Array(await file.arrayBuffer()) };
}

const opened = (bytes: Uint8Array): WorkBook => read(bytes, { type: 'array', cellNF: true });

/** Days since the last one of 1899, as spreadsheets count. */
const serial = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

function expectedOf(cell: ReportCell, { type }: TitledColumn, currency: string): string | number | null {
  if (cell === null || cell === '') return null;
  if (type === 'money') return Number(cell) / (currency === '' ? 1 : 10 ** digitsOf(currency));
  if (type === 'percent') return Number(cell) / 100;
  if (type === 'date') return serial(String(cell));
  if (type !== 'month') return cell;
  const text = String(cell);
  return text.length === 4 ? text : serial(text.length === 7 ? `${text}-01` : text);
}

describe('workbooks of all nine reports', () => {
  it.each(kinds)('A2 %s: another reader finds every figure of the table in its cell', async (kind) => {
    const { table, bytes } = await sheetsOf(queryOf(kind));
    const book = opened(bytes);
    expect(table.sections.length).toBeGreaterThan(0);
    expect(book.SheetNames).toHaveLength(table.sections.length + 1);
    for (const [place, { currency, rows, total }] of table.sections.entries()) {
      const sheet = denseOf(book, place);
      expect(rows.length, kind).toBeGreaterThan(0);
      for (const [at, { cells, level }] of rows.entries()) {
        for (const [column, titled] of table.columns.entries()) {
          if (level > 0 && !isNumber(titled)) continue;
          const wanted = expectedOf(cells[column] ?? null, titled, currency);
          same(sheet[at + 1]?.[column]?.v, wanted, `${kind} ${currency} row ${at + 2} ${titled.id}`);
        }
      }
      for (const [column, titled] of table.columns.entries()) {
        if (!isNumber(titled)) continue;
        const wanted = expectedOf(total[column] ?? null, titled, currency);
        same(sheet[rows.length + 1]?.[column]?.v, wanted, `${kind} ${currency} total ${titled.id}`);
      }
    }
  });
});

const isNumber = ({ type }: TitledColumn) =>
  type === 'money' || type === 'count' || type === 'quantity' || type === 'percent' || type === 'days';

function same(got: unknown, wanted: string | number | null, where: string, digits = 6): void {
  if (typeof wanted === 'number')
    expect(Math.abs(Number(got) - wanted), where).toBeLessThanOrEqual(0.500001 * 10 ** -digits);
  else expect(got ?? '', where).toBe(wanted ?? '');
}

interface Cell {
  v?: unknown;
  f?: string;
  z?: string;
}

/** Rows of cells by their addresses. */
function denseOf(book: WorkBook, place: number): (Cell | undefined)[][] {
  const found: Cell[][] = [];
  for (const [address, cell] of Object.entries(book.Sheets[book.SheetNames[place]!]!)) {
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    if (letters === undefined) continue;
    const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    (found[Number(row) - 1] ??= [])[column] = cell as Cell;
  }
  return found;
}

const shownDigits = (format: string) =>
  (/\.(0+)/.exec(format)?.[1]?.length ?? 0) + (format.includes('%') ? 2 : 0);

/** What the workbook says its formulas come to, against what another program makes of them. */
function compared(name: string, ours: Uint8Array, theirs: Uint8Array): { cells: number; formulas: number } {
  const [book, other] = [opened(ours), opened(theirs)];
  expect(other.SheetNames, name).toEqual(book.SheetNames);
  let [cells, formulas] = [0, 0];
  for (const place of book.SheetNames.keys()) {
    const again = denseOf(other, place);
    denseOf(book, place).forEach((row, at) =>
      row.forEach((cell, column) => {
        if (!cell) return;
        const where = `${name} ${book.SheetNames[place]!} row ${at + 1} column ${column + 1}`;
        const { v } = again[at]?.[column] ?? {};
        // Shares and averages are told as they are shown: cut to the digits of their format.
        const digits = cell.f?.startsWith('IF(') ? shownDigits(cell.z ?? '') : 6;
        same(v, (cell.v ?? null) as string | number | null, `${where} ${cell.f ?? ''}`, digits);
        cells += 1;
        if (cell.f !== undefined) formulas += 1;
      }),
    );
  }
  return { cells, formulas };
}

const orders = [
  'order;day;customer;article;pieces;price',
  'A1;05/01/2025;Aciéries;Acier;3;1 250,50',
  'A2;06/01/2025;Aciéries;Fonte;2;10,00',
  'B1;07/01/2025;Brasserie;Malt;1;99,99',
];

/** The workbooks of a month of a billing report. */
async function billingSheets(): Promise<(readonly [string, Uint8Array])[]> {
  const { services } = await openFrenchBooks();
  const setup = valueOf(
    await services.pipeline.save({
      name: 'Monthly report',
      language: 'en',
      sources: orderSources,
      fields: orderFields,
      layout: {
        title: 'Deliveries',
        groupBy: ['@customer'],
        columns: [
          { from: '@customer', title: 'Customer', type: 'text', isSummed: false },
          { from: '@date', title: 'Day', type: 'date', isSummed: false },
          { from: '@quantity', title: 'Pieces', type: 'number', isSummed: true },
          { from: '@amount', title: 'Total', type: 'money', isSummed: true },
        ],
      },
    }),
  );
  const files = [{ source: 'orders', file: new File([orders.join('\r\n')], 'orders.csv') }];
  const run = valueOf(await services.pipeline.run({ setupId: setup.id, period: '2025-01', files }));
  const made = run.filesOut.filter(({ role }) => role !== 'report-pdf');
  return Promise.all(
    made.map(async ({ role, sha256 }) => {
      const file = valueOf(await services.pipeline.file(run.id, sha256));
      return [`billing-${role}`, new Uint8Array(await file.arrayBuffer())] as const;
    }),
  );
}

describe.skipIf(!hasLibreOffice)('workbooks in LibreOffice', () => {
  it('A2 D3 D4 works out the same figures in all nine reports, in groups too, and in both files of a billing report', async () => {
    const books = new Map<string, Uint8Array>();
    for (const [name, query] of asked()) books.set(name, (await sheetsOf(query)).bytes);
    for (const [name, bytes] of await billingSheets()) books.set(name, bytes);
    const counts = new Map<string, ReturnType<typeof compared>>();
    for (const [name, theirs] of workedOut(books)) counts.set(name, compared(name, books.get(name)!, theirs));
    expect([...counts.keys()]).toEqual(
      expect.arrayContaining([...kinds, 'billing-report', 'billing-consolidated']),
    );
    for (const kind of kinds) expect(counts.get(kind)!.formulas, kind).toBeGreaterThan(1);
    // A billing report is sums as they were written, for a reader that works nothing out.
    for (const role of ['report', 'consolidated'])
      expect(counts.get(`billing-${role}`)!.cells).toBeGreaterThan(20);
  }, 180_000);
});
