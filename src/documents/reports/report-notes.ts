import { formatCount } from '@i18n/format/numbers.ts';
import type { Block } from '../layout/block.ts';
import { beside, rule, space, stack } from '../layout/block.ts';
import { hair, hairline } from '../layout/sheet.ts';
import { styles, type TextStyle } from '../layout/text-style.ts';
import { widthOf } from './paper.ts';
import type { ReportSheet } from './report-sheet.ts';

const GAP = 9;
const text: TextStyle = { ...styles.body, size: 8.25, leading: 1.45 };

/** How it is worked out, and that nothing was lost on the way. */
export function notesBlock({ set, table, words, locale, paper }: ReportSheet): Block {
  const whole = widthOf(paper);
  const rightWidth = Math.min(76, whole * 0.42);
  const leftWidth = whole - rightWidth - GAP;
  const right = paper.right - rightWidth;
  const notes = stack(
    table.notes.map((note) => set.text(note, text, { x: paper.left, width: leftWidth })),
    1.5,
  );
  const { read, used, leftOut, reasons } = table.control;
  const counted = (label: string, count: number, style: TextStyle = text) =>
    stack([
      space(1.25),
      beside(
        set.text(label, style, { x: right, width: rightWidth - 22 }),
        set.line(formatCount(count, locale), style, { x: paper.right, width: 20, align: 'right' }),
      ),
      space(1.25),
      rule(right, paper.right, hairline, hair),
    ]);
  const control = stack([
    counted(words.read, read),
    counted(words.used, used),
    ...reasons.map(({ text: reason, count }) => counted(reason, count)),
    counted(words.difference, read - used - leftOut, { ...text, face: 'semibold' }),
  ]);
  const title = (name: string, x: number, width: number) => set.text(name, styles.heading, { x, width });
  return beside(
    stack([title(words.notes, paper.left, leftWidth), space(2.4), notes]),
    stack([title(words.control, right, rightWidth), space(1.2), control]),
  );
}
