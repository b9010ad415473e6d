import type { Block } from '../layout/block.ts';
import { beside, rule, space, stack } from '../layout/block.ts';
import { grey, hair, hairline, heavy, ink } from '../layout/sheet.ts';
import type { TextStyle } from '../layout/text-style.ts';
import type { Area } from './area.ts';
import type { SheetContext } from './context.ts';
import { filledBehind, framed } from './fills.ts';

const AMOUNT_WIDTH = 50;
const GAP = 3;
/** As wide as sums stand. */
export const SUMS_WIDTH = 80;

/** An amount of money and what it is. */
export interface Sum {
  label: string;
  minor: number;
  style?: TextStyle;
}

/** The strip of the sums, and how far from its edges they stand. */
interface Column extends Area {
  pad: number;
}

function sumRow({ set, money, styles }: SheetContext, column: Column, sum: Sum): Block {
  const { label, minor, style = styles.body } = sum;
  const text = money(minor);
  const width = Math.min(AMOUNT_WIDTH, set.widthOf(text, style) + 0.1);
  const inner = column.width - 2 * column.pad;
  return beside(
    set.text(label, style, { x: column.x + column.pad, width: inner - width - GAP }),
    set.line(text, style, { x: column.x + column.width - column.pad, width, align: 'right' }),
  );
}

/** The closing double rule: two lines of three quarters of a point with as much between them. */
function doubleRule({ x, width }: Area): Block {
  const line = rule(x, x + width, 0.75, ink);
  return stack([space(0.13), line, space(0.53), line, space(0.13)]);
}

function ruledDue(context: SheetContext, column: Column, due: Sum): Block {
  return stack([
    rule(column.x, column.x + column.width, heavy, ink),
    space(2.4),
    sumRow(context, column, due),
    space(2.4),
    doubleRule(column),
  ]);
}

const FILL_PAD = 3;

/** On the accent colour or the tint, across the strip. */
function filledDue(context: SheetContext, column: Column, due: Sum, isAccent: boolean): Block {
  const color = isAccent ? context.onAccent : ink;
  const style = { ...(due.style ?? context.styles.due), color };
  const row = sumRow(context, { ...column, pad: FILL_PAD }, { ...due, style });
  return filledBehind(stack([space(2.6), row, space(2.8)]), column, isAccent ? context.accent : context.tint);
}

const GRID_PAD = 2;

/** Each sum in a frame of its own. */
function gridOfSums(context: SheetContext, strip: Area, sums: readonly Sum[]): Block {
  const column = { ...strip, pad: GRID_PAD };
  const rows = sums.map((sum) => stack([space(1), sumRow(context, column, sum), space(1)]));
  return stack(rows.map((row) => framed(filledBehind(row, strip, context.tint), strip, hairline, grey)));
}

/** Sums one below the other, closed by the one that counts. */
export function drawSums(
  context: SheetContext,
  { sums, last, strip }: { sums: readonly Sum[]; last: Sum; strip: Area },
  look: string,
): Block {
  if (look === 'grid')
    return gridOfSums(context, strip, [...sums, { ...last, style: context.styles.strong }]);
  const isFilled = look === 'filled' || look === 'tinted';
  const column = { ...strip, pad: isFilled ? FILL_PAD : 0 };
  const line = rule(strip.x, strip.x + strip.width, hairline, hair);
  const rows = sums.flatMap((sum) => [
    space(1.15),
    sumRow(context, column, sum),
    space(1.15),
    ...(isFilled ? [line] : []),
  ]);
  const closing = isFilled
    ? filledDue(context, column, last, look === 'filled')
    : ruledDue(context, column, last);
  return stack([...rows, space(1.6), closing]);
}
