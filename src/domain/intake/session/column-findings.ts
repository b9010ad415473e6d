import { plainWords } from '../plain-words.ts';
import { isFindingCode } from '../findings/codes.ts';
import type { FindingLedger } from '../findings/ledger.ts';
import type { MappedCells } from '../rows/mapped-cells.ts';
import type { IntakeSource } from './source.ts';

/** What is odd about the columns themselves: names that are blank or repeat, errors in columns not imported (rules I3, I12). */
export function sayAboutColumns(
  { source, cells }: { source: IntakeSource; cells: MappedCells },
  ledger: FindingLedger,
): void {
  const { headerRow } = cells.mapping;
  for (const { code, params } of source.warnings) {
    const { line } = params;
    const shown = line === undefined ? params : { ...params, line: String(line) };
    if (isFindingCode(code)) ledger.add(rowAt(source, line), -1, -1, code, { params: shown });
  }
  if (cells.columns.every((column) => column < 0))
    ledger.add(Math.max(headerRow, 0), -1, -1, 'nothing-mapped');
  if (headerRow >= 0) sayAboutHeaders(source.headers, headerRow, ledger);
  if (!source.isText) sayAboutErrors(source, cells, ledger);
}

function sayAboutHeaders(headers: readonly string[], headerRow: number, ledger: FindingLedger): void {
  const seen = new Map<string, string>();
  headers.forEach((header, column) => {
    const words = plainWords(header);
    if (header === '') ledger.add(headerRow, -1, column, 'header-blank');
    else if (words !== '' && seen.has(words))
      ledger.add(headerRow, -1, column, 'header-duplicate', { value: header });
    else seen.set(words, header);
  });
}

function sayAboutErrors({ grid }: IntakeSource, cells: MappedCells, ledger: FindingLedger): void {
  for (let column = 0; column < grid.columnCount; column += 1) {
    if (cells.columns.includes(column)) continue;
    for (let row = cells.firstRow; row < grid.rowCount; row += 1) {
      if (grid.kind(row, column) === 'error') ledger.add(row, -1, column, 'error-cell-unmapped');
    }
  }
}

/** The grid row of a line of the file; −1 = the file as a whole. */
function rowAt({ grid }: IntakeSource, line: string | number | undefined): number {
  if (typeof line !== 'number') return -1;
  for (let row = 0; row < grid.rowCount; row += 1) if (grid.rowNumber(row) >= line) return row;
  return -1;
}
