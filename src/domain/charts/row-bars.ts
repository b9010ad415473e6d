/** CH7: lengths of bars in the rows of a table, in percent of the longest; what is not above zero has none. */
export function rowBars(values: readonly number[]): number[] {
  const most = Math.max(0, ...values);
  return values.map((value) => (value <= 0 ? 0 : Math.max(1, Math.round((value / most) * 1000) / 10)));
}
