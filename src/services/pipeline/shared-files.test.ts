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
  column = 'Answer',
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
    row[head.indexOf(column)] = answer;
    row[head.indexOf(column) + 1] = comment;
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

/** Cells of a comma-separated line with quotes: the tests' own reading. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
const linesOf = (path: string): string[] => new TextDecoder().decode(sharedBytes(path)).trim().split(/\r?\n/);

describe.skipIf(!hasSharedData)('billing reports over ragged and foreign files', () => {
  it('D2 BR3 BR13 orders of customers whose rows have shifted are held, to the cent', async () => {
    const { services } = await openFrenchBooks();
    const setup = valueOf(await services.pipeline.save(northwindSetup()));
    const ragged = 'orders/northwind_ragged_customers.csv';
    const run = valueOf(
      await services.pipeline.run({
        setupId: setup.id,
        period: '1996-07',
        files: [
          { source: 'lines', file: fileOf('orders/northwind_order-details.csv') },
          { source: 'orders', file: fileOf('orders/northwind_clean_orders.csv') },
          { source: 'customers', file: fileOf(ragged) },
          { source: 'products', file: fileOf('orders/northwind_clean_products.csv') },
        ],
      }),
    );
    const shifted = new Set(
      linesOf(ragged)
        .slice(1)
        .filter((line) => line.split(',').length > 11)
        .map((line) => line.split(',')[0]!),
    );
    expect(shifted.size).toBe(24);
    const orders = new Map(
      linesOf('orders/northwind_clean_orders.csv').map((line) => {
        const cells = cellsOf(line);
        return [cells[0]!, { customer: cells[1]!, month: cells[3]!.slice(0, 7) }];
      }),
    );
    let [rows, cents] = [0, 0];
    for (const line of linesOf('orders/northwind_order-details.csv').slice(1)) {
      const [order, , price, quantity, discount] = line.split(',');
      const { customer, month } = orders.get(order!)!;
      if (month !== '1996-07' || !shifted.has(customer)) continue;
      rows += 1;
      const gross = Math.round(Number(price) * 100) * Number(quantity);
      cents += Math.floor((gross * (100 - Math.round(Number(discount) * 100))) / 100 + 0.5);
    }
    const join = run.stages[1]!;
    expect(join.findings.find(({ code }) => code === 'partner-shifted')?.count).toBe(24);
    expect(join.control.held).toEqual({ rows, amounts: { EUR: cents } });
    expect(join.state).toBe('done');
  });

  it('D1 D2 notas fiscais and their items: two files of each source, Latin-1, decimal commas', async () => {
    const { services } = await openFrenchBooks();
    const of = (column: string) => `itens.${column}`;
    const setup = valueOf(
      await services.pipeline.save({
        name: 'NF-e',
        currency: 'BRL',
        language: 'pt',
        sources: [
          {
            name: 'itens',
            role: 'orders',
            key: ['CHAVE DE ACESSO', 'NÚMERO PRODUTO'],
            joinOn: [],
          },
          { name: 'notas', role: 'joined', key: ['CHAVE DE ACESSO'], joinOn: [of('CHAVE DE ACESSO')] },
        ],
        fields: {
          date: 'notas.DATA EMISSÃO',
          quantity: of('QUANTIDADE'),
          unitPrice: of('VALOR UNITÁRIO'),
          discount: '',
          amount: of('VALOR TOTAL'),
          customer: 'notas.CNPJ DESTINATÁRIO',
          customerName: 'notas.NOME DESTINATÁRIO',
          title: of('DESCRIÇÃO DO PRODUTO/SERVIÇO'),
        },
        layout: {
          title: 'Notas',
          groupBy: ['@customerName'],
          columns: [
            { from: '@customerName', title: 'Destinatário', type: 'text', isSummed: false },
            { from: '@customer', title: 'CNPJ', type: 'text', isSummed: false },
            { from: 'notas.NÚMERO', title: 'Nota', type: 'text', isSummed: false },
            { from: '@amount', title: 'Valor', type: 'money', isSummed: true },
          ],
        },
      }),
    );
    const both = ['201911', '202104'].flatMap((month) => [
      { source: 'itens', file: fileOf(`invoices_fr_pt_uk/${month}_NFe_NotaFiscalItem.csv`) },
      { source: 'notas', file: fileOf(`invoices_fr_pt_uk/${month}_NFe_NotaFiscal.csv`) },
    ]);
    const run = valueOf(
      await services.pipeline.run({
        setupId: setup.id,
        period: '2019-11',
        files: both,
        expected: { rows: 3, amount: 433500 },
      }),
    );
    expect(run.stages[4]!.control.out).toEqual({ rows: 2, amounts: { BRL: 263500 } });
    expect(run.stages[0]!.parts.find(({ code }) => code === 'later-month')).toMatchObject({
      rows: 1,
      amount: 170000,
    });
    const { rows, head, file } = await answered(services, run.id, () => ({ answer: 'aceito' }), 'Resposta');
    // Numbers that begin with zero stay what they are.
    expect(rows.map((row) => row[head.indexOf('CNPJ')] ?? '').sort()).toEqual([
      '00394429018158',
      '09579964000291',
    ]);
    valueOf(await services.pipeline.answer(run.id, file));
    const { run: invoiced } = valueOf(await services.pipeline.invoice(run.id, { issue: false }));
    expect(invoiced.invoiceIds.length).toBe(2);
    const april = valueOf(await services.pipeline.run({ setupId: setup.id, period: '2021-04' }));
    expect(april.stages[4]!.control.out).toEqual({ rows: 1, amounts: { BRL: 170000 } });
  });

  it('D1 BR4 BR8 BR10 two months of payments whose files drift: differences, late ones, vanished ones', async () => {
    const { services } = await openFrenchBooks();
    const of = (column: string) => `payments.${column}`;
    const setup = valueOf(
      await services.pipeline.save({
        name: 'Cabinet Office',
        currency: 'GBP',
        language: 'en',
        sources: [
          {
            name: 'payments',
            role: 'orders', // Numbers up to 40 are given out anew each year.
            key: ['Transaction number', 'Date'],
            joinOn: [],
          },
        ],
        fields: {
          date: of('Date'),
          quantity: '',
          unitPrice: '',
          discount: '',
          amount: of('Amount'),
          customer: of('Supplier'),
          customerName: '',
          title: of('Expense Type'),
        },
        layout: {
          title: '',
          groupBy: ['@customer'],
          columns: [
            { from: '@customer', title: 'Supplier', type: 'text', isSummed: false },
            { from: '@amount', title: 'Amount', type: 'money', isSummed: true },
          ],
        },
      }),
    );
    const september = 'invoices_fr_pt_uk/uk_cabinetoffice_2020-09.csv';
    const accept = async (runId: string) => {
      const { file } = await answered(services, runId, () => ({ answer: 'Accepted' }));
      valueOf(await services.pipeline.answer(runId, file));
      return valueOf(await services.pipeline.invoice(runId));
    };
    const first = valueOf(
      await services.pipeline.run({
        setupId: setup.id,
        period: '2020-09',
        files: [{ source: 'payments', file: fileOf(september) }],
      }),
    );
    expect(first.stages[4]!.control.out).toEqual({ rows: 807, amounts: { GBP: 13552220421 } });
    await accept(first.id);

    const second = valueOf(
      await services.pipeline.run({
        setupId: setup.id,
        period: '2022-04',
        files: [{ source: 'payments', file: fileOf('invoices_fr_pt_uk/uk_cabinetoffice_2022-04.csv') }],
      }),
    );
    // The extra column of numbers in front is nobody's business; rows that hold nothing else are named.
    expect(second.stages[4]!.control.out).toEqual({ rows: 451, amounts: { GBP: 17275409003 } });
    expect(second.stages[0]!.control.rejected.rows).toBe(60);
    expect(second.stages[0]!.findings.filter(({ code }) => code.startsWith('vanished'))).toEqual([]);
    await accept(second.id);

    // Whoever keeps the list has corrected one payment, taken one out and added one since.
    const [head, ...rows] = linesOf(september);
    const [corrected, gone] = [cellsOf(rows[100]!), cellsOf(rows[200]!)];
    const more = Math.round(Number(corrected[7]) * 100) + 12345;
    const drifted = rows.flatMap((row, at) => {
      if (at === 200) return [];
      return at === 100 ? row.replace(/[^,]*$/, (more / 100).toFixed(2)) : row;
    });
    drifted.push('CAB,CABINET OFFICE,2020-09-30,OTHER,AREA,SOMEBODY NEW,999999999,250.00');
    const third = valueOf(
      await services.pipeline.run({
        setupId: setup.id,
        period: '2022-05',
        files: [{ source: 'payments', file: new File([[head, ...drifted].join('\n')], 'again.csv') }],
      }),
    );
    const spot = third.stages[0]!;
    const part = (code: string) => spot.parts.find((one) => one.side === 'out' && one.code === code);
    expect(part('difference')).toMatchObject({
      rows: 1,
      amount: 12345,
      examples: [`${corrected[6]} · ${corrected[2]}`],
    });
    expect(part('late')).toMatchObject({ rows: 1, amount: 25000, examples: ['999999999 · 2020-09-30'] });
    expect(spot.findings.find(({ code }) => code === 'vanished-billed')).toMatchObject({
      count: 1,
      examples: [`${gone[6]} · ${gone[2]}`],
    });
    expect(third.state).toBe('done');
  });
});
