import type { ColumnKind } from '@domain/templates/template.ts';
import { areaOf, narrowed } from '../invoice/area.ts';
import { columnCells } from '../invoice/columns.ts';
import { drawSums, SUMS_WIDTH, type Sum } from '../invoice/sums.ts';
import {
  headStyle,
  headTextStyle,
  rowLine,
  tableHead,
  tableLookOf,
  uprighted,
} from '../invoice/table-look.ts';
import type { Block } from '../layout/block.ts';
import { beside, space, stack } from '../layout/block.ts';
import { letterBlock, type Letter } from './letter.ts';

/** A text, a day or an amount; the text takes what the others leave. */
type Kind = Extract<ColumnKind, 'description' | 'date' | 'amount'>;

export interface LetterColumn {
  head: string;
  kind: Kind;
  /** Millimetres; as wide as its values need where it is absent. */
  width?: number;
}

export interface LetterRow {
  texts: readonly string[];
  isQuiet?: boolean;
}

/** A table over the whole width, ruled as the template rules the lines of invoices. */
export function letterTable(
  letter: Letter,
  columns: readonly LetterColumn[],
  lines: readonly LetterRow[],
): { head: Block; rows: Block[] } {
  const { set, styles, air } = letter;
  const look = tableLookOf(letterBlock(letter, 'lines').look);
  const area = areaOf(letter, { place: 'full' });
  const widestOf = (at: number) =>
    lines.reduce((width, { texts }) => Math.max(width, set.widthOf(texts[at] ?? '', styles.body)), 0);
  /** Words of a head are never broken. */
  const headWidth = (head: string) =>
    Math.max(...head.split(' ').map((word) => set.widthOf(word, headStyle(letter, look)))) + 0.1;
  const cells = columnCells(
    columns.map(({ head, kind, width = 0 }, at) => ({
      id: String(at),
      kind,
      align: kind === 'amount' ? 'right' : 'left',
      needed: kind === 'description' ? 0 : Math.max(headWidth(head), widestOf(at)),
      width,
    })),
    area,
    look,
  );
  const table = { context: letter, columns: cells, look, area };
  const head = tableHead(
    table,
    cells.map(({ x, inner, align }, at) =>
      set.text(columns[at]?.head ?? '', headTextStyle(letter, look), { x, width: inner, align }),
    ),
  );
  const rows = lines.map(({ texts, isQuiet = false }) => {
    const style = isQuiet ? styles.quiet : styles.body;
    const texted = cells.map(({ x, inner, align, kind }, at) => {
      const place = { x, width: inner, align };
      const text = texts[at] ?? '';
      return kind === 'description' ? set.text(text, style, place) : set.line(text, style, place);
    });
    return uprighted(table, stack([space(air.row), beside(...texted), space(air.row), rowLine(table)]));
  });
  return { head, rows };
}

/** Sums under the amounts at the right, closed as the template closes those of invoices. */
export function letterSums(
  letter: Letter,
  sums: readonly Sum[],
  last: Sum,
  width: number = SUMS_WIDTH,
): Block {
  const strip = narrowed(areaOf(letter, { place: 'full' }), width, 'right');
  return drawSums(letter, { sums, last, strip }, letterBlock(letter, 'totals').look);
}
