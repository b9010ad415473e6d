import type { Block } from '../layout/block.ts';
import { beside, space, stack } from '../layout/block.ts';
import { grey, hair, hairline, heavy, ink } from '../layout/sheet.ts';
import type { ColumnKind } from '@domain/templates/template.ts';
import type { TextStyle } from '../layout/text-style.ts';
import type { Rgb } from '../operations.ts';
import type { FilledBlock } from '../template/filled.ts';
import type { Area } from './area.ts';
import type { InvoiceContext } from './context.ts';
import type { LineTexts } from './line-texts.ts';
import { lineTexts } from './line-texts.ts';
import { tableColumns, type TableColumn } from './table-columns.ts';
import {
  headStyle,
  headTextStyle,
  rowLine,
  ruled,
  tableHead,
  tableLookOf,
  uprighted,
  type RuledTable,
} from './table-look.ts';

/** A longer row is continued in further rows, so that it fits on a page of any height. */
const TALLEST_TEXT = 150;
/** Heads up to here leave room for such a row. */
const USUAL_HEAD = 15;
/** Nobody squeezes columns so far that a head or a value becomes taller: the rest of it is not printed. */
const TALLEST_HEAD = 40;
const TALLEST_VALUE = 90;

export interface LineTable {
  head: Block;
  rows: Block[];
  /** Height of the rows that close and open a page. */
  carryHeight: number;
  /** "Carried forward" after the first `count` rows. */
  carried(count: number): Block;
  broughtForward(count: number): Block;
}

/** Everything that drawing a row needs. */
interface Table extends RuledTable {
  context: InvoiceContext;
  columns: readonly TableColumn[];
  tallest: number;
}

/** As many of the lines as a height holds. */
function within(lines: readonly Block[], tallest: number): Block {
  const most = Math.max(1, Math.floor(tallest / (lines[0]?.height ?? 1)));
  return stack(lines.slice(0, most));
}

function headBlock(table: Table): Block {
  const { context, columns } = table;
  const style = headTextStyle(context, table.look);
  return tableHead(
    table,
    columns.map(({ head, x, inner, align }) =>
      within(context.set.lines(head, style, { x, width: inner, align }), TALLEST_HEAD),
    ),
  );
}

/** Title and details line by line, so that a text of any length can be cut into rows. */
function textRows({ context, tallest }: Table, line: LineTexts, { x, inner }: TableColumn): Block[][] {
  const { set, styles } = context;
  const place = { x, width: inner };
  const lines = (text: string, style: TextStyle) => set.lines(text, style, place);
  const pieces = [
    ...lines(line.title, styles.strong),
    ...line.details.flatMap((detail) => lines(detail, styles.detail)),
  ];
  const rows: Block[][] = [[]];
  let height = 0;
  for (const piece of pieces) {
    if (height + piece.height > tallest) {
      rows.push([]);
      height = 0;
    }
    rows.at(-1)?.push(piece);
    height += piece.height;
  }
  return rows;
}

const mayWrap = new Set<ColumnKind>(['unit', 'key', 'own']);

function valueCells({ context, columns }: Table, index: number): Block[] {
  const { set, styles } = context;
  return columns.flatMap(({ kind, texts, x, inner, align }) => {
    const text = texts[index] ?? '';
    const place = { x, width: inner, align };
    if (kind === 'description' || text === '') return [];
    if (mayWrap.has(kind)) return [within(set.lines(text, styles.body, place), TALLEST_VALUE)];
    return [set.line(text, styles.body, place)];
  });
}

function rowBlocks(table: Table, line: LineTexts, index: number): Block[] {
  const { context, columns } = table;
  const description = columns.find(({ kind }) => kind === 'description') as TableColumn;
  const texts = textRows(table, line, description);
  return texts.map((pieces, part) => {
    const cells = part === 0 ? valueCells(table, index) : [];
    const isLast = part === texts.length - 1;
    const row = stack([
      space(part === 0 ? context.air.row : 0),
      beside(stack(pieces), ...cells),
      ...(isLast ? [space(context.air.row), rowLine(table)] : []),
    ]);
    return uprighted(table, row);
  });
}

/** The amount so far, at the foot of a page and the head of the next. */
function sumRow(table: Table, word: string, sum: number, width: number, color: Rgb = hair): Block {
  const { context, columns } = table;
  const { set, amount, air, styles } = context;
  const style = { ...styles.body, color: grey };
  const of = (wanted: 'description' | 'amount') => columns.find(({ kind }) => kind === wanted) as TableColumn;
  const { x, inner } = of('amount');
  const total = set.line(amount(sum), style, { x, width: inner, align: 'right' });
  const label = set.text(word, style, { x: of('description').x, width: of('description').inner });
  return stack([space(air.row), beside(label, total), space(air.row), ruled(table, width, color)]);
}

export function lineTable(context: InvoiceContext, block: FilledBlock, area: Area): LineTable {
  const lines = lineTexts(context);
  const look = tableLookOf(block.look);
  const columns = tableColumns(context, lines, { area, ruling: look, head: headStyle(context, look) });
  const bare = { context, columns, look, area, tallest: TALLEST_TEXT };
  const head = headBlock(bare);
  const table = { ...bare, tallest: TALLEST_TEXT - Math.max(0, head.height - USUAL_HEAD) };
  /** Sum of the amounts shown up to and with each row; a continued row counts with its first part. */
  const sums: number[] = [];
  let sum = 0;
  const rows = lines.flatMap((line, index) => {
    sum += line.shown;
    const blocks = rowBlocks(table, line, index);
    for (let part = 0; part < blocks.length; part += 1) sums.push(sum);
    return blocks;
  });
  const { words } = context.wording;
  const carried = (count: number) => sumRow(table, words.carried, sums[count - 1] ?? 0, heavy, ink);
  return {
    head,
    rows,
    carryHeight: carried(0).height,
    carried,
    broughtForward: (count) => sumRow(table, words.broughtForward, sums[count - 1] ?? 0, hairline),
  };
}
