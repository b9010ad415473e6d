// Reading alone: our reader against bare SheetJS and PapaParse, on the same bytes in the same run.
import { read } from '@e965/xlsx';
import Papa from 'papaparse';
import { readWorkbook } from '@adapters/spreadsheet/read-workbook.ts';

export interface ReadingTimes {
  kind: 'xlsx' | 'csv';
  rows: number;
  /** Milliseconds, the median of the rounds. */
  ours: number;
  peer: number;
  /** Ours, and then every cell asked for as text once: SheetJS and PapaParse have made them by then. */
  oursWithTexts: number;
}

/** `rounds` after one that warms up. */
export async function measureReading(
  bytes: Uint8Array,
  kind: 'xlsx' | 'csv',
  rounds = 3,
): Promise<ReadingTimes> {
  const ours: number[] = [];
  const texts: number[] = [];
  const peer: number[] = [];
  let rows = 0;
  for (let round = 0; round <= rounds; round++) {
    const started = performance.now();
    const result = await readWorkbook(bytes, `sales.${kind}`, { limits: { time: 600_000 } });
    if (!result.ok) throw new Error(result.error.reason);
    const done = performance.now();
    const { grid } = result.value;
    rows = grid.rowCount - 1;
    let letters = 0;
    for (let row = 0; row <= rows; row++) {
      for (let column = 0; column < grid.columnCount; column++) letters += grid.text(row, column).length;
    }
    if (letters === 0) throw new Error('nothing was read');
    const ended = performance.now();
    readByPeer(bytes, kind);
    if (round === 0) continue;
    ours.push(done - started);
    texts.push(ended - started);
    peer.push(performance.now() - ended);
  }
  return { kind, rows, ours: median(ours), oursWithTexts: median(texts), peer: median(peer) };
}

function readByPeer(bytes: Uint8Array, kind: 'xlsx' | 'csv'): void {
  if (kind === 'xlsx') read(bytes, { type: 'array', dense: true });
  else Papa.parse(new TextDecoder().decode(bytes), { skipEmptyLines: true });
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
