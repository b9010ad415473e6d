import type { Block } from '../layout/block.ts';
import { beside, rule, space, stack } from '../layout/block.ts';
import { grey, hair, hairline, heavy, ink, sheet } from '../layout/sheet.ts';
import type { TextStyle } from '../layout/text-style.ts';
import { styles } from '../layout/text-style.ts';
import type { Align } from '../layout/typesetter.ts';
import type { Columns, ColumnWidths } from './columns.ts';
import { columnsFor } from './columns.ts';
import type { InvoiceContext } from './context.ts';
import type { LineTexts } from './line-texts.ts';
import { lineTexts } from './line-texts.ts';

/** A longer row is continued in further rows, so that it fits on a page of any height. */
const TALLEST_TEXT = 150;

export interface LineTable {
  head: Block;
  rows: Block[];
  /** Height of the rows that close and open a page. */
  carryHeight: number;
  /** "Carried forward" after the first `count` rows. */
  carried(count: number): Block;
  broughtForward(count: number): Block;
}

const bottomRule = (width: number, color = hair) => rule(sheet.left, sheet.right, width, color);

interface HeadTexts extends Record<keyof ColumnWidths, string> {
  description: string;
}

function headTexts({ wording: { words, pack }, prices, say }: InvoiceContext): HeadTexts {
  const [price, amount] = {
    'without-tax': [words.unitPriceWithoutTax, words.amountWithoutTax],
    'with-tax': [words.unitPriceWithTax, words.amountWithTax],
    untaxed: [words.unitPrice, words.amount],
  }[prices] as [string, string];
  const { description, quantity, unit } = words;
  return { description, quantity, unit, rate: pack.tax, price: say(price), amount: say(amount) };
}

const WIDEST_HEAD = 30;

/** A long head takes two lines; its words are never broken. */
function headWidth({ set }: InvoiceContext, text: string): number {
  const whole = set.widthOf(text, styles.label);
  if (whole <= WIDEST_HEAD) return whole + 0.1;
  return Math.max(...text.split(' ').map((word) => set.widthOf(word, styles.label))) + 0.1;
}

function widthsNeeded(context: InvoiceContext, lines: readonly LineTexts[], heads: HeadTexts): ColumnWidths {
  const widest = (column: keyof ColumnWidths) =>
    lines.reduce(
      (width, line) => Math.max(width, context.set.widthOf(line[column], styles.body)),
      headWidth(context, heads[column]),
    );
  return {
    quantity: widest('quantity'),
    unit: headWidth(context, heads.unit),
    price: widest('price'),
    rate: widest('rate'),
    amount: widest('amount'),
  };
}

function headBlock({ set }: InvoiceContext, columns: Columns, heads: HeadTexts): Block {
  const cell = (column: keyof HeadTexts, align: Align) => {
    const { x, width } = columns[column];
    return set.text(heads[column], styles.label, { x, width, align });
  };
  const cells = [
    cell('description', 'left'),
    cell('quantity', 'right'),
    ...(columns.unit.width > 0 ? [cell('unit', 'left')] : []),
    cell('price', 'right'),
    ...(columns.rate.width > 0 ? [cell('rate', 'right')] : []),
    cell('amount', 'right'),
  ];
  const height = Math.max(...cells.map((block) => block.height));
  const seated = cells.map((block) => stack([space(height - block.height), block]));
  return stack([beside(...seated), space(1.6), bottomRule(heavy, ink)]);
}

function numberCells({ set }: InvoiceContext, line: LineTexts, columns: Columns): Block[] {
  const right = (text: string, { x, width }: { x: number; width: number }) =>
    set.line(text, styles.body, { x, width, align: 'right' });
  return [
    right(line.quantity, columns.quantity),
    ...(columns.unit.width > 0 ? [set.text(line.unit, styles.body, columns.unit)] : []),
    right(line.price, columns.price),
    ...(columns.rate.width > 0 ? [right(line.rate, columns.rate)] : []),
    right(line.amount, columns.amount),
  ];
}

/** Title and details line by line, so that a text of any length can be cut into rows. */
function textRows({ set }: InvoiceContext, line: LineTexts, place: Columns['description']): Block[][] {
  const lines = (text: string, style: TextStyle) => set.lines(text, style, place);
  const pieces = [
    ...lines(line.title, styles.strong),
    ...line.details.flatMap((detail) => lines(detail, styles.detail)),
  ];
  const rows: Block[][] = [[]];
  let height = 0;
  for (const piece of pieces) {
    if (height + piece.height > TALLEST_TEXT) {
      rows.push([]);
      height = 0;
    }
    rows.at(-1)?.push(piece);
    height += piece.height;
  }
  return rows;
}

function rowBlocks(context: InvoiceContext, line: LineTexts, columns: Columns): Block[] {
  const texts = textRows(context, line, columns.description);
  return texts.map((pieces, index) => {
    const cells = index === 0 ? numberCells(context, line, columns) : [];
    const isLast = index === texts.length - 1;
    return stack([
      space(index === 0 ? context.air.row : 0),
      beside(stack(pieces), ...cells),
      ...(isLast ? [space(context.air.row), bottomRule(hairline)] : []),
    ]);
  });
}

export function lineTable(context: InvoiceContext): LineTable {
  const { set, wording, amount, air } = context;
  const lines = lineTexts(context);
  const heads = headTexts(context);
  const columns = columnsFor(widthsNeeded(context, lines, heads), {
    unit: lines.some(({ unit }) => unit !== ''),
    rate: context.prices !== 'untaxed',
  });
  /** Sum of the amounts shown up to and with each row; a continued row counts with its first part. */
  const sums: number[] = [];
  let sum = 0;
  const rows = lines.flatMap((line) => {
    sum += line.shown;
    const blocks = rowBlocks(context, line, columns);
    for (let index = 0; index < blocks.length; index += 1) sums.push(sum);
    return blocks;
  });
  const sumRow = (word: string, count: number, width: number, color = hair): Block => {
    const style = { ...styles.body, color: grey };
    const total = set.line(amount(sums[count - 1] ?? 0), style, { ...columns.amount, align: 'right' });
    const label = set.text(word, style, columns.description);
    return stack([space(air.row), beside(label, total), space(air.row), bottomRule(width, color)]);
  };
  const carried = (count: number) => sumRow(wording.words.carried, count, heavy, ink);
  return {
    head: headBlock(context, columns, heads),
    rows,
    carryHeight: carried(0).height,
    carried,
    broughtForward: (count) => sumRow(wording.words.broughtForward, count, hairline),
  };
}
