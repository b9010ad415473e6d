/** A place in the mend grid: index in the list of rows shown, index in the list of fields shown. */
export interface GridPlace {
  row: number;
  column: number;
}

export interface GridSize {
  rows: number;
  columns: number;
}

const between = (value: number, last: number) => Math.max(0, Math.min(value, last));

export const moved = (from: GridPlace, rows: number, columns: number, size: GridSize): GridPlace => ({
  row: between(from.row + rows, size.rows - 1),
  column: between(from.column + columns, size.columns - 1),
});

/** The same place, or the nearest one when the list has become shorter. */
export const within = (place: GridPlace, size: GridSize): GridPlace => {
  const { row, column } = moved(place, 0, 0, size);
  return row === place.row && column === place.column ? place : { row, column };
};

/** The next cell in reading order, on the following row after the last column; null past the end. */
export function following(from: GridPlace, step: 1 | -1, size: GridSize): GridPlace | null {
  const position = from.row * size.columns + from.column + step;
  if (position < 0 || position >= size.rows * size.columns) return null;
  return { row: Math.floor(position / size.columns), column: position % size.columns };
}

/** The rows of one column that a selection from `anchor` to `cursor` covers. */
export const selectedRows = (anchor: GridPlace, cursor: GridPlace): { first: number; last: number } => ({
  first: Math.min(anchor.row, cursor.row),
  last: Math.max(anchor.row, cursor.row),
});
