import type { ImportChoices, ImportFinding, MendRow, RowStatus } from '../plan.ts';
import { findingOf, findingsInOrder, refOf, type FindingRef } from './finding-views.ts';
import type { Intake } from './intake.ts';

export interface RowQuery {
  status?: RowStatus;
  faultyOnly?: boolean;
  code?: string;
  offset: number;
  limit: number;
}

export interface FindingQuery {
  offset: number;
  limit: number;
  code?: string;
  field?: string;
}

/** Pages of rows and findings; the order is made once per state of the intake. */
export class IntakeViews {
  private order: Uint32Array | null = null;

  constructor(
    private readonly intake: Intake,
    private readonly choices: () => ImportChoices,
  ) {}

  /** After a mend nothing kept here is true any more. */
  refresh(): void {
    this.order = null;
  }

  findings({ offset, limit, code, field }: FindingQuery): { findings: ImportFinding[]; total: number } {
    const wanted = this.all().filter((number) => {
      const ref = refOf(this.intake, number);
      if (code !== undefined && ref.ledger.codeAt(ref.at) !== code) return false;
      return field === undefined || this.fieldOf(ref) === field;
    });
    const page = Array.from(wanted.subarray(offset, offset + limit));
    return {
      findings: page.map((number) => findingOf(this.intake, refOf(this.intake, number))),
      total: wanted.length,
    };
  }

  rows(query: RowQuery): { rows: MendRow[]; total: number } {
    const rows = this.rowsFor(query);
    const page = rows.slice(query.offset, query.offset + query.limit);
    const findings = this.findingsOf(new Set(page));
    return { rows: page.map((row) => this.rowView(row, findings.get(row) ?? [])), total: rows.length };
  }

  /** The first rows that are no blanks or totals, for a look at how the columns were read. */
  sample(limit: number): Record<string, string>[] {
    const cells: Record<string, string>[] = [];
    for (let row = this.intake.firstRow; row < this.intake.rowCount && cells.length < limit; row += 1) {
      if (this.intake.isRecord(row)) cells.push(this.cellsOf(row));
    }
    return cells;
  }

  private all(): Uint32Array {
    this.order ??= findingsInOrder(this.intake);
    return this.order;
  }

  private rowsFor({ status, faultyOnly, code }: RowQuery): number[] {
    const choices = this.choices();
    const narrowed = faultyOnly === true || code !== undefined ? this.rowsWith(code) : this.everyRow();
    return status === undefined
      ? narrowed
      : narrowed.filter((row) => this.intake.statusOf(row, choices) === status);
  }

  private everyRow(): number[] {
    const { firstRow, rowCount } = this.intake;
    return Array.from({ length: Math.max(0, rowCount - firstRow) }, (_, at) => firstRow + at);
  }

  /** Rows with this finding, or with any that is worth mending (notes are not). */
  private rowsWith(code: string | undefined): number[] {
    const rows = new Set<number>();
    for (const number of this.all()) {
      const ref = refOf(this.intake, number);
      const row = ref.ledger.rows[ref.at] ?? -1;
      if (row < this.intake.firstRow) continue;
      const isWanted = code === undefined ? ref.ledger.isFault(ref.at) : ref.ledger.codeAt(ref.at) === code;
      if (isWanted) rows.add(row);
    }
    return [...rows];
  }

  private findingsOf(rows: ReadonlySet<number>): Map<number, ImportFinding[]> {
    const found = new Map<number, ImportFinding[]>();
    for (const number of this.all()) {
      const ref = refOf(this.intake, number);
      const row = ref.ledger.rows[ref.at] ?? -1;
      if (rows.has(row)) found.set(row, [...(found.get(row) ?? []), findingOf(this.intake, ref)]);
    }
    return found;
  }

  private rowView(row: number, findings: ImportFinding[]): MendRow {
    const { cells, kind } = this.intake;
    return {
      row: cells.grid.rowNumber(row),
      status: this.intake.statusOf(row, this.choices()),
      cells: this.cellsOf(row),
      mended: cells.mendedFields(row).map((at) => kind.fields[at]?.name ?? ''),
      findings,
    };
  }

  private cellsOf(row: number): Record<string, string> {
    const { cells, kind } = this.intake;
    return Object.fromEntries(
      kind.fields.flatMap((field, at) =>
        cells.isMapped(at) || cells.isMended(row, at) ? [[field.name, cells.shown(row, at)] as const] : [],
      ),
    );
  }

  private fieldOf({ ledger, at }: FindingRef): string {
    return this.intake.kind.fields[ledger.fields[at] ?? -1]?.name ?? '';
  }
}
