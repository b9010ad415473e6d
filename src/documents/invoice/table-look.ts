import type { Block } from '../layout/block.ts';
import { beside, rule, space, stack } from '../layout/block.ts';
import { grey, hair, hairline, heavy, ink } from '../layout/sheet.ts';
import type { TextStyle } from '../layout/text-style.ts';
import type { Rgb } from '../operations.ts';
import type { Area } from './area.ts';
import type { ColumnCell, Ruling } from './columns.ts';
import type { SheetContext } from './context.ts';
import { filledBehind, withUprights } from './fills.ts';

/** How a table is ruled: what stands behind its head, and which lines it has. */
export interface TableLook extends Ruling {
  headFill: 'none' | 'accent' | 'tint';
  /** Around the whole table. */
  hasFrame: boolean;
}

const usualLook: TableLook = { headFill: 'none', inset: 0, hasUprights: false, hasFrame: false };
const looks: Readonly<Partial<Record<string, TableLook>>> = {
  ruled: usualLook,
  filled: { headFill: 'accent', inset: 3, hasUprights: false, hasFrame: false },
  tinted: { headFill: 'tint', inset: 2, hasUprights: false, hasFrame: false },
  columns: { headFill: 'none', inset: 2, hasUprights: true, hasFrame: false },
  grid: { headFill: 'tint', inset: 1.5, hasUprights: true, hasFrame: true },
};

export const tableLookOf = (look: string): TableLook => looks[look] ?? usualLook;

/** What the lines and grounds of a table need to know of it. */
export interface RuledTable {
  context: SheetContext;
  columns: readonly Pick<ColumnCell, 'start'>[];
  look: TableLook;
  area: Area;
}

/** A line over the whole table. `width` in points. */
export const ruled = ({ area }: RuledTable, width: number, color: Rgb = hair): Block =>
  rule(area.x, area.x + area.width, width, color);

/** The line below a row. */
export const rowLine = (table: RuledTable): Block =>
  ruled(table, hairline, table.look.hasFrame ? grey : hair);

/** The uprights of a row, as high as it is. */
export function uprighted({ look, columns, area }: RuledTable, row: Block): Block {
  if (!look.hasUprights) return row;
  const between = columns.slice(1).map(({ start }) => start);
  const frame = look.hasFrame ? [area.x, area.x + area.width] : [];
  return withUprights(row, [...between, ...frame], hairline, look.hasFrame ? grey : hair);
}

/** On a ground of its own a head is set stronger. */
export const headStyle = ({ styles }: SheetContext, { headFill }: TableLook): TextStyle =>
  headFill === 'none' ? styles.label : { ...styles.label, face: styles.strong.face };

/** The same in the colour that is read on its ground. */
export function headTextStyle(context: SheetContext, look: TableLook): TextStyle {
  const style = headStyle(context, look);
  if (look.headFill === 'none') return style;
  return { ...style, color: look.headFill === 'accent' ? context.onAccent : ink };
}

/** The cells of a head, seated on its line, on whatever ground it has. */
export function tableHead(table: RuledTable, cells: readonly Block[]): Block {
  const { context, look, area } = table;
  const height = Math.max(...cells.map((block) => block.height));
  const seated = beside(...cells.map((block) => stack([space(height - block.height), block])));
  if (look.headFill === 'none')
    return uprighted(table, stack([seated, space(1.6), ruled(table, heavy, ink)]));
  const padded = stack([space(1.8), seated, space(1.8)]);
  const filled = filledBehind(padded, area, look.headFill === 'accent' ? context.accent : context.tint);
  const line = rowLine(table);
  return uprighted(table, stack([beside(filled, ...(look.hasFrame ? [line] : [])), line]));
}
