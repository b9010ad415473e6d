import { axisOf, type Axis } from './axis.ts';

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface BarValue {
  value: number;
  /** What is still expected on top of it. */
  expected?: number;
}

export interface BarChartInput {
  width: number;
  height: number;
  /** Room around the plot: tick labels at the left, names under it, the highest number over it. */
  inset: { left: number; top: number; right: number; bottom: number };
  /** A month, a product …: one bar each, or several that are compared. */
  groups: readonly (readonly BarValue[])[];
  /** Height of the figures that stand on the bars, and their distance from them. */
  text: { height: number; gap: number };
  /** Lines beside that of zero. */
  lines?: number;
  /** Share of a group's strip that its bars fill. */
  fill?: number;
  /** No bar is wider, however few there are. */
  widest?: number;
}

/** A place for a text, centred on `x`; `y` is its baseline. */
export interface Place {
  x: number;
  y: number;
  where: 'over' | 'inside';
}

export interface PlacedBar {
  group: number;
  series: number;
  rect: Rect;
  /** Null where there is no room for the number. */
  label: Place | null;
  /** The part that is expected. */
  expected: { rect: Rect; label: Place | null } | null;
}

export interface BarChart {
  width: number;
  height: number;
  plot: Rect;
  axis: Axis;
  /** From zero downwards and upwards; `y` of each tick. */
  lines: readonly { value: number; y: number }[];
  baseline: number;
  bars: readonly PlacedBar[];
  /** The strip of each group: where a pointer is over it, and the middle of its name. */
  strips: readonly (Rect & { middle: number })[];
}

interface Scale {
  y: (value: number) => number;
  text: BarChartInput['text'];
}

const between = (from: number, to: number): Pick<Rect, 'y' | 'height'> => ({
  y: Math.min(from, to),
  height: Math.abs(from - to),
});

/** Over the end of a bar that rises, under the end of one that falls. */
const outside = (rect: Rect, isBelow: boolean, { height, gap }: Scale['text']): Place => ({
  x: rect.x + rect.width / 2,
  y: isBelow ? rect.y + rect.height + gap + height * CAPS : rect.y - gap,
  where: 'over',
});

/** The figures of a typeface are about so high in its size. */
const CAPS = 0.73;

function within(rect: Rect, text: Scale['text'], at: 'end' | 'middle'): Place | null {
  if (rect.height < text.height * 1.4) return null;
  const from = at === 'middle' ? rect.height / 2 + (text.height * CAPS) / 2 : text.gap / 2 + text.height;
  return { x: rect.x + rect.width / 2, y: rect.y + from, where: 'inside' };
}

function placedBar(
  bar: BarValue,
  x: number,
  width: number,
  { y, text }: Scale,
): Omit<PlacedBar, 'group' | 'series'> {
  const { value, expected = 0 } = bar;
  const rect = { x, width, ...between(y(0), y(value)) };
  // What is expected stands on what is there; on a loss it stands on zero.
  const base = Math.max(value, 0);
  if (expected <= 0) return { rect, label: outside(rect, value < 0, text), expected: null };
  const part = { x, width, ...between(y(base), y(base + expected)) };
  const inside = within(part, text, 'middle');
  return {
    rect,
    label: value < 0 ? outside(rect, true, text) : value === 0 ? null : within(rect, text, 'end'),
    expected: { rect: part, label: inside ?? outside(part, false, text) },
  };
}

/** The ends of a bar: of what is there and of what is expected on top. */
const ends = ({ value, expected = 0 }: BarValue): number[] => [
  value,
  Math.max(value, 0) + Math.max(expected, 0),
];

function stripsOf(plot: Rect, groups: number): BarChart['strips'] {
  const width = plot.width / Math.max(1, groups);
  return Array.from({ length: groups }, (_, at) => {
    const x = plot.x + at * width;
    return { x, y: plot.y, width, height: plot.height, middle: x + width / 2 };
  });
}

/** Vertical bars of one or several series, on zero (CH1 to CH4). */
export function layBars(input: BarChartInput): BarChart {
  const { width, height, inset, groups, text, lines = 3, fill = 0.56, widest = Infinity } = input;
  const plot = {
    x: inset.left,
    y: inset.top,
    width: width - inset.left - inset.right,
    height: height - inset.top - inset.bottom,
  };
  const axis = axisOf(groups.flat().flatMap(ends), lines);
  const y = (value: number) => plot.y + ((axis.to - value) / (axis.to - axis.from)) * plot.height;
  const strips = stripsOf(plot, groups.length);
  const bars = groups.flatMap((group, at) => {
    const { middle, width: room } = strips[at]!;
    const each = Math.min(widest, (room * fill) / Math.max(1, group.length));
    const gap = group.length > 1 ? each * 0.08 : 0;
    const left = middle - (each * group.length) / 2 + gap / 2;
    return group.map((bar, series) => ({
      group: at,
      series,
      ...placedBar(bar, left + series * each, each - gap, { y, text }),
    }));
  });
  const drawn = axis.ticks.map((value) => ({ value, y: y(value) }));
  return { width, height, plot, axis, lines: drawn, baseline: y(0), bars, strips };
}
