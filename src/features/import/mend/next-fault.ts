import type { MendRow } from '@domain/intake/plan.ts';
import type { GridPlace } from './cursor.ts';

/** A fault is something to mend: notes are not, and neither is a finding about a cell that is not shown. */
const faulty = (row: MendRow, field: string | undefined) =>
  row.findings.some((finding) => finding.field === field && finding.severity !== 'note');

/** The first faulty cell after `from` (before it, backwards) among consecutive rows that start at index `offset`. */
export function nextFaultIn(
  rows: readonly MendRow[],
  offset: number,
  fields: readonly string[],
  from: GridPlace,
  backwards = false,
): GridPlace | null {
  const width = fields.length;
  const step = backwards ? -1 : 1;
  const start = (from.row - offset) * width + from.column + step;
  const end = rows.length * width;
  for (let at = backwards ? Math.min(start, end - 1) : Math.max(start, 0); at >= 0 && at < end; at += step) {
    const row = rows[Math.floor(at / width)];
    if (row && faulty(row, fields[at % width])) {
      return { row: offset + Math.floor(at / width), column: at % width };
    }
  }
  return null;
}
