import type { TextDialect } from '@domain/intake/grid.ts';
import type { ReadBudget } from '../read-budget.ts';
import type { ReadOptions, ReadWarning, Workbook } from '../workbook.ts';
import { decodeText } from './decode-text.ts';
import { announcedDelimiter, findDelimiter } from './find-delimiter.ts';
import { scanRecords } from './scan-records.ts';
import { TextGrid } from './text-grid.ts';

/** Delimited text of any common encoding, delimiter and line break. */
export function readText(bytes: Uint8Array, options: ReadOptions, budget: ReadBudget): Workbook {
  budget.checkSize(bytes.length);
  const decoded = decodeText(bytes, options.encoding);
  const announced = announcedDelimiter(decoded.text);
  const from = announced === null ? { at: 0, line: 1 } : { at: announced.at, line: 2 };
  const delimiter = options.delimiter ?? announced?.delimiter ?? findDelimiter(decoded.text, from);
  const cells = scanRecords(decoded.text, delimiter, from, budget);
  const grid = new TextGrid(cells);
  const warnings: ReadWarning[] = [];
  if (decoded.damaged > 0) {
    warnings.push({ code: 'text-damaged', params: { count: decoded.damaged, encoding: decoded.encoding } });
  }
  if (cells.strayQuotes.count > 0) {
    const { count, firstLine } = cells.strayQuotes;
    warnings.push({ code: 'quotes-stray', params: { count, line: firstLine } });
  }
  return {
    format: 'csv',
    sheets: [
      {
        name: '',
        hidden: 'no',
        rows: grid.rowCount,
        columns: grid.columnCount,
        hiddenRows: 0,
        hiddenColumns: 0,
      },
    ],
    sheet: '',
    dialect: { encoding: decoded.encoding, delimiter, lineBreak: lineBreakOf(decoded.text) },
    grid,
    warnings,
  };
}

const sampleLength = 64 * 1024;

function lineBreakOf(text: string): TextDialect['lineBreak'] {
  const sample = text.slice(0, sampleLength);
  const crlf = sample.split('\r\n').length - 1;
  const lf = sample.split('\n').length - 1 - crlf;
  const cr = sample.split('\r').length - 1 - crlf;
  const kinds = Number(crlf > 0) + Number(lf > 0) + Number(cr > 0);
  if (kinds > 1) return 'mixed';
  if (crlf > 0) return 'crlf';
  return cr > 0 ? 'cr' : 'lf';
}
