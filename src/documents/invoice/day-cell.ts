import type { DayMark } from '@domain/rentals/day-sheets.ts';
import type { Block } from '../layout/block.ts';
import { beside, space, stack } from '../layout/block.ts';
import { grey, hair, hairline } from '../layout/sheet.ts';
import { lineHeightOf } from '../layout/text-style.ts';
import type { DrawOperation } from '../operations.ts';
import { placed, type Area } from './area.ts';
import type { InvoiceContext } from './context.ts';
import { framed } from './fills.ts';

const HEIGHT = 12.5;
const INSET = 1.4;
/** At the foot of a day that worked. */
const BAR = 1.4;

interface Day {
  day: number;
  /** Null outside the covered days. */
  code: DayMark | null;
}

/** A day of the calendar: its number, and the letter on its paint, so that it is read without colour too. */
export function dayCell(context: InvoiceContext, { day, code }: Day, area: Area): Block {
  const { set, styles } = context;
  const number = { x: area.x + INSET, width: area.width / 2 };
  const numbered = stack([space(0.8), set.text(String(day), styles.caption, number)]);
  const painted = code === null ? space(HEIGHT) : letterBox(context, code, { ...area, height: HEIGHT });
  return framed(beside(painted, numbered), area, hairline, code === null ? hair : grey);
}

interface Box extends Area {
  height: number;
}

/** The letter of a day on its paint. */
function letterBox(context: InvoiceContext, code: DayMark, box: Box): Block {
  const { set, styles, wording } = context;
  const style = code === 'elsewhere' ? styles.quiet : styles.heading;
  const letter = set.line(wording.words.daySheet.letters[code], style, placed(box, 'center'));
  const drop = (box.height - BAR - letter.height) / 2;
  return {
    height: box.height,
    draw: (top, into) => {
      paint(context, code, box, top, into);
      letter.draw(top + drop, into);
    },
  };
}

/** Work is tinted above a bar of the accent, half a day is half of it; out of service is grey. Little toner, clear in grey. */
function paint(
  { accent, tint }: InvoiceContext,
  code: DayMark,
  { x, width, height }: Box,
  y: number,
  into: DrawOperation[],
): void {
  if (code === 'O') into.push({ op: 'rect', x, y, w: width, h: height, color: hair });
  if (code === 'M') into.push({ op: 'rect', x, y: y + height - BAR / 2, w: width, h: BAR / 2, color: grey });
  if (code !== 'W' && code !== 'H') return;
  const w = code === 'H' ? width / 2 : width;
  into.push({ op: 'rect', x, y, w, h: height, color: tint });
  into.push({ op: 'rect', x, y: y + height - BAR, w, h: BAR, color: accent });
}

const order: readonly DayMark[] = ['W', 'H', 'elsewhere', 'M', 'O', 'I', '.'];
const SAMPLE = { width: 9, height: 6.6 };
const AFTER_SAMPLE = 2;
const BETWEEN = 6;
const ROW_GAP = 1.8;

/** What the letters mean, of those that there are. */
export function legendOf(context: InvoiceContext, used: ReadonlySet<DayMark>, area: Area): Block {
  const { set, styles, wording } = context;
  const rows: Block[][] = [[]];
  let { x } = area;
  for (const code of order.filter((one) => used.has(one))) {
    const name = wording.words.daySheet.days[code];
    const width = set.widthOf(name, styles.label) + 0.1;
    const whole = SAMPLE.width + AFTER_SAMPLE + width;
    if (x + whole > area.x + area.width) {
      rows.push([]);
      x = area.x;
    }
    rows.at(-1)?.push(legendEntry(context, code, name, { x, width }));
    x += whole + BETWEEN;
  }
  return stack(
    rows.map((row) => beside(...row)),
    ROW_GAP,
  );
}

function legendEntry(
  context: InvoiceContext,
  code: DayMark,
  name: string,
  { x, width }: { x: number; width: number },
): Block {
  const { set, styles } = context;
  const box = { x, width: SAMPLE.width };
  const sample = framed(letterBox(context, code, { ...box, height: SAMPLE.height }), box, hairline, grey);
  const drop = space((SAMPLE.height - lineHeightOf(styles.label)) / 2);
  const place = { x: x + SAMPLE.width + AFTER_SAMPLE, width };
  return beside(sample, stack([drop, set.text(name, styles.label, place)]));
}
