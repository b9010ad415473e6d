import type { Block } from '../layout/block.ts';
import { beside, rule, space, stack } from '../layout/block.ts';
import { hair, hairline, heavy, ink, sheet } from '../layout/sheet.ts';
import { styles, type TextStyle } from '../layout/text-style.ts';
import type { Letter } from './letter.ts';

export interface LetterColumn {
  head: string;
  /** Millimetres; the one without takes what is left. */
  width?: number;
  isMoney?: boolean;
}

const GAP = 3;
const ROW = 1.9;

/** A table over the whole width; the closing double rule stands under the money only. */
export function letterTable({ set }: Letter, columns: readonly LetterColumn[]) {
  const fixed = columns.reduce((sum, { width = 0 }) => sum + width, 0);
  let x = sheet.left;
  const places = columns.map(({ width = sheet.right - sheet.left - fixed, isMoney = false }) => {
    const left = x;
    x += width;
    return isMoney
      ? ({ x, width: width - GAP, align: 'right' } as const)
      : ({ x: left, width: width - GAP, align: 'left' } as const);
  });
  const cells = (texts: readonly string[], style: TextStyle) =>
    beside(
      ...texts.map((text, at) => {
        const place = places[at]!;
        return place.align === 'right' ? set.line(text, style, place) : set.text(text, style, place);
      }),
    );
  const firstMoney = columns.findIndex(({ isMoney }) => isMoney);
  const moneyLeft =
    sheet.left +
    columns
      .slice(0, firstMoney)
      .reduce((sum, { width }) => sum + (width ?? sheet.right - sheet.left - fixed), 0);
  const head = stack([
    cells(
      columns.map((column) => column.head),
      styles.label,
    ),
    space(1.6),
    rule(sheet.left, sheet.right, heavy, ink),
  ]);
  const row = (texts: readonly string[], style: TextStyle = styles.body): Block =>
    stack([space(ROW), cells(texts, style), space(ROW), rule(sheet.left, sheet.right, hairline, hair)]);
  const total = (texts: readonly string[]): Block => {
    const line = rule(moneyLeft + GAP, sheet.right, 0.75, ink);
    return stack([
      space(2.4),
      cells(texts, styles.due),
      space(2.4),
      space(0.13),
      line,
      space(0.53),
      line,
      space(0.13),
    ]);
  };
  return { head, row, total };
}
