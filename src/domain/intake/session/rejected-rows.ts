import type { Grid } from '../grid.ts';
import { fieldIndex } from '../kinds/kind.ts';
import type { ImportChoices } from '../plan.ts';
import { findingOf, findingsInOrder, refOf } from './finding-views.ts';
import type { Intake } from './intake.ts';

export interface RejectedRow {
  /** As the file shows it. */
  row: number;
  /** A number of a spreadsheet stays one: as text it would be read by the decimal mark of the file. */
  cells: (string | number)[];
  reasons: {
    code: string;
    field: string;
    params: Record<string, string | number>;
    value: string;
    column: string;
  }[];
}

/** The rows that an import leaves behind, as they stand in the file, with every reason (for a spreadsheet to mend). */
export function rejectedRows(intake: Intake, choices: ImportChoices): RejectedRow[] {
  const { grid } = intake.source;
  const rejected = new Map<number, RejectedRow>();
  for (let row = intake.firstRow; row < intake.rowCount; row += 1) {
    if (intake.statusOf(row, choices) !== 'reject') continue;
    const cells = Array.from(
      { length: Math.max(grid.width(row), intake.source.headers.length) },
      (_, column) => cellOf(grid, row, column),
    );
    rejected.set(row, { row: grid.rowNumber(row), cells: withMends(intake, row, cells), reasons: [] });
  }
  for (const number of findingsInOrder(intake)) {
    const ref = refOf(intake, number);
    const entry = rejected.get(ref.ledger.rows[ref.at] ?? -1);
    if (!entry || !(ref.ledger.isFault(ref.at) || isChoice(ref.ledger.codeAt(ref.at)))) continue;
    const { code, field, params, value, column } = findingOf(intake, ref);
    entry.reasons.push({ code, field, params, value, column });
  }
  for (const [row, entry] of rejected)
    if (entry.reasons.length === 0) entry.reasons.push(refusedCustomer(intake, row));
  return [...rejected.values()];
}

function cellOf(grid: Grid, row: number, column: number): string | number {
  const value = grid.kind(row, column) === 'number' ? grid.value(row, column) : null;
  return typeof value === 'number' ? value : grid.text(row, column);
}

/** The finding stands at the customer's first row; the others are refused for the same reason. */
function refusedCustomer(intake: Intake, row: number): RejectedRow['reasons'][number] {
  const at = ['customerKey', 'customerName', 'customerTaxId'].map((name) => fieldIndex(intake.kind, name));
  const field = at.find((index) => index >= 0 && intake.cells.text(row, index) !== '') ?? -1;
  const customer = field < 0 ? '' : intake.cells.text(row, field);
  const name = intake.kind.fields[field]?.name ?? '';
  return {
    code: 'unknown-customer',
    field: name,
    params: { customer, rows: 1 },
    value: customer,
    column: '',
  };
}

/** A note that becomes a reason when the person refuses unknown customers. */
const isChoice = (code: string): boolean => code === 'unknown-customer';

function withMends(intake: Intake, row: number, cells: RejectedRow['cells']): RejectedRow['cells'] {
  for (const field of intake.cells.mendedFields(row)) {
    const column = intake.cells.columns[field] ?? -1;
    if (column >= 0) cells[column] = intake.cells.shown(row, field);
  }
  return cells;
}
