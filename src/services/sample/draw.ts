/** Draws that come out the same each time (a linear congruential generator), so that the sample never surprises. */
export function drawer(seed: number) {
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return {
    oneOf: <T>(items: readonly T[]): T => items[next(items.length)]!,
    isOneIn: (times: number): boolean => next(times) === 0,
  };
}
