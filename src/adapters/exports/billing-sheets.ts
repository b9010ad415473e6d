import { valueOf, type Aggregated } from '@domain/pipeline/aggregate.ts';
import type { Entry } from '@domain/pipeline/entry.ts';
import { shownRefs } from '@domain/pipeline/references.ts';
import type { FileRead, LayoutColumn, PipelineSetup, PipelineStage } from '@domain/pipeline/setup.ts';
import { digitsOf, minor, toMajor } from '@domain/money/minor.ts';
import type {
  CellToWrite,
  ColumnToWrite,
  RowKind,
  SheetToWrite,
} from '../spreadsheet/write/sheet-to-write.ts';

/** The words of the files, in the customer's language. */
export interface BillingSheetWords {
  lines: string;
  control: string;
  files: string;
  line: string;
  why: string;
  belongsTo: string;
  amount: string;
  answer: string;
  accepted: string;
  contested: string;
  comment: string;
  total: string;
  totalOf(group: string): string;
  kind(kind: Entry['kind']): string;
  stage(id: PipelineStage['id']): string;
  side(side: 'in' | 'out' | 'rejected' | 'held'): string;
  part(code: string): string;
  told(code: string): string;
  heads: Record<'stage' | 'share' | 'what' | 'rows' | 'source' | 'file' | 'sha256', string>;
}

/** A sheet of lines, and which of its rows are lines: the others add them up. */
export interface LinesSheet {
  sheet: SheetToWrite;
  /** The column with the amount of each line; −1 = the layout shows none. */
  amountColumn: number;
}

const typeFor = ({ type }: Pick<LayoutColumn, 'type'>, setup: PipelineSetup): ColumnToWrite['type'] => {
  if (type !== 'money') return type;
  return digitsOf(setup.currency) === 2 ? 'amount' : 'number';
};

/** A spreadsheet folds six levels. */
const levelOf = (depth: number): RowKind => Math.min(depth + 1, 6) as RowKind;

/** D3: the report in the customer's own layout, with its sub-totals. */
export function reportSheet(
  setup: PipelineSetup,
  { entries, subtotals, total }: Aggregated,
  words: BillingSheetWords,
): LinesSheet {
  const { columns } = setup.layout;
  const rows: CellToWrite[][] = [];
  const kinds: RowKind[] = [];
  const cellsOf = cellReader(setup, words);
  let next = 0;
  const label = labelColumn(setup);
  const add = (kind: RowKind, name: string, sums: Record<number, string>) => {
    kinds.push(kind);
    rows.push(columns.map((_, at) => (at === label ? name : (sums[at] ?? null))));
  };
  for (let row = 0; row <= entries.length; row += 1) {
    for (; subtotals[next]?.after === row; next += 1) {
      const { group, depth } = subtotals[next]!;
      add(levelOf(depth), words.totalOf(groupName(setup, group.values, words)), group.sums);
    }
    const entry = entries[row];
    if (!entry) continue;
    kinds.push(0);
    rows.push(cellsOf(entry));
  }
  add('total', words.total, total.sums);
  return {
    sheet: { name: setup.layout.title || words.lines, columns: headsOf(setup), rows, kinds, isPrinted: true },
    amountColumn: columns.findIndex(({ from }) => from === '@amount'),
  };
}

/** D4: every line of the month in one file, with room for the customer's answer. Nothing in it is protected. */
export function consolidatedSheet(
  setup: PipelineSetup,
  { entries }: Aggregated,
  words: BillingSheetWords,
): LinesSheet {
  const layout = headsOf(setup);
  const shown = setup.layout.columns.findIndex(({ from }) => from === '@amount');
  const cellsOf = cellReader(setup, words);
  const columns: ColumnToWrite[] = [
    { header: words.line, type: 'text' },
    { header: words.why, type: 'text' },
    { header: words.belongsTo, type: 'text' },
    ...layout,
    ...(shown === -1 ? [{ header: words.amount, type: typeFor({ type: 'money' }, setup) }] : []),
    { header: words.answer, type: 'text', width: 14, choices: [words.accepted, words.contested] },
    { header: words.comment, type: 'text', width: 40, choices: [] },
  ];
  const rows = entries.map((entry) => [
    entry.id,
    words.kind(entry.kind),
    entry.belongsTo,
    ...cellsOf(entry),
    ...(shown === -1 ? [toMajor(entry.amount, setup.currency)] : []),
    null,
    entry.comment === '' ? null : entry.comment,
  ]);
  const amountColumn = shown === -1 ? 3 + layout.length : 3 + shown;
  return { sheet: { name: words.lines, columns, rows, hasFilter: true, isPrinted: true }, amountColumn };
}

const headsOf = (setup: PipelineSetup): ColumnToWrite[] =>
  setup.layout.columns.map((column) => ({ header: column.title, type: typeFor(column, setup) }));

function cellReader(setup: PipelineSetup, words: BillingSheetWords): (entry: Entry) => CellToWrite[] {
  const refs = shownRefs(setup);
  return (entry) =>
    setup.layout.columns.map((column) =>
      column.from === '@kind' ? words.kind(entry.kind) : valueOf(column, entry, refs, setup.currency),
    );
}

/** Where the name of a sub-total stands: in the column of its group, else in the first that is not added up. */
function labelColumn({ layout }: PipelineSetup): number {
  const grouped = layout.columns.findIndex(({ from }) => from === layout.groupBy[0]);
  if (grouped !== -1 && !layout.columns[grouped]!.isSummed) return grouped;
  return Math.max(
    0,
    layout.columns.findIndex(({ isSummed }) => !isSummed),
  );
}

const groupName = ({ layout }: PipelineSetup, values: string[], words: BillingSheetWords): string =>
  values
    .map((value, at) => (layout.groupBy[at] === '@kind' ? words.kind(value as Entry['kind']) : value))
    .join(' · ');

/** D5: what went into each stage and what became of it. */
export function controlSheet(
  stages: readonly PipelineStage[],
  setup: PipelineSetup,
  words: BillingSheetWords,
): SheetToWrite {
  const rows: CellToWrite[][] = [];
  const kinds: RowKind[] = [];
  const add = (kind: RowKind, cells: CellToWrite[]) => {
    kinds.push(kind);
    rows.push(cells);
  };
  const money = (amount: number) => toMajor(minor(amount), setup.currency);
  for (const stage of stages) {
    if (stage.state === 'waiting') continue;
    for (const side of ['in', 'out', 'rejected', 'held'] as const) {
      const flow = stage.control[side];
      if (flow.rows === 0 && side !== 'in' && side !== 'out') continue;
      const total = flow.amounts[setup.currency] ?? 0;
      add(1, [words.stage(stage.id), words.side(side), null, flow.rows, money(total)]);
      for (const part of stage.parts.filter((one) => one.side === side)) {
        add(0, [null, null, words.part(part.code), part.rows, money(part.amount)]);
      }
    }
    for (const { code, count } of stage.findings) add(0, [null, null, words.told(code), count, null]);
  }
  return {
    name: words.control,
    columns: [
      { header: words.heads.stage, type: 'text' },
      { header: words.heads.share, type: 'text' },
      { header: words.heads.what, type: 'text' },
      { header: words.heads.rows, type: 'number' },
      { header: `${words.amount} (${setup.currency})`, type: typeFor({ type: 'money' }, setup) },
    ],
    rows,
    kinds,
    isFlat: true,
    isPrinted: true,
  };
}

/** Which files it was made from, by their hashes. */
export const filesSheet = (filesIn: readonly FileRead[], words: BillingSheetWords): SheetToWrite => ({
  name: words.files,
  columns: [
    { header: words.heads.source, type: 'text' },
    { header: words.heads.file, type: 'text' },
    { header: words.heads.rows, type: 'number' },
    { header: words.heads.sha256, type: 'text' },
  ],
  rows: filesIn.map(({ source, name, rows, sha256 }) => [source, name, rows, sha256]),
});
