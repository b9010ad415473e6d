import { describe, expect, it } from 'vitest';
import type { ImportChoices, ImportPreview } from '@domain/intake/plan.ts';
import { context, countedIds } from '@domain/intake/testing/open-intake.ts';
import { hasSharedData, sharedBytes, sharedFiles } from '../spreadsheet/testing/shared-data.ts';
import { FileIntake } from './file-intake.ts';
import { outcomes, type Outcome } from './testing/intake-outcomes.ts';

const choices: ImportChoices = {
  invalid: 'skip',
  duplicates: 'update',
  unknownCustomers: 'create',
  noCustomer: 'unassigned',
};

function intakeOf(path: string, facts: Parameters<typeof context>[0] = {}): FileIntake {
  const bytes = new Uint8Array(sharedBytes(path));
  return new FileIntake(bytes, path, context({ today: '2026-11-22', ...facts }), countedIds());
}

async function opened(path: string, kind = 'transactions', facts: Parameters<typeof context>[0] = {}) {
  const intake = intakeOf(path, facts);
  const result = await intake.open({ kind });
  if (!result.ok) throw new Error(`${path}: ${result.error.reason}`);
  return { intake, preview: result.value };
}

const countOf = (preview: ImportPreview, code: string): number =>
  preview.groups.filter((group) => group.code === code).reduce((count, group) => count + group.count, 0);

function outcomeOf({ mapping, control, groups }: ImportPreview): Outcome {
  const codes = groups
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, count }) => `${code} ${count}`);
  return {
    header: mapping.headerRow,
    rows: [control.read, control.ignored, control.created, control.rejected]
      .map(({ rows }) => rows)
      .join(' '),
    codes: codes.sort().join(', '),
  };
}

describe.skipIf(!hasSharedData)('every shared file through reader and intake', () => {
  it('A3 each file has its line in the table', () => {
    const files = sharedFiles(
      'retail',
      'orders',
      'companies',
      'invoices_fr_pt_uk',
      'spreadsheet_torture',
      'csv_torture',
    );
    expect(Object.keys(outcomes).sort()).toEqual(files.filter((path) => !path.endsWith('.json')).sort());
  });

  it.each(Object.entries(outcomes))(
    'A3 %s ends as told, and its control totals balance',
    async (path, expected) => {
      const result = await intakeOf(path).open({ kind: 'transactions' });
      if (!result.ok) {
        expect(result.error.reason).toBe(expected);
        return;
      }
      expect(outcomeOf(result.value)).toEqual(expected);
      const { read, ...boxes } = result.value.control;
      for (const currency of Object.keys(read.amounts)) {
        const sum = Object.values(boxes).reduce((total, { amounts }) => total + (amounts[currency] ?? 0), 0);
        expect(sum).toBe(read.amounts[currency]);
      }
    },
  );
});

describe.skipIf(!hasSharedData)('what the INDEX says', () => {
  it.each([
    ['retail/online_retail_2010-12-01.csv', 3108, 1140],
    ['retail/online_retail_2010-12-02.csv', 2109, 65],
    ['retail/online_retail_2011-01-04.csv', 1184, 424],
    ['retail/online_retail_2011-12-05.csv', 5331, 1933],
  ])('A3 %s: all %d rows import, %d of them without a customer', async (path, rows, without) => {
    const { intake, preview } = await opened(path);
    expect([preview.control.created.rows, preview.rowsWithoutCustomer, preview.held.rows]).toEqual([
      rows,
      without,
      without,
    ]);
    const plan = intake.plan(choices);
    if (!plan.ok) throw new Error(plan.error.reason);
    const again = await opened(path, 'transactions', {
      blocks: plan.value.blocks.map(({ record }) => ({ id: record.id, payload: record.payload })),
      customers: plan.value.customers.create,
    });
    expect(again.preview.control.duplicate).toEqual(preview.control.created);
  });

  it.each([
    ['invoices_fr_pt_uk/uk_cabinetoffice_2020-09.csv', 807, 135_522_204_21],
    ['invoices_fr_pt_uk/uk_cabinetoffice_2022-04.csv', 451, 172_754_090_03],
    ['invoices_fr_pt_uk/br_gastos_alimentacao_2015_2016.csv', 451, 1_301_014_01],
  ])('A3 %s: %d rows sum up to %d cents', async (path, rows, sum) => {
    const { preview } = await opened(path);
    expect(preview.control.created).toEqual({ rows, amounts: { EUR: sum } });
  });

  it('A3 the lines of Northwind, their discounts taken off and each rounded, are 1,265,793.29', async () => {
    const { preview } = await opened('orders/northwind_clean_order_details.csv');
    expect(preview.control.read).toEqual({ rows: 2155, amounts: { EUR: 1_265_793_29 } });
  });

  it('A3 before discount they are 1,354,458.59', async () => {
    const intake = intakeOf('orders/northwind_clean_order_details.csv');
    const result = await intake.open({
      kind: 'transactions',
      mapping: { fields: ['order', 'productKey', 'unitPrice', 'quantity', ''] },
    });
    expect(result.ok && result.value.control.read.amounts).toEqual({ EUR: 1_354_458_59 });
  });

  it('A8 the mapping of 2020-09 notices the index column of 2022-04, and 60 index-only rows are reported', async () => {
    const { preview } = await opened('invoices_fr_pt_uk/uk_cabinetoffice_2020-09.csv');
    const saved = {
      id: preview.signature,
      rev: 1,
      headers: preview.headers,
      mapping: preview.mapping,
      name: 'Cabinet Office',
      usedAt: '',
    };
    const later = await opened('invoices_fr_pt_uk/uk_cabinetoffice_2022-04.csv', 'transactions', {
      savedMappings: [saved],
    });
    expect(later.preview.recognised).toEqual({
      state: 'drifted',
      name: 'Cabinet Office',
      usedAt: '',
      added: ['#'],
      missing: [],
    });
    expect(later.preview.control.created.rows).toBe(451);
    expect(countOf(later.preview, 'nothing-to-import')).toBe(60);
  });

  it('A3 the SIRET destroyed in 386 of 396 rows of Toulouse are warned of and not imported', async () => {
    const { intake, preview } = await opened('invoices_fr_pt_uk/subventions-toulouse_2022.csv');
    expect([preview.rowCount, preview.headers.length]).toEqual([396, 17]);
    expect(countOf(preview, 'damaged-identifier')).toBe(386);
    const plan = intake.plan(choices);
    expect(plan.ok && plan.value.customers.create.filter(({ taxId }) => taxId.includes('E+'))).toEqual([]);
  });

  it('A3 the 24 over-long rows of Northwind’s customers are rejected with their lines', async () => {
    const { intake, preview } = await opened('orders/northwind_ragged_customers.csv', 'customers');
    expect([preview.control.created.rows, preview.control.rejected.rows]).toEqual([67, 24]);
    const { findings } = intake.findings({ offset: 0, limit: 100, code: 'row-long' });
    expect(findings).toHaveLength(24);
    expect(findings[0]).toMatchObject({ row: 8, column: '', params: { expected: 11, found: 12 } });
  });

  it.each([
    ['orders/northwind_clean_customers.csv', 'customers', 91],
    ['companies/companies_banks_world.csv', 'customers', 1431],
    ['orders/northwind_shippers.csv', 'customers', 3],
    ['orders/northwind_clean_products.csv', 'products', 77],
    ['orders/AdventureWorks_Products.csv', 'products', 293],
  ])('A3 %s holds %s, %d of them', async (path, kind, rows) => {
    expect((await opened(path, kind)).preview.control.created.rows).toBe(rows);
  });

  it('A3 the sales of AdventureWorks take their prices from its products', async () => {
    const { intake } = await opened('orders/AdventureWorks_Products.csv', 'products');
    const products = intake.plan(choices);
    if (!products.ok) throw new Error(products.error.reason);
    const { preview } = await opened('orders/AdventureWorks_Sales_2015.csv', 'transactions', {
      products: products.value.products.create,
    });
    expect([preview.control.created.rows, countOf(preview, 'price-from-product')]).toEqual([2630, 2630]);
    expect(preview.sample[0]?.['date']).toBe('01-Jun-15');
  });

  it('A3 a key that comes twice is reported, 20 error cells stand at their addresses', async () => {
    expect(
      countOf(
        (await opened('csv_torture/frictionless_unique-field.csv', 'customers')).preview,
        'duplicate-key',
      ),
    ).toBe(1);
    expect(
      countOf((await opened('spreadsheet_torture/sheetjs_ErrorTypes.xlsx')).preview, 'error-cell-unmapped'),
    ).toBe(20);
  });
});
