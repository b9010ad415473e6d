import { ReadBudget } from '../read-budget.ts';
import { scanRecords, type TextCells } from './scan-records.ts';

const candidates = [',', ';', '\t', '|'];
const sampleLength = 128 * 1024;

/** The delimiter under which most records have the same number of fields, more than one. */
export function findDelimiter(text: string, from: { at: number; line: number }): string {
  const sample = wholeLines(text, sampleLength);
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of candidates) {
    const cells = scanRecords(sample, delimiter, from, new ReadBudget());
    const score = agreement(cells);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Excel writes `sep=;` as a first line of its own; it names the delimiter and is not a record. */
export function announcedDelimiter(text: string): { delimiter: string; at: number } | null {
  const match = /^sep=([^\r\n])(?:\r\n|\r|\n|$)/iu.exec(text);
  return match?.[1] === undefined ? null : { delimiter: match[1], at: match[0].length };
}

function wholeLines(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = Math.max(text.lastIndexOf('\n', length), text.lastIndexOf('\r', length));
  return text.slice(0, cut > 0 ? cut : length);
}

/**
 * Share of the records that have the most frequent width above one, less those where quotes went astray. The
 * square root favours wide tables without letting prose full of commas win over a table with semicolons.
 */
function agreement(cells: TextCells): number {
  const widths = new Map<number, number>();
  let records = 0;
  for (let row = 0; row < cells.lines.length; row++) {
    const width = (cells.firsts[row + 1] ?? 0) - (cells.firsts[row] ?? 0);
    if (width === 0) continue;
    records++;
    if (width > 1) widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  let best = 0;
  for (const [width, count] of widths) best = Math.max(best, (count / records) * Math.sqrt(width));
  return best / (1 + cells.strayQuotes.count / Math.max(records, 1));
}
