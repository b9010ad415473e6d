import type { Grid } from '@domain/intake/grid.ts';

/** Every cell of a grid as text, row by row, each row as wide as it is. */
export const rowsOf = (grid: Grid): string[][] =>
  Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.width(row) }, (_, column) => grid.text(row, column)),
  );
