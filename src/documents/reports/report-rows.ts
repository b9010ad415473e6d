import type { Block } from '../layout/block.ts';
import { rule, space, stack } from '../layout/block.ts';
import { hair, hairline, heavy, ink, petrol } from '../layout/sheet.ts';
import { baselineOf, lineHeightOf, styles, type TextStyle } from '../layout/text-style.ts';
import { wrap } from '../layout/wrap.ts';
import type { PageFlow } from '../layout/page-flow.ts';
import type { DrawOperation, Measure } from '../operations.ts';
import { doubleRule } from './report-figures.ts';
import { placedColumns, type Grid, type PlacedColumn } from './report-grid.ts';
import type { ReportSheet } from './report-sheet.ts';

/** Air above and below the text of a row. */
const AIR = { loose: 1.72, close: 0.95 };
/** More rows than this are set closely. */
const MANY = 45;
const BAR_HEIGHT = 2.5;

interface Setting {
  grid: Grid;
  columns: readonly PlacedColumn[];
  bar: { x: number; width: number } | null;
  air: number;
  left: number;
  right: number;
  measure: Measure;
}

function headBlock({ columns, left, right }: Setting, { set }: ReportSheet): Block {
  const cells = columns.map(({ head, x, width, isRight }) =>
    set.text(head, styles.label, {
      x: isRight ? x + width : x,
      width: width + 0.05,
      align: isRight ? 'right' : 'left',
    }),
  );
  const height = Math.max(...cells.map((cell) => cell.height));
  return stack([
    {
      height,
      draw: (top, into) => {
        for (const cell of cells) cell.draw(top + height - cell.height, into);
      },
    },
    space(1.5),
    rule(left, right, heavy, ink),
  ]);
}

/** The lines of a cell: one, as nearly always, or as many as its text needs. */
function linesOf(
  text: string,
  width: number,
  column: PlacedColumn,
  style: TextStyle,
  measure: Measure,
): { text: string; width: number }[] {
  if (text === '') return [];
  if (width <= column.width + 0.01 && !text.includes('\n')) return [{ text, width }];
  return wrap(text, style, column.width, measure).map((line) => ({
    text: line,
    width: measure(line, style.size, style.face, style.tracking),
  }));
}

/** What the row above says already; on a new page it is said again. */
function saidAbove({ texts, levels, groups }: Grid, at: number): number {
  if (levels[at] !== 0 || levels[at - 1] !== 0) return 0;
  const other = groups.findIndex((place) => texts[at]![place] !== texts[at - 1]![place]);
  return other === -1 ? groups.length : other;
}

function rowBlock(setting: Setting, at: number, style: TextStyle, isFirst: boolean): Block {
  const { grid, columns, bar, air, measure } = setting;
  const texts = grid.texts[at]!;
  const first = at * columns.length;
  const hidden = new Set(isFirst ? [] : grid.groups.slice(0, saidAbove(grid, at)));
  const cells = columns.map((column, place) =>
    linesOf(
      hidden.has(place) ? '' : (texts[place] ?? ''),
      grid.widths[first + place] ?? 0,
      column,
      style,
      measure,
    ),
  );
  let lines = 1;
  for (const cell of cells) lines = Math.max(lines, cell.length);
  const leading = lineHeightOf(style);
  const baseline = baselineOf(style);
  const { size, face, color, tracking } = style;
  const height = lines * leading + 2 * air;
  return {
    height,
    draw: (top, into: DrawOperation[]) => {
      for (let place = 0; place < columns.length; place += 1) {
        const { x, width: room, isRight } = columns[place]!;
        const cell = cells[place]!;
        for (let line = 0; line < cell.length; line += 1) {
          const { text, width } = cell[line]!;
          into.push({
            op: 'text',
            x: isRight ? x + room : x,
            y: top + air + line * leading + baseline,
            text,
            width,
            size,
            face,
            color,
            align: isRight ? 'right' : 'left',
            tracking,
          });
        }
      }
      const length = grid.bars?.lengths[at] ?? 0;
      if (bar && length > 0) {
        const y = top + air + (leading - BAR_HEIGHT) / 2;
        into.push({
          op: 'rect',
          x: bar.x,
          y,
          w: Math.max(0.3, bar.width * length),
          h: BAR_HEIGHT,
          color: petrol,
        });
      }
    },
  };
}

/** A table over as many pages as it takes: its head on each, no sum parted from what it adds up, the total closed. */
export function putTable(flow: PageFlow, sheet: ReportSheet, grid: Grid): void {
  const { paper, measure } = sheet;
  const { columns, bar } = placedColumns(grid, paper);
  const { left, right } = paper;
  const air = grid.levels.length > MANY ? AIR.close : AIR.loose;
  const setting: Setting = { grid, columns, bar, air, left, right, measure };
  const head = headBlock(setting, sheet);
  const last = grid.levels.length - 1;
  const blockAt = (at: number, isFirst = false): Block => {
    const level = grid.levels[at] ?? 0;
    const row = rowBlock(setting, at, level === 0 ? grid.styles.row : grid.styles.sum, isFirst);
    if (at === last && !grid.isOpen)
      return stack([rule(left, right, heavy, ink), row, doubleRule(left, right)]);
    const isBeforeSum = (grid.levels[at + 1] ?? 0) > 0 && level === 0;
    return stack([row, isBeforeSum ? rule(left, right, heavy, hair) : rule(left, right, hairline, hair)]);
  };
  let block = blockAt(0);
  if (head.height + block.height > flow.room) flow.turn();
  flow.put(head);
  for (let at = 0; at <= last; at += 1) {
    const next = at < last ? blockAt(at + 1) : null;
    // A sum stands with a row of its own, never alone at the top of a page.
    const isFollowed = next !== null && grid.levels[at + 1] !== 0;
    if (block.height + (isFollowed ? next.height : 0) > flow.room) {
      flow.turn();
      flow.put(head);
      block = blockAt(at, true);
    }
    flow.put(block);
    if (next) block = next;
  }
}
