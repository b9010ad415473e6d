import type { Language } from '@domain/parties/parties.ts';
import type { FileToRead, LayoutSample } from '@domain/pipeline/job.ts';
import { LineBook } from '@domain/pipeline/known-lines.ts';
import { runStages } from '@domain/pipeline/run-stages.ts';
import type { PipelineSetup, PipelineStage } from '@domain/pipeline/setup.ts';
import type { FileGrid } from '@domain/pipeline/source-table.ts';
import { digitsOf } from '@domain/money/minor.ts';
import { ok, type Result } from '@domain/result.ts';
import { reportSheet, type BillingSheetWords } from '../exports/billing-sheets.ts';
import { readFile } from './read-files.ts';

const SAMPLE_ROWS = 14;

/** What the report would look like over everything in the files: every order counts as one of its month. */
export async function sampleOf(
  setup: PipelineSetup,
  given: FileToRead[],
  country: string,
  wordsIn: (language: Language) => Promise<BillingSheetWords>,
): Promise<Result<LayoutSample>> {
  const files: FileGrid[] = [];
  for (const file of given) {
    const read = await readFile(file);
    if (!read.ok) return read;
    files.push(read.value);
  }
  const staged = runStages({
    setup: { ...setup, startsIn: '0001-01' },
    period: '9999-12',
    runId: 'sample',
    files,
    book: new LineBook([]),
    isFirst: true,
    replaces: [],
    customer: null,
    country,
    expected: {},
  });
  if (!staged.ok) return staged;
  const { stages, entries, aggregated } = staged.value;
  const asNew = aggregated && {
    ...aggregated,
    entries: entries.map((entry) => ({ ...entry, kind: 'new' as const })),
  };
  const sheet = asNew && reportSheet(setup, asNew, await wordsIn(setup.language)).sheet;
  return ok({
    heads: setup.layout.columns.map(({ title, type }) => ({
      title,
      isRight: type === 'number' || type === 'money',
    })),
    rows: (sheet?.rows ?? []).slice(0, SAMPLE_ROWS).map((cells, at) => ({
      cells: cells.map((cell, column) =>
        cell === null || typeof cell === 'object'
          ? ''
          : shown(
              String(cell),
              setup.layout.columns[column]?.type === 'money' ? digitsOf(setup.currency) : 0,
            ),
      ),
      isSum: (sheet?.kinds?.[at] ?? 0) !== 0,
    })),
    months: monthsOf(entries.map(({ belongsTo }) => belongsTo)),
    faults: stages.slice(0, 2).flatMap(faultsOf),
  });
}

function monthsOf(months: readonly string[]): LayoutSample['months'] {
  const counts = new Map<string, number>();
  for (const month of months) counts.set(month, (counts.get(month) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, rows]) => ({ month, rows }));
}

/** Money with all its digits: a sum of 4273 is 4273.00. */
function shown(text: string, digits: number): string {
  if (digits === 0 || !/^-?\d+(\.\d+)?$/.test(text)) return text;
  const [whole = '', fraction = ''] = text.split('.');
  return `${whole}.${fraction.padEnd(digits, '0')}`;
}

const faultsOf = ({ parts }: PipelineStage): LayoutSample['faults'] =>
  parts
    .filter(({ side }) => side === 'rejected' || side === 'held')
    .map(({ code, rows, examples }) => ({ code, rows, examples: examples.slice(0, 3) }));
