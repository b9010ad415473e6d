import { describe, expect, it } from 'vitest';
import { readWorkbook } from '@adapters/spreadsheet/read-workbook.ts';
import { writeWorkbook } from '@adapters/spreadsheet/write-workbook.ts';
import { hasSharedData, sharedBytes } from '@adapters/spreadsheet/testing/shared-data.ts';
import { openFrenchBooks } from '../testing/open-books.ts';
import { valueOf } from '../testing/outcomes.ts';
import type { Services } from '../services.ts';
import { northwindSetup } from './testing/northwind.ts';

const fileOf = (path: string, name = path.split('/').at(-1)!) =>
  new File([sharedBytes(path) as Uint8Array<ArrayBuffer>], name);

const northwindFiles = () => [
  { source: 'lines', file: fileOf('orders/northwind_clean_order_details.csv') },
  { source: 'orders', file: fileOf('orders/northwind_clean_orders.csv') },
  { source: 'customers', file: fileOf('orders/northwind_clean_customers.csv') },
  { source: 'products', file: fileOf('orders/northwind_clean_products.csv') },
];

/** A plain recount, with nothing of ours: cents per order month. */
function recount() {
  const rows = (path: string) =>
    new TextDecoder()
      .decode(sharedBytes(path))
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(','));
  const monthOf = new Map(
    rows('orders/northwind_clean_orders.csv').map((cells) => [cells[0]!, cells[3]!.slice(0, 7)]),
  );
  const months = new Map<string, { rows: number; cents: number }>();
  for (const [order, , price, quantity, discount] of rows('orders/northwind_clean_order_details.csv')) {
    const gross = Math.round(Number(price) * 100) * Number(quantity);
    const cents = Math.floor((gross * (100 - Math.round(Number(discount) * 100))) / 100 + 0.5);
    const month = months.get(monthOf.get(order!)!) ?? { rows: 0, cents: 0 };
    months.set(monthOf.get(order!)!, { rows: month.rows + 1, cents: month.cents + cents });
  }
  return months;
}

/** The file for the customer, filled in: each line gets what `say` says. */
async function answered(
  services: Services,
  runId: string,
  say: (id: string, at: number) => { answer: string; comment?: string },
) {
  const run = (await services.pipeline.runOf(runId))!;
  const made = run.filesOut.find(({ role }) => role === 'consolidated')!;
  const blob = valueOf(await services.pipeline.file(runId, made.sha256));
  const read = valueOf(await readWorkbook(new Uint8Array(await blob.arrayBuffer()), made.fileName));
  const { grid } = read;
  const cells = Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.columnCount }, (_cell, column) => grid.text(row, column)),
  );
  const [head = [], ...rows] = cells;
  rows.forEach((row, at) => {
    const { answer, comment = '' } = say(row[0]!, at);
    row[head.indexOf('Answer')] = answer;
    row[head.indexOf('Comment')] = comment;
  });
  const columns = head.map((header) => ({ header, type: 'text' as const }));
  const bytes = await writeWorkbook([{ name: 'Lines', columns, rows }]);
  return { file: new File([Uint8Array.from(bytes)], 'answer.xlsx'), rows, head };
}

describe.skipIf(!hasSharedData)('billing reports over the Northwind files', () => {
  it('D1 D2 D4 D5 a month from its files to the invoices of what was accepted', async () => {
    const { services } = await openFrenchBooks();
    const setup = valueOf(await services.pipeline.save(northwindSetup()));
    const months = recount();
    const all = [...months.values()].reduce((sum, { cents }) => sum + cents, 0);
    const july = months.get('1996-07')!;
    const run = valueOf(
      await services.pipeline.run({
        setupId: setup.id,
        period: '1996-07',
        files: northwindFiles(),
        expected: { rows: 2155, amount: all },
      }),
    );
    expect(run.state).toBe('done');
    const [spot, join, aggregate, report, consolidate] = run.stages;
    expect(spot!.control.in).toEqual({ rows: 2155, amounts: { EUR: 126579329 } });
    expect(spot!.control.out).toEqual({ rows: july.rows, amounts: { EUR: july.cents } });
    expect(spot!.control.held.rows).toBe(2155 - july.rows);
    for (const stage of [join, aggregate, report, consolidate]) {
      expect(stage!.control.out, stage!.id).toEqual({ rows: july.rows, amounts: { EUR: july.cents } });
    }

    const { file, rows, head } = await answered(services, run.id, (_, at) =>
      at % 10 === 0 ? { answer: 'Contested', comment: 'not delivered' } : { answer: 'Accepted' },
    );
    expect(rows.length).toBe(july.rows);
    const contestedRows = rows.filter((_, at) => at % 10 === 0);
    const contested = contestedRows.reduce(
      (sum, row) => sum + Math.round(Number(row[head.indexOf('Amount')]) * 100),
      0,
    );
    const heard = valueOf(await services.pipeline.answer(run.id, file));
    expect(heard.stages[5]!.control.held).toEqual({
      rows: contestedRows.length,
      amounts: { EUR: contested },
    });

    const { run: invoiced, left } = valueOf(await services.pipeline.invoice(run.id));
    expect(left).toEqual([]);
    expect(invoiced.stages[6]!.control.out).toEqual({
      rows: july.rows - contestedRows.length,
      amounts: { EUR: july.cents - contested },
    });
    const drafts = await services.invoices.records(invoiced.invoiceIds);
    const net = drafts.reduce((sum, draft) => sum + draft.totals.withoutTax, 0);
    expect(net).toBe(july.cents - contested);

    const august = valueOf(await services.pipeline.run({ setupId: setup.id, period: '1996-08' }));
    const part = (code: string) =>
      august.stages[0]!.parts.find((one) => one.side === 'out' && one.code === code);
    expect(part('new')).toMatchObject({
      rows: months.get('1996-08')!.rows,
      amount: months.get('1996-08')!.cents,
    });
    expect(part('held')).toMatchObject({ rows: contestedRows.length, amount: contested });
  });
});
