import { layBars, type BarChart } from '@domain/charts/bars.ts';
import type { BarData } from './chart-data.ts';

const TEXT = 12;
/** Under this width a chart shows its newest half only: it is never scrolled. */
const NARROW = 480;
const SHOWN_NARROW = 6;
const AXIS_GAP = 8;

/** The groups that there is room for, the newest, and how they lie; sizes in pixels. */
export function barLayout(
  data: BarData,
  { width, height, measure }: { width: number; height: number; measure: (text: string) => number },
): { chart: BarChart; first: number } {
  const first = width < NARROW ? Math.max(0, data.groups.length - SHOWN_NARROW) : 0;
  const lay = (left: number) =>
    layBars({
      width,
      height,
      inset: { left, top: 22, right: 2, bottom: 26 },
      groups: data.groups.slice(first).map(({ bars }) => bars),
      text: { height: TEXT, gap: 6 },
      widest: 56,
      fill: 0.6,
    });
  const ticks = lay(0).axis.ticks.map((tick) => measure(data.onAxis(tick)));
  return { chart: lay(Math.ceil(Math.max(0, ...ticks)) + AXIS_GAP), first };
}

/** Figures of the screen's face are about so wide; a little more never hurts. */
export const roughWidth = (text: string): number => text.length * TEXT * 0.62;
