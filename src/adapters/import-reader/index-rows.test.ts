import { describe, expect, it } from 'vitest';
import type { ImportPreview } from '@domain/intake/plan.ts';
import type { OpenImportOptions } from '@domain/intake/open-options.ts';
import { DEFAULT_CHOICES } from '@domain/intake/session/default-choices.ts';
import { context, countedIds } from '@domain/intake/testing/open-intake.ts';
import { add } from '@domain/money/decimal.ts';
import { decodeBlock } from '@domain/transactions/block.ts';
import { hasSharedData, sharedBytes } from '../spreadsheet/testing/shared-data.ts';
import { FileIntake } from './file-intake.ts';

async function opened(path: string, options: Partial<OpenImportOptions> = {}) {
  const bytes = new Uint8Array(sharedBytes(path));
  const intake = new FileIntake(bytes, path, context({ today: '2026-11-22' }), countedIds());
  const result = await intake.open({ kind: 'transactions', ...options });
  if (!result.ok) throw new Error(`${path}: ${result.error.reason}`);
  return { intake, preview: result.value };
}

function planned(intake: FileIntake) {
  const plan = intake.plan(DEFAULT_CHOICES);
  if (!plan.ok) throw new Error(plan.error.reason);
  return plan.value;
}

const rowsOf = (intake: FileIntake) =>
  planned(intake)
    .blocks.flatMap(({ record }) => decodeBlock(record.id, record.payload))
    .filter((row) => row !== null)
    .sort((a, b) => a.sourceRow - b.sourceRow);

/** Each finding of these rules as `code@A1`. */
const places = (intake: FileIntake, ...codes: string[]) =>
  codes.flatMap((code) =>
    intake
      .findings({ offset: 0, limit: 1000, code })
      .findings.map(({ column, row }) => `${code}@${column}${row}`),
  );

const sumOf = (decimals: string[]) => decimals.reduce(add, '0');

/** Fields by the headings of the file; every other column is left out. */
const mappedBy = ({ headers }: ImportPreview, fields: Record<string, string>) => ({
  fields: headers.map((header) => fields[header] ?? ''),
});

async function mapped(
  path: string,
  fields: Record<string, string>,
  options: Partial<OpenImportOptions> = {},
) {
  const { preview } = await opened(path, options);
  return opened(path, { ...options, mapping: mappedBy(preview, fields) });
}

describe.skipIf(!hasSharedData)('amounts of real files', () => {
  it.each([
    ['2010-12-01', 58_635_56],
    ['2010-12-02', 46_207_28],
    ['2011-01-04', 14_950_48],
    ['2011-12-05', 57_751_32],
  ])('A3 the retail day %s sums up to %d cents, equal sales and credits included', async (day, sum) => {
    const { preview } = await opened(`retail/online_retail_${day}.csv`);
    expect(preview.control.created.amounts).toEqual({ EUR: sum });
  });

  it('A3 the hotel statistics: 638 rows, each decimal as the number it is, accents right', async () => {
    const fields = { Date: 'date', Quartier: 'title', 'Average Price': 'unitPrice', Source: 'customerName' };
    const { intake, preview } = await mapped('invoices_fr_pt_uk/fr_hotel_stats_latin1.csv', fields);
    expect([preview.headers.length, preview.mapping.decimal, preview.mapping.dateOrder]).toEqual([
      8,
      ',',
      'dmy',
    ]);
    expect(preview.control.created.rows).toBe(638);
    const rows = rowsOf(intake);
    expect(rows[0]).toMatchObject({ date: '2013-01-01', title: 'All', unitPrice: '81.20416129', net: 81_20 });
    expect(sumOf(rows.map(({ unitPrice }) => unitPrice))).toBe('68796.43397465');
    expect(rows.map(({ title }) => title)).toContain('Quartier Européen');
    const rates = await mapped('invoices_fr_pt_uk/fr_hotel_stats_latin1.csv', {
      ...fields,
      'Average Price': '',
      'Occupancy rate': 'unitPrice',
    });
    expect(sumOf(rowsOf(rates.intake).map(({ unitPrice }) => unitPrice))).toBe('438.38807938');
  });

  it.each(['201911', '202104'])('A3 the items of each NF-e of %s sum up to its value', async (month) => {
    const notes = await mapped(`invoices_fr_pt_uk/${month}_NFe_NotaFiscal.csv`, {
      'CHAVE DE ACESSO': 'order',
      'DATA EMISSÃO': 'date',
      'NOME DESTINATÁRIO': 'customerName',
      'CNPJ DESTINATÁRIO': 'customerTaxId',
      'NATUREZA DA OPERAÇÃO': 'title',
      'VALOR NOTA FISCAL': 'total',
    });
    const items = await mapped(`invoices_fr_pt_uk/${month}_NFe_NotaFiscalItem.csv`, {
      'CHAVE DE ACESSO': 'order',
      'DATA EMISSÃO': 'date',
      'NOME DESTINATÁRIO': 'customerName',
      'DESCRIÇÃO DO PRODUTO/SERVIÇO': 'title',
      QUANTIDADE: 'quantity',
      'VALOR UNITÁRIO': 'unitPrice',
      'VALOR TOTAL': 'total',
    });
    const sums = ({ intake }: { intake: FileIntake }) => {
      const perKey = new Map<string, number>();
      for (const { order, net } of rowsOf(intake)) perKey.set(order, (perKey.get(order) ?? 0) + net);
      return [...perKey].sort(([a], [b]) => (a < b ? -1 : 1));
    };
    expect(sums(items)).toEqual(sums(notes));
    expect(sums(notes).every(([key]) => /^\d{44}$/u.test(key))).toBe(true);
    const taxIds = planned(notes.intake).customers.create.map(({ taxId }) => taxId);
    expect(taxIds.length).toBeGreaterThan(0);
    expect(taxIds.filter((taxId) => !/^0\d{13}$/u.test(taxId))).toEqual([]);
  });

  it('A3 the suppliers of the Alvorada: whole numbers beside decimal commas, 1.301.014,01 in all', async () => {
    const path = 'invoices_fr_pt_uk/br_Dilma_alimentacao_estabelecimentos_2016-2015.csv';
    const { preview } = await mapped(path, { estabelecimento: 'customerName', total: 'total' });
    expect(preview.control.read).toEqual({ rows: 249, amounts: { EUR: 1_301_014_01 } });
  });

  it('A3 the grants of Toulouse: 396 rows, 88 789 356,48 in all, their days read day first', async () => {
    const { intake, preview } = await opened('invoices_fr_pt_uk/subventions-toulouse_2022.csv');
    expect(preview.control.created).toEqual({ rows: 396, amounts: { EUR: 88_789_356_48 } });
    expect(rowsOf(intake)[0]).toMatchObject({ date: '2022-12-06', net: 840_690_00 });
  });

  it('A3 the freight of Northwind’s 830 orders without the noise of single precision', async () => {
    const { intake, preview } = await mapped('orders/northwind_clean_orders.csv', {
      order_id: 'order',
      customer_id: 'customerKey',
      order_date: 'date',
      freight: 'unitPrice',
      ship_name: 'title',
    });
    expect(preview.control.created).toEqual({ rows: 830, amounts: { EUR: 64_942_69 } });
    const days = rowsOf(intake)
      .map(({ date }) => date)
      .sort();
    expect([days[0], days.at(-1)]).toEqual(['1996-07-04', '1998-05-06']);
  });

  it('A3 the lines of the other Northwind, its discounts taken off, are the same 1,265,793.29', async () => {
    const { preview } = await opened('orders/northwind_order-details.csv');
    expect(preview.control.read).toEqual({ rows: 2155, amounts: { EUR: 1_265_793_29 } });
  });

  it('A3 four decimals of a price and a comma in a name stay', async () => {
    const { intake } = await opened('orders/AdventureWorks_Products.csv', { kind: 'products' });
    const { create } = planned(intake).products;
    expect(create[0]).toMatchObject({ name: 'Sport-100 Helmet, Red', price: '34.99' });
    expect(sumOf(create.map(({ price }) => price))).toBe('209330.1455');
  });

  it('A3 amounts with binary noise are summed as what is shown: 274.66', async () => {
    const path = 'spreadsheet_torture/frictionless_adjust-floating-point-error.xlsx';
    const { preview } = await mapped(path, { 'Sample Name': 'title', 'actual PO4 (values)': 'total' });
    expect(preview.sample[1]).toMatchObject({ total: '274.66' });
    expect(preview.control.read).toEqual({ rows: 5, amounts: { EUR: 3_496_78 } });
  });
});

describe.skipIf(!hasSharedData)('rows and headers of real files', () => {
  it('A3 the header on the second row of REI_1987 is found once that sheet is chosen', async () => {
    const path = 'spreadsheet_torture/csvdetective_fr_notice_then_data.xlsx';
    const { preview } = await opened(path, { sheet: 'REI_1987' });
    expect(preview.sheets.map(({ name }) => name)).toEqual(['Notice', 'REI_1987']);
    expect([preview.sheet, preview.headers.length]).toEqual(['REI_1987', 36]);
    expect([preview.mapping.headerRow, preview.rowCount]).toEqual([0, 5]);
    expect(preview.sample).toHaveLength(5);
  });

  it('A3 another header row can be chosen, and what is above it is shown', async () => {
    const path = 'spreadsheet_torture/frictionless_multiline-headers.xlsx';
    const { preview } = await opened(path, { headerRow: 2 });
    expect([preview.mapping.headerRow, preview.rowCount, preview.head.length > 2]).toEqual([2, 1, true]);
    const noted = await opened('spreadsheet_torture/calamine_header-row.xlsx', { headerRow: 0 });
    expect([noted.preview.mapping.headerRow, noted.preview.rowCount]).toEqual([0, 2]);
  });

  it('A3 long and short rows are named with their lines, each once', async () => {
    const { intake: defective } = await opened('csv_torture/frictionless_defective-rows.csv');
    expect(places(defective, 'row-short', 'row-long')).toEqual(['row-short@2', 'row-long@3']);
    const { intake: structure } = await opened('csv_torture/frictionless_structure-errors.csv');
    expect(places(structure, 'blank-row', 'row-long')).toEqual(['blank-row@4', 'row-long@5']);
    const { intake: escaping } = await opened('csv_torture/frictionless_escaping.csv');
    expect(places(escaping, 'quotes-stray')).toEqual(['quotes-stray@4']);
  });

  it('A3 every fault of the invalid file is told once, by line', async () => {
    const { intake } = await opened('csv_torture/frictionless_invalid.csv');
    const codes = ['header-blank', 'header-duplicate', 'row-short', 'blank-row', 'row-long'];
    expect(places(intake, ...codes)).toEqual([
      'header-blank@C1',
      'header-duplicate@D1',
      'row-short@2',
      'row-short@3',
      'blank-row@4',
      'row-long@5',
    ]);
  });

  it('A3 a blank heading and one that repeats are told at their columns', async () => {
    const blank = await opened('csv_torture/frictionless_blank-headers.csv');
    expect(places(blank.intake, 'header-blank')).toEqual(['header-blank@B1']);
    const twice = await opened('csv_torture/frictionless_duplicate-headers.csv');
    expect(places(twice.intake, 'header-duplicate')).toEqual(['header-duplicate@C1', 'header-duplicate@E1']);
  });

  it('A3 only what is a date becomes one; a code is never read as a day', async () => {
    const { intake } = await opened('csv_torture/exceljs_issue-991.csv', { mapping: { fields: ['date'] } });
    expect(places(intake, 'not-a-date')).toEqual(['not-a-date@A4', 'not-a-date@A5']);
  });

  it('A3 codes keep their zeros where they are mapped to a code', async () => {
    const zeros = await opened('csv_torture/frictionless_leading-zeros.csv', {
      kind: 'customers',
      mapping: { fields: ['key'] },
    });
    expect(zeros.preview.sample.map(({ key }) => key)).toEqual(['01', '002', '00003']);
    const departments = await mapped(
      'csv_torture/csvdetective_b.csv',
      { code_departement: 'name', code_region: 'key' },
      { kind: 'customers' },
    );
    expect(departments.preview.sample[0]).toMatchObject({ name: '01', key: '01' });
    expect(departments.preview.rowCount).toBe(6);
  });

  it('A3 2,666 under a title is two thousand', async () => {
    const fields = { Year: 'name', '2000': 'price' };
    const { intake } = await mapped('csv_torture/messy_excel_pasting.csv', fields, { kind: 'products' });
    const prices = planned(intake).products.create.map(({ name, price }) => [name, price]);
    expect(prices.slice(0, 4)).toEqual([
      ['Timber', '2666'],
      ['Other chemicals products', '498'],
      ['Clay, ceramic and glass products', '3108'],
      ['Iron and steel', '22927'],
    ]);
    const sum = sumOf(prices.flatMap(([, price]) => price || []));
    expect([prices.length, sum]).toEqual([15, '120522']);
  });

  it('A3 the word null is no value', async () => {
    const nulls = await opened('csv_torture/messy_null.csv', {
      kind: 'customers',
      mapping: { fields: ['key', 'name', '', ''] },
    });
    const without = [1, 3, 4, 7, 10].map((row) => `missing-required@B${row}`);
    expect(places(nulls.intake, 'missing-required')).toEqual(without);
  });

  it('A3 spaces, tabs and line breaks around a text are no part of it', async () => {
    const { preview } = await opened('spreadsheet_torture/calamine_whitespace_trim.xlsx', {
      kind: 'customers',
      mapping: { headerRow: -1, fields: ['name', 'city', 'notes', 'state'] },
      headerRow: -1,
    });
    const texts = preview.sample.flatMap((row) => Object.values(row));
    expect(texts.length).toBeGreaterThan(6);
    expect(texts.filter((text) => text !== text.trim())).toEqual([]);
  });

  it('A3 the 20 error cells have 20 addresses', async () => {
    const { intake } = await opened('spreadsheet_torture/sheetjs_ErrorTypes.xlsx');
    expect(new Set(places(intake, 'error-cell-unmapped')).size).toBe(20);
  });

  it('A3 a text of one line called .xls is never an import of nothing that succeeded', async () => {
    const { preview } = await opened('spreadsheet_torture/calamine_too_small.xls');
    expect(preview.headers.join('').length).toBeGreaterThan(0);
    expect(preview.groups.map(({ code }) => code)).toEqual(['nothing-mapped', 'extension-wrong']);
  });
});
