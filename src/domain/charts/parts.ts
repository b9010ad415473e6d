import { allocate, minor } from '../money/minor.ts';

/** One part of a bar that shows a whole. */
export interface Part {
  /** Its place among the values. */
  index: number;
  x: number;
  width: number;
}

/** Cuts a bar of `width` in parts with gaps between them; the smallest part is `least` wide, so that it is seen (CH5). */
export function layParts(values: readonly number[], width: number, gap: number, least = gap): Part[] {
  const seen = values.flatMap((value, index) => (value > 0 ? [{ value, index }] : []));
  const room = width - gap * (seen.length - 1);
  const widths = sharedOut(
    seen.map(({ value }) => value),
    room,
    Math.min(least, room / Math.max(1, seen.length)),
  );
  let x = 0;
  return seen.map(({ index }, at) => {
    const part = { index, x, width: widths[at]! };
    x += part.width + gap;
    return part;
  });
}

/** In proportion, but none under `least`: what those take beyond their share the others give. */
function sharedOut(values: readonly number[], room: number, least: number): number[] {
  const small = new Set<number>();
  for (;;) {
    const rest = values.reduce((sum, value, at) => (small.has(at) ? sum : sum + value), 0);
    const free = room - small.size * least;
    const widths = values.map((value, at) => (small.has(at) ? least : (value / rest) * free));
    const under = widths.flatMap((width, at) => (!small.has(at) && width < least ? [at] : []));
    if (under.length === 0) return widths;
    for (const at of under) small.add(at);
  }
}

/** What each whole, non-negative number is of all of them, in whole percent that add up to 100 (CH6); all 0 of nothing. */
export function percentsOf(values: readonly number[]): number[] {
  if (values.every((value) => value === 0)) return values.map(() => 0);
  return allocate(minor(100), [...values]);
}
