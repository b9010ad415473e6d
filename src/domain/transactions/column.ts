/** One column of a block: one value for all rows, a dictionary with an index per row, or the values themselves. */
export type PackedColumn<T> = { all: T } | { of: T[]; at: number[] } | T[];

/** A dictionary pays while a value comes back at least twice on average. */
export function packColumn<T extends Cell>(values: readonly T[]): PackedColumn<T> {
  const [first] = values;
  if (first !== undefined && values.every((value) => value === first)) return { all: first };
  if (typeof first === 'number') return [...values];
  const most = Math.ceil(values.length / 2);
  const places = new Map<T, number>();
  const at: number[] = [];
  for (const value of values) {
    let place = places.get(value);
    if (place === undefined) {
      if (places.size >= most) return [...values];
      place = places.size;
      places.set(value, place);
    }
    at.push(place);
  }
  return { of: [...places.keys()], at };
}

export type Cell = string | number | boolean | null;

/** The value of a row, by a function made once per column. */
export function columnReader<T>(column: PackedColumn<T>): (row: number) => T {
  if (Array.isArray(column)) return (row) => column[row] as T;
  if ('all' in column) return () => column.all;
  return (row) => column.of[column.at[row] as number] as T;
}

/** The values that a column holds, some perhaps more than once. */
export const valuesIn = <T>(column: PackedColumn<T>): readonly T[] =>
  Array.isArray(column) ? column : 'all' in column ? [column.all] : column.of;
