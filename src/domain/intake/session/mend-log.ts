import type { MappedCells } from '../rows/mapped-cells.ts';

interface Change {
  row: number;
  field: number;
  before: string | undefined;
}

/** Mends in the order in which they were made; each step may have changed many cells and is undone as one. */
export class MendLog {
  private readonly steps: Change[][] = [];

  constructor(private readonly cells: MappedCells) {}

  /** The rows that changed. */
  apply(changes: readonly { row: number; field: number; value: string }[]): Set<number> {
    const step = changes.map(({ row, field, value }) => ({
      row,
      field,
      before: this.cells.mend(row, field, value),
    }));
    if (step.length > 0) this.steps.push(step);
    return new Set(step.map(({ row }) => row));
  }

  undo(): Set<number> {
    const step = this.steps.pop() ?? [];
    for (const { row, field, before } of step.toReversed()) this.cells.mend(row, field, before);
    return new Set(step.map(({ row }) => row));
  }
}
