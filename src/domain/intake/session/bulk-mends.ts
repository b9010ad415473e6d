import { SEVERITY } from '../findings/codes.ts';
import { fieldIndex } from '../kinds/kind.ts';
import type { Mend } from '../plan.ts';
import type { Intake } from './intake.ts';

interface CellMend {
  row: number;
  field: number;
  value: string;
}

/** Mends by the file's row numbers and field names, as cells of the grid; what names no cell is left out. */
export function mendsFor(intake: Intake, changes: readonly Mend[]): CellMend[] {
  return changes.flatMap(({ row: rowNumber, field: name, value }) => {
    const row = intake.rowOf(rowNumber);
    const field = fieldIndex(intake.kind, name);
    return row < intake.firstRow || field < 0 ? [] : [{ row, field, value }];
  });
}

/** One value for another in a whole column; without `from`, for every cell of it that has a fault. */
export function replacements(intake: Intake, name: string, from: string | undefined, to: string): CellMend[] {
  const field = fieldIndex(intake.kind, name);
  if (field < 0) return [];
  const rows = from === undefined ? faultyRows(intake, field) : rowsReading(intake, field, from);
  return rows.map((row) => ({ row, field, value: to }));
}

function rowsReading(intake: Intake, field: number, from: string): number[] {
  const rows: number[] = [];
  const wanted = from.trim();
  for (let row = intake.firstRow; row < intake.rowCount; row += 1) {
    if (intake.cells.shown(row, field) === wanted && intake.isRecord(row)) rows.push(row);
  }
  return rows;
}

function faultyRows(intake: Intake, field: number): number[] {
  const rows = new Set<number>();
  for (const ledger of [intake.rowFindings, intake.crossFindings]) {
    for (let at = 0; at < ledger.size; at += 1) {
      const isFault = SEVERITY[ledger.codeAt(at)] !== 'note';
      if (isFault && ledger.fields[at] === field) rows.add(ledger.rows[at] ?? -1);
    }
  }
  return [...rows].filter((row) => row >= intake.firstRow);
}
