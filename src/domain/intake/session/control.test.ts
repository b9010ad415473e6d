import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ControlCount, ControlTotals, ImportChoices } from '../plan.ts';
import { mendsFor, replacements } from './bulk-mends.ts';
import type { Intake } from './intake.ts';
import { context, openIntake, planOf, statusesOf } from '../testing/open-intake.ts';

const HEAD = 'Transaction id;Date;Customer;Title;Quantity;Price;Currency';
const FIELDS = ['key', 'date', 'customerName', 'title', 'quantity', 'unitPrice', 'currency'];
const boxes = ['ignored', 'created', 'updated', 'duplicate', 'rejected'] as const;

const cells = [
  fc.constantFrom('', 'T1', 'T2', 'T3', '2,4E+12', 'T4'),
  fc.constantFrom('2026-01-02', '2026-01-03', '31/02/2026', '', 'Total'),
  fc.constantFrom('Diallo', 'Barry', '', 'Total', '#REF!'),
  fc.constantFrom('Sand', '', 'Gravel', 'null'),
  fc.constantFrom('1', '-2', '0.5', 'x', ''),
  fc.constantFrom('10', '-3.333', '', '1e5', '99999999999999'),
  fc.constantFrom('EUR', 'GNF', '€', 'XYZ', ''),
];
const row = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(...cells).map((texts) => texts.join(';')) },
  fc.constantFrom(';;;;;;', HEAD, 'Total;;;;;100;', 'T9;2026-01-02;Diallo', 'T8;2026-01-02;a;b;c;d;e;f'),
);
const file = fc.array(row, { maxLength: 30 });
const choices: fc.Arbitrary<ImportChoices> = fc.record({
  invalid: fc.constantFrom('skip', 'refuse'),
  duplicates: fc.constantFrom('skip', 'update'),
  unknownCustomers: fc.constantFrom('create', 'reject'),
  noCustomer: fc.constantFrom('unassigned', 'reject'),
});

const open = (lines: string[], blocks = context().blocks): Intake =>
  openIntake([HEAD, ...lines], { context: context({ blocks }), headerRow: 0, mapping: { fields: FIELDS } })
    .intake;

function sumOf(totals: ControlTotals): ControlCount {
  const sum: ControlCount = { rows: 0, amounts: {} };
  for (const box of boxes) {
    sum.rows += totals[box].rows;
    for (const [currency, net] of Object.entries(totals[box].amounts)) {
      sum.amounts[currency] = (sum.amounts[currency] ?? 0) + net;
    }
  }
  return sum;
}

const storedOf = (lines: string[]) =>
  planOf(open(lines)).blocks.map(({ record }) => ({ id: record.id, payload: record.payload }));

describe('control totals', () => {
  it('I32 read is the sum of the other boxes for any file, books and choices', () => {
    fc.assert(
      fc.property(file, file, choices, (before, lines, chosen) => {
        const { totals } = open(lines, storedOf(before)).control(chosen);
        expect(sumOf(totals)).toEqual(totals.read);
        expect(totals.read.rows).toBe(lines.length);
      }),
    );
  });

  it('I32 what is created and updated is exactly what the plan holds', () => {
    fc.assert(
      fc.property(file, file, choices, (before, lines, chosen) => {
        const intake = open(lines, storedOf(before));
        const { totals } = intake.control(chosen);
        const plan = planOf(intake, chosen);
        expect(plan.blocks.reduce((count, { record }) => count + record.count, 0)).toBe(totals.created.rows);
        expect(plan.transactionUpdates.length).toBe(totals.updated.rows);
      }),
    );
  });

  it('I32 a file imported twice creates nothing the second time', () => {
    fc.assert(
      fc.property(file, (lines) => {
        const first = planOf(open(lines));
        const blocks = first.blocks.map(({ record }) => ({ id: record.id, payload: record.payload }));
        const again = context({ blocks, customers: first.customers.create });
        const { intake } = openIntake([HEAD, ...lines], {
          context: again,
          headerRow: 0,
          mapping: { fields: FIELDS },
        });
        expect(planOf(intake).blocks).toEqual([]);
      }),
    );
  });

  it('I32 shifted rows are counted without an amount', () => {
    const { totals } = open(['T9;2026-01-02;Diallo;Sand;1;10;EUR;more']).control({ ...DEFAULTS });
    expect(totals.rejected).toEqual({ rows: 1, amounts: {} });
  });
});

const DEFAULTS: ImportChoices = {
  invalid: 'skip',
  duplicates: 'update',
  unknownCustomers: 'create',
  noCustomer: 'unassigned',
};

describe('mends', () => {
  const lines = [
    'T1;2026-01-02;Diallo;Sand;x;10;EUR',
    'T2;bad;Diallo;Sand;1;10;EUR',
    'T2;2026-01-03;Diallo;Sand;y;10;EUR',
  ];
  const state = (intake: Intake) =>
    JSON.stringify([
      intake.control(DEFAULTS).totals,
      statusesOf(intake),
      [...intake.rowFindings.rows.subarray(0, intake.rowFindings.size)].sort((a, b) => a - b),
    ]);

  it('I33 a mended row is judged again and so is what it says beside the others', () => {
    const intake = open(lines);
    expect(statusesOf(intake)).toEqual(['reject', 'reject', 'reject']);
    intake.readAgain(
      intake.mends.apply(
        mendsFor(intake, [
          { row: 2, field: 'quantity', value: '3' },
          { row: 4, field: 'quantity', value: '4' },
        ]),
      ),
    );
    expect(statusesOf(intake)).toEqual(['create', 'reject', 'reject']);
    intake.readAgain(intake.mends.apply(mendsFor(intake, [{ row: 4, field: 'key', value: 'T3' }])));
    expect(statusesOf(intake)).toEqual(['create', 'reject', 'create']);
  });

  it('I33 a value is replaced in a whole column, or in all of its faulty cells', () => {
    const intake = open(lines);
    expect(replacements(intake, 'quantity', 'x', '1')).toEqual([{ row: 1, field: 10, value: '1' }]);
    expect(
      replacements(intake, 'quantity', undefined, '1')
        .map(({ row }) => row)
        .sort((a, b) => a - b),
    ).toEqual([1, 3]);
  });

  it('I33 undo takes back each step as a whole, in any order of mends', () => {
    const mend = fc.record({
      row: fc.integer({ min: 2, max: 12 }),
      field: fc.constantFrom(...FIELDS),
      value: fc.constantFrom('', 'T1', '2026-01-05', 'Barry', '7', '12,5', '€'),
    });
    fc.assert(
      fc.property(file, fc.array(fc.array(mend, { maxLength: 4 }), { maxLength: 5 }), (rows, steps) => {
        const intake = open(rows);
        const states = steps.map((step) => {
          const before = state(intake);
          const cells = mendsFor(intake, step);
          intake.readAgain(intake.mends.apply(cells));
          expect(sumOf(intake.control(DEFAULTS).totals)).toEqual(intake.control(DEFAULTS).totals.read);
          return { before, isStep: cells.length > 0 };
        });
        for (const { before } of states.filter(({ isStep }) => isStep).toReversed()) {
          intake.readAgain(intake.mends.undo());
          expect(state(intake)).toBe(before);
        }
      }),
    );
  });

  it('I33 what a mend left is as if the file had said so', () => {
    const mended = open(lines);
    mended.readAgain(mended.mends.apply(mendsFor(mended, [{ row: 3, field: 'date', value: '2026-01-09' }])));
    const written = open([lines[0] ?? '', 'T2;2026-01-09;Diallo;Sand;1;10;EUR', lines[2] ?? '']);
    expect(state(mended)).toBe(state(written));
  });
});
