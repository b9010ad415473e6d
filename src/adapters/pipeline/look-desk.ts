import { columnProfile } from '@domain/intake/detect/column-profile.ts';
import { isNearlyUniqueColumn } from '@domain/intake/detect/unique-column.ts';
import type { SourceLook } from '@domain/pipeline/job.ts';
import { tableOf } from '@domain/pipeline/source-table.ts';
import { ok, type Result } from '@domain/result.ts';
import { readFile } from './read-files.ts';

const SAMPLE_ROWS = 8;

/** What is in a file, so that its columns can be chosen. */
export async function lookAt(file: Blob, name: string): Promise<Result<SourceLook>> {
  const read = await readFile({ source: '', name, file });
  if (!read.ok) return read;
  const { columns, records, firstRow } = tableOf(read.value);
  const { grid } = read.value;
  return ok({
    columns,
    sample: Array.from(records.subarray(0, SAMPLE_ROWS), (row) =>
      columns.map((_, column) => grid.text(row, column)),
    ),
    rows: records.length,
    unique: columns.filter((_, column) => isNearlyUniqueColumn(grid, firstRow, column)),
    kinds: columns.map((_, column) => {
      const { share } = columnProfile(grid, firstRow, column);
      return share.date > MOST ? 'date' : share.number > MOST ? 'number' : 'text';
    }),
  });
}

const MOST = 0.8;
