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

const PADDING = 2.15;
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

function widthsNeeded({ set }: InvoiceContext, lines: readonly LineTexts[]): ColumnWidths {
  const widest = (key: 'quantity' | 'price' | 'rate' | 'amount') =>
    lines.reduce((width, line) => Math.max(width, set.widthOf(line[key], styles.body)), 0);
  return {
    quantity: widest('quantity'),
    unit: 0,
    price: widest('price'),
    rate: widest('rate'),
    amount: widest('amount'),
  };
}

function headBlock({ set, wording: { words, pack }, prices, say }: InvoiceContext, columns: Columns): Block {
  const cell = (text: string, { x, width }: { x: number; width: number }, align: Align) =>
    set.text(text, styles.label, { x, width, align });
  const priced = {
    'without-tax': [words.unitPriceWithoutTax, words.amountWithoutTax],
    'with-tax': [words.unitPriceWithTax, words.amountWithTax],
    untaxed: [words.unitPrice, words.amount],
  }[prices] as [string, string];
  const cells = [
    cell(words.description, columns.description, 'left'),
    cell(words.quantity, columns.quantity, 'right'),
    ...(columns.unit.width > 0 ? [cell(words.unit, columns.unit, 'left')] : []),
    cell(say(priced[0]), columns.price, 'right'),
    ...(columns.rate.width > 0 ? [cell(pack.tax, columns.rate, 'right')] : []),
    cell(say(priced[1]), columns.amount, 'right'),
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
      space(index === 0 ? PADDING : 0),
      beside(stack(pieces), ...cells),
      ...(isLast ? [space(PADDING), bottomRule(hairline)] : []),
    ]);
  });
}

export function lineTable(context: InvoiceContext): LineTable {
  const { set, wording, amount } = context;
  const lines = lineTexts(context);
  const columns = columnsFor(widthsNeeded(context, lines), {
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
    return stack([space(PADDING), beside(label, total), space(PADDING), bottomRule(width, color)]);
  };
  const carried = (count: number) => sumRow(wording.words.carried, count, heavy, ink);
  return {
    head: headBlock(context, columns),
    rows,
    carryHeight: carried(0).height,
    carried,
    broughtForward: (count) => sumRow(wording.words.broughtForward, count, hairline),
  };
}
