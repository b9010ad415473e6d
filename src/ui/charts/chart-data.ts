import type { BarValue } from '@domain/charts/bars.ts';

/** One group of bars: a month, a product … */
interface BarGroup {
  key: string;
  /** Under the bars. */
  name: string;
  bars: readonly BarValue[];
  /** All of it in words, for the tooltip and for whoever hears it. */
  said: string;
}

/** What a bar chart shows, on screen and in a picture. */
export interface BarData {
  groups: readonly BarGroup[];
  /** A number over a bar, and one at the axis. */
  onBar: (value: number) => string;
  onAxis: (value: number) => string;
}

/** Numbers stand on the bars as long as they can be read. */
export const LABELLED_UP_TO = 12;
