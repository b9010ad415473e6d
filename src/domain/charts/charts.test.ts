import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisOf } from './axis.ts';
import { rowBars } from './row-bars.ts';
import { layBars, type BarChartInput, type BarValue, type Rect } from './bars.ts';
import { layParts, percentsOf } from './parts.ts';
import { unitFor } from './unit.ts';

const amount = fc.integer({ min: -2_000_000_000, max: 9_000_000_000 });
const close = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));

const chart = (groups: readonly (readonly BarValue[])[], more: Partial<BarChartInput> = {}) =>
  layBars({
    width: 704,
    height: 214,
    inset: { left: 30, top: 19, right: 4, bottom: 24 },
    groups,
    text: { height: 11, gap: 6 },
    ...more,
  });

describe('axes', () => {
  it.each([
    [
      [31.2, 41.3, 14.9],
      [0, 15, 30, 45],
    ],
    [[0], [0, 1]],
    [[], [0, 1]],
    [[9_178_11], [0, 400_000, 800_000, 1_200_000]],
    [[3], [0, 1, 2, 3]],
    [[0.4], [0, 0.15, 0.3, 0.45]],
    [
      [100, -40],
      [-50, 0, 50, 100],
    ],
    [[-7.1], [-7.5, -5, -2.5, 0]],
    [[-7], [-9, -6, -3, 0]],
    [[1], [0, 1]],
    [
      [2, 1],
      [0, 1, 2],
    ],
    [[1_298_000_000], [0, 500_000_000, 1_000_000_000, 1_500_000_000]],
  ])('CH1 the axis of %j has the ticks %j', (values, ticks) => {
    const { ticks: got } = axisOf(values);
    expect(got).toHaveLength(ticks.length);
    got.forEach((tick, at) => expect(tick).toBeCloseTo(ticks[at]!, 9));
  });

  it('CH1 any values lie on an axis with zero and few lines, evenly spaced', () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 24 }), fc.integer({ min: 2, max: 6 }), (values, lines) => {
        const { from, to, step, ticks } = axisOf(values, lines);
        expect(ticks).toContain(0);
        expect(ticks.length - 1).toBeLessThanOrEqual(lines);
        for (const value of values) expect(value >= from && value <= to).toBe(true);
        ticks.forEach((tick, at) => expect(close(tick, from + at * step)).toBe(true));
      }),
    );
  });

  it('CH1 half of what is shown at most is empty', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_000_000_000 }), (value) => {
        expect(value / axisOf([value]).to).toBeGreaterThan(0.5);
      }),
    );
  });
});

describe('bars', () => {
  const year = [31.2, 24.8, 28.1, 33.9, 30.4, 36.7, 38.2, 27.5, 14.9, 35.1, 41.3].map((value) => [{ value }]);

  it('CH2 A13 the months of the design stand as they are drawn there', () => {
    const { bars, lines, baseline } = chart([...year, [{ value: 29.6, expected: 11.8 }]]);
    expect(baseline).toBe(190);
    expect(lines.map(({ y }) => y)).toEqual([190, 133, 76, 19]);
    expect(bars[0]!.rect.height).toBeCloseTo(118.56, 9);
    expect(bars[0]!.label).toMatchObject({ where: 'over', y: 190 - 118.56 - 6 });
    const november = bars.at(-1)!;
    expect(november.rect.y).toBeCloseTo(77.5, 1);
    expect(november.expected!.rect.y + november.expected!.rect.height).toBeCloseTo(november.rect.y, 9);
    expect(november.label!.where).toBe('inside');
    expect(november.expected!.label!.where).toBe('inside');
  });

  it('CH2 a loss hangs under the line and its number under it', () => {
    const { bars, baseline } = chart([[{ value: 50 }], [{ value: -20 }]]);
    const loss = bars[1]!;
    expect(loss.rect.y).toBe(baseline);
    expect(loss.label!.y).toBeGreaterThan(loss.rect.y + loss.rect.height);
  });

  it('CH4 a part too low for its number leaves it to the table, what is expected stands over it', () => {
    const { bars } = chart([[{ value: 1, expected: 1 }], [{ value: 100 }], [{ value: 0, expected: 60 }]]);
    expect(bars[0]!.label).toBeNull();
    expect(bars[0]!.expected!.label!.where).toBe('over');
    expect(bars[2]!.label).toBeNull();
    expect(bars[2]!.expected!.label!.where).toBe('inside');
  });

  const anyGroups = fc.integer({ min: 1, max: 3 }).chain((series) =>
    fc.array(
      fc.array(
        fc.record({
          value: amount,
          expected: fc.option(fc.integer({ min: 0, max: 9e9 }), { nil: undefined }),
        }),
        { minLength: series, maxLength: series },
      ),
      { minLength: 1, maxLength: 24 },
    ),
  ) as fc.Arbitrary<BarValue[][]>;

  const inside = (part: Rect, whole: Rect) =>
    part.x >= whole.x - 1e-6 &&
    part.x + part.width <= whole.x + whole.width + 1e-6 &&
    part.y >= whole.y - 1e-6 &&
    part.y + part.height <= whole.y + whole.height + 1e-6;

  it('CH2 CH3 any bars are as long as they are worth and stand in their own strip', () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const { bars, plot, axis, strips } = chart(groups);
        const perUnit = plot.height / (axis.to - axis.from);
        for (const { group, series, rect, expected } of bars) {
          const bar = groups[group]![series]!;
          expect(close(rect.height, Math.abs(bar.value) * perUnit)).toBe(true);
          expect(close(expected?.rect.height ?? 0, (bar.expected ?? 0) * perUnit)).toBe(true);
          expect(inside(rect, strips[group]!)).toBe(true);
          if (expected) expect(inside(expected.rect, strips[group]!)).toBe(true);
        }
        bars.forEach(({ rect, group }, at) => {
          const next = bars[at + 1];
          if (next?.group === group) expect(next.rect.x).toBeGreaterThanOrEqual(rect.x + rect.width);
        });
      }),
    );
  });

  it('CH3 few bars stay slim', () => {
    expect(chart([[{ value: 5 }]], { widest: 48 }).bars[0]!.rect.width).toBe(48);
    expect(chart([]).bars).toEqual([]);
  });
});

describe('one bar in parts', () => {
  it('CH5 the ageing of the design', () => {
    const parts = layParts([2_184_020, 841_260, 390_500, 126_000, 218_440], 800, 2);
    expect(parts.map(({ width }) => Math.round(width))).toEqual([460, 177, 82, 27, 46]);
  });

  it('CH5 any parts and gaps are as wide as the bar, and each is seen', () => {
    const values = fc.array(fc.integer({ min: 0, max: 9e9 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(values, fc.integer({ min: 100, max: 1000 }), (amounts, width) => {
        const parts = layParts(amounts, width, 2, 4);
        expect(parts.map(({ index }) => index)).toEqual(
          amounts.flatMap((value, index) => (value > 0 ? [index] : [])),
        );
        let end = -2;
        for (const part of parts) {
          expect(close(part.x, end + 2)).toBe(true);
          expect(part.width).toBeGreaterThanOrEqual(4 - 1e-9);
          end = part.x + part.width;
        }
        if (parts.length > 0) expect(close(end, width)).toBe(true);
      }),
    );
  });

  it('CH6 percentages of anything add up to 100', () => {
    expect(percentsOf([2_184_020, 841_260, 390_500, 126_000, 218_440])).toEqual([58, 22, 11, 3, 6]);
    expect(percentsOf([0, 0])).toEqual([0, 0]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9e9 }), { minLength: 1 }), (amounts) => {
        const sum = percentsOf(amounts).reduce((a, b) => a + b, 0);
        expect(sum).toBe(amounts.some((value) => value > 0) ? 100 : 0);
      }),
    );
  });
});

describe('units of charts', () => {
  it.each([
    [812.5, 'one'],
    [41_310, 'thousand'],
    [9_999_999, 'thousand'],
    [12_980_000, 'million'],
    [-12_980_000, 'million'],
    [25_000_000_000, 'billion'],
  ])('CH4 %d is written in units of %s', (largest, unit) => {
    expect(unitFor(largest)).toBe(unit);
  });
});

describe('bars in rows', () => {
  it('CH7 A13 are as long as their value is of the largest; what is owed back has none', () => {
    expect(rowBars([8000, 4000, 1000, 3, 0, -500])).toEqual([100, 50, 12.5, 1, 0, 0]);
    expect(rowBars([0, -1])).toEqual([0, 0]);
    expect(rowBars([])).toEqual([]);
  });
});
