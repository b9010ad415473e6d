import * as z from 'zod';
import { readWorkbook } from '@adapters/spreadsheet/read-workbook.ts';
import type { Grid } from '@domain/intake/grid.ts';
import { kindOf } from '@domain/intake/kinds/registry.ts';
import type { IntakeContext } from '@domain/intake/plan.ts';
import { Intake } from '@domain/intake/session/intake.ts';
import { recogniseGrid } from '@domain/intake/session/recognise-grid.ts';

/** Milliseconds for all rules over the same grid: ours, and zod once per row (fewer rules, objects for each row). */
export interface RuleTimings {
  rows: number;
  ours: number;
  zod: number;
}

const HEADERS = ['Order', 'Date', 'Customer', 'Description', 'Quantity', 'Unit price', 'VAT rate', 'Total'];
const RUNS = 5;

/** Mixed rows, one in a hundred with a fault. */
function fileOf(rows: number): Uint8Array {
  const lines = [HEADERS.join(',')];
  for (let at = 0; at < rows; at += 1) {
    const quantity = (at % 7) + 1;
    const cents = (at % 900) + 100;
    const total = `${((quantity * cents) / 100).toFixed(2)}${at % 100 === 0 ? 'x' : ''}`;
    const day = `2026-0${(at % 9) + 1}-1${at % 9}`;
    lines.push(
      `A${at},${day},Customer ${at % 500},Product ${at % 300},${quantity},${(cents / 100).toFixed(2)},20,${total}`,
    );
  }
  return new TextEncoder().encode(lines.join('\n'));
}

const context: IntakeContext = {
  today: '2026-11-22',
  currency: 'EUR',
  taxRates: [{ rate: '20', category: 'S' }],
  defaultTaxRate: '20',
  defaultTaxCategory: 'S',
  pricesIncludeTax: false,
  country: 'FR',
  customers: [],
  products: [],
  blocks: [],
  savedMappings: [],
};

const Row = z.object({
  Order: z.string().min(1),
  Date: z.iso.date(),
  Customer: z.string().min(1),
  Description: z.string().min(1),
  Quantity: z.coerce.number(),
  'Unit price': z.coerce.number().nonnegative(),
  'VAT rate': z.coerce.number().refine((rate) => rate === 20),
  Total: z.coerce.number(),
});

function withZod(grid: Grid): number {
  let valid = 0;
  for (let row = 1; row < grid.rowCount; row += 1) {
    const record = Object.fromEntries(HEADERS.map((header, column) => [header, grid.text(row, column)]));
    if (Row.safeParse(record).success) valid += 1;
  }
  return valid;
}

function timed(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

export async function measureRules(rows = 100_000): Promise<RuleTimings> {
  const workbook = await readWorkbook(fileOf(rows), 'bench.csv');
  const kind = kindOf('transactions');
  if (!workbook.ok || !kind) throw new Error('The generated file does not open.');
  const { grid } = workbook.value;
  const { mapping, headers } = recogniseGrid(grid, true, kind, context, {});
  const source = { grid, isText: true, headers, warnings: [] };
  return {
    rows,
    ours: timed(() => new Intake(source, kind, mapping, context).readAll()),
    zod: timed(() => withZod(grid)),
  };
}
