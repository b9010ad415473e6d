/** Days since the epoch of a day as columns write it: 20261129. Whole numbers throughout, because it is asked for every row. */
export function dayCount(day: number): number {
  const [year, month, date] = [(day / 10_000) | 0, ((day / 100) | 0) % 100, day % 100];
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = (((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) | 0) + date - 1;
  return era * 146_097 + ofEra * 365 + ((ofEra / 4) | 0) - ((ofEra / 100) | 0) + ofYear - 719_468;
}

export const daysBetween = (from: number, to: number): number => dayCount(to) - dayCount(from);
