import type { ReportFigure } from '@domain/reports/report.ts';
import type { Block } from '../layout/block.ts';
import { rule, space, stack } from '../layout/block.ts';
import { hair, hairline, heavy, ink } from '../layout/sheet.ts';
import { styles, type TextStyle } from '../layout/text-style.ts';
import { widthOf } from './paper.ts';
import type { ReportSheet } from './report-sheet.ts';

const INSET = 4.2;
const figureStyle: TextStyle = { ...styles.title, size: 14, leading: 1.2, tracking: -0.022 };
/** The closing double rule: two lines of 0.75 points, a hair apart. */
const DOUBLE = { width: 0.75, gap: 0.62 };

export function doubleRule(left: number, right: number): Block {
  const line = rule(left, right, DOUBLE.width, ink);
  return stack([line, space(DOUBLE.gap), line]);
}

/** The key figures between rules, closed by the double rule. */
export function figureStrip({ set, paper }: ReportSheet, figures: readonly ReportFigure[]): Block {
  const step = widthOf(paper) / Math.max(1, figures.length);
  const cells = figures.map(({ label, text, note = '' }, at) => {
    const x = paper.left + at * step + (at === 0 ? 0 : INSET);
    const place = { x, width: step - (at === 0 ? INSET : 2 * INSET) };
    return stack(
      [
        set.text(label, { ...styles.body, size: 8.5, color: styles.quiet.color }, place),
        set.line(text, figureStyle, place),
        ...(note === '' ? [] : [set.text(note, styles.detail, place)]),
      ],
      0.7,
    );
  });
  const height = Math.max(...cells.map((cell) => cell.height)) + 7.6;
  const strip: Block = {
    height,
    draw: (top, into) => {
      cells.forEach((cell, at) => {
        cell.draw(top + 3.8, into);
        if (at === 0) return;
        const x = paper.left + at * step;
        into.push({ op: 'line', x1: x, y1: top, x2: x, y2: top + height, width: hairline, color: hair });
      });
    },
  };
  return stack([rule(paper.left, paper.right, heavy, ink), strip, doubleRule(paper.left, paper.right)]);
}
