import { cleanText } from '../coerce/clean-text.ts';
import type { Grid } from '../grid.ts';
import type { ImportKind, TargetField } from '../kinds/kind.ts';
import type { ColumnMapping } from '../plan.ts';

/** The grid seen through a mapping: cells by field, with the mends on top. */
export class MappedCells {
  readonly fields: readonly TargetField[];
  /** Field index → grid column, −1 where none is mapped. */
  readonly columns: Int32Array;
  private readonly mends = new Map<number, Map<number, string>>();

  constructor(
    readonly grid: Grid,
    readonly kind: ImportKind,
    readonly mapping: ColumnMapping,
  ) {
    this.fields = kind.fields;
    this.columns = new Int32Array(kind.fields.map((field) => mapping.fields.indexOf(field.name)));
  }

  get firstRow(): number {
    return this.mapping.headerRow + 1;
  }

  isMapped(field: number): boolean {
    return (this.columns[field] ?? -1) >= 0;
  }

  /** Trimmed, and empty for words that only say "nothing". */
  text(row: number, field: number): string {
    if (this.mends.size > 0) {
      const mended = this.mends.get(row)?.get(field);
      if (mended !== undefined) return cleanText(mended);
    }
    const column = this.columns[field] ?? -1;
    return column < 0 ? '' : cleanText(this.grid.text(row, column));
  }

  /** As the file has it, for people to look at. */
  shown(row: number, field: number): string {
    const mended = this.mends.get(row)?.get(field);
    if (mended !== undefined) return mended;
    const column = this.columns[field] ?? -1;
    return column < 0 ? '' : this.grid.text(row, column).trim();
  }

  isMended(row: number, field: number): boolean {
    return this.mends.size > 0 && (this.mends.get(row)?.has(field) ?? false);
  }

  mendedFields(row: number): number[] {
    return [...(this.mends.get(row)?.keys() ?? [])];
  }

  /** Every mended cell by field name, to be mended again under another mapping. */
  everyMend(): { row: number; field: string; value: string }[] {
    return [...this.mends].flatMap(([row, ofRow]) =>
      [...ofRow].map(([field, value]) => ({ row, field: this.fields[field]?.name ?? '', value })),
    );
  }

  /** Sets or (with undefined) takes back a mend; gives what stood there before. */
  mend(row: number, field: number, value: string | undefined): string | undefined {
    const ofRow = this.mends.get(row) ?? new Map<number, string>();
    const before = ofRow.get(field);
    if (value === undefined) ofRow.delete(field);
    else ofRow.set(field, value);
    if (ofRow.size === 0) this.mends.delete(row);
    else this.mends.set(row, ofRow);
    return before;
  }
}
