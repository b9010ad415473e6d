import type { Aggregated } from '@domain/pipeline/aggregate.ts';
import { Tally } from '@domain/pipeline/control.ts';
import type { FileMade, FileRead, PipelineSetup, PipelineStage } from '@domain/pipeline/setup.ts';
import { toMinor } from '@domain/money/minor.ts';
import { normaliseDecimal } from '@domain/money/decimal.ts';
import {
  consolidatedSheet,
  controlSheet,
  filesSheet,
  reportSheet,
  type BillingSheetWords,
  type LinesSheet,
} from '../exports/billing-sheets.ts';
import { readWorkbook } from '../spreadsheet/read-workbook.ts';
import { writeWorkbook } from '../spreadsheet/write-workbook.ts';

/** D3, D4: writes the report or the consolidated file and counts it back from its own bytes (BR12). */
export async function writeStage(
  role: Exclude<FileMade['role'], 'report-pdf'>,
  setup: PipelineSetup,
  aggregated: Aggregated,
  before: { stages: readonly PipelineStage[]; filesIn: readonly FileRead[] },
  words: BillingSheetWords,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; tally: Tally }> {
  const lines = (role === 'report' ? reportSheet : consolidatedSheet)(setup, aggregated, words);
  const sheets = [lines.sheet, controlSheet(before.stages, setup, words), filesSheet(before.filesIn, words)];
  const bytes = await writeWorkbook(sheets);
  const tally = new Tally();
  for (const { amount } of aggregated.entries) tally.add('in', 'grouped', amount);
  const back = await countBack(bytes, lines, setup);
  tally.add('out', 'written', back.amount, '', back.rows);
  if (lines.amountColumn === -1 && back.rows > 0) {
    tally.add('out', 'amount-not-shown', aggregated.total.amount, '', 0);
    tally.tell('amount-unproved', setup.layout.title, back.rows);
  }
  return { bytes, tally };
}

/** Rows and amounts as they stand in the file, sub-totals left out. */
async function countBack(
  bytes: Uint8Array<ArrayBuffer>,
  { sheet, amountColumn }: LinesSheet,
  { currency }: PipelineSetup,
): Promise<{ rows: number; amount: number }> {
  const read = await readWorkbook(bytes, 'written.xlsx', { sheet: undefined });
  if (!read.ok) return { rows: 0, amount: 0 };
  const { grid } = read.value;
  let rows = 0;
  let amount = 0;
  for (let row = 1; row < grid.rowCount; row += 1) {
    if ((sheet.kinds?.[row - 1] ?? 0) !== 0) continue;
    rows += 1;
    if (amountColumn === -1) continue;
    amount += toMinor(normaliseDecimal(grid.text(row, amountColumn)) ?? '0', currency);
  }
  return { rows, amount };
}
