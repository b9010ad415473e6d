import { columnTraits } from '../detect/column-traits.ts';
import { FindingLedger } from '../findings/ledger.ts';
import { fieldIndex, type ImportKind } from '../kinds/kind.ts';
import type { KindPass, PlanMakings, PlanParts } from '../passes/kind-pass.ts';
import { passOf } from '../passes/registry.ts';
import type { ColumnMapping, ImportChoices, IntakeContext, RowStatus, KnownCustomer } from '../plan.ts';
import { CellReader } from '../rows/cell-reader.ts';
import { MappedCells } from '../rows/mapped-cells.ts';
import { RowStructure, type RowShape } from '../rows/structure.ts';
import { ControlCounter } from './control-totals.ts';
import { MendLog } from './mend-log.ts';
import { sayAboutColumns } from './column-findings.ts';
import type { IntakeSource } from './source.ts';

const SHAPE: Record<RowShape, number> = { record: 0, ignored: 1, unreadable: 2 };
/** Rows between two looks at the clock. */
const STRIDE = 2_000;

/** One file under one mapping: every row read and judged, mended and judged again, planned. */
export class Intake {
  readonly cells: MappedCells;
  /** What single rows say; kept row by row. */
  readonly rowFindings = new FindingLedger();
  /** What rows say together; made anew after each change. */
  readonly crossFindings = new FindingLedger();
  readonly mends: MendLog;
  private readonly shapes: Uint8Array;
  private readonly structure: RowStructure;
  private readonly pass: KindPass;
  private records = new Int32Array(0);

  constructor(
    readonly source: IntakeSource,
    readonly kind: ImportKind,
    mapping: ColumnMapping,
    context: IntakeContext,
  ) {
    this.cells = new MappedCells(source.grid, kind, mapping);
    this.shapes = new Uint8Array(source.grid.rowCount);
    this.structure = new RowStructure(this.cells, this.rowFindings, source.headers, source.isText);
    const reader = new CellReader(this.cells, this.rowFindings, columnTraits(this.cells, source.isText));
    const relations = this.crossFindings;
    this.pass = passOf(kind.id).open(reader, context, relations);
    this.mends = new MendLog(this.cells);
  }

  get firstRow(): number {
    return this.cells.firstRow;
  }

  get rowCount(): number {
    return this.source.grid.rowCount;
  }

  /** Before anything is read: the mends made under another mapping of the same grid, as one step. */
  takeMends(from: Intake): void {
    const changes = from.cells.everyMend().map(({ row, field, value }) => ({
      row,
      field: fieldIndex(this.kind, field),
      value,
    }));
    this.mends.apply(changes.filter(({ row, field }) => field >= 0 && row >= this.firstRow));
  }

  /** `chosen`: customers of the file that were said to be known ones, by the `ref` that they have once all is settled. */
  readAll(
    onProgress?: (done: number, total: number) => void,
    chosen: ReadonlyMap<string, KnownCustomer> = new Map(),
  ): void {
    for (let row = this.firstRow; row < this.rowCount; row += 1) {
      this.readRow(row);
      if (row % STRIDE === 0) onProgress?.(row - this.firstRow, this.rowCount - this.firstRow);
    }
    this.relate();
    const taken = [...chosen].flatMap(([ref, known]) => [...this.pass.chooseCustomer(ref, known)]);
    if (chosen.size > 0) this.judgeAgain(new Set(taken));
  }

  /** Only these rows are read again; what rows say together is always judged anew. */
  readAgain(rows: ReadonlySet<number>): void {
    if (rows.size > 0) this.judgeAgain(rows);
  }

  statusOf(row: number, choices: ImportChoices): RowStatus {
    const shape = this.shapes[row];
    if (shape === SHAPE.ignored) return 'ignore';
    return shape === SHAPE.unreadable ? 'reject' : this.pass.statusOf(row, choices);
  }

  isRecord(row: number): boolean {
    return this.shapes[row] === SHAPE.record;
  }

  /** The control totals under these choices, and of the rows that were mended or name no customer. */
  control(choices: ImportChoices): ControlCounter {
    const counter = new ControlCounter();
    for (let row = this.firstRow; row < this.rowCount; row += 1) {
      const amount = this.shapes[row] === SHAPE.unreadable ? null : this.pass.amountOf(row);
      counter.count(this.statusOf(row, choices), amount);
      if (this.cells.mendedFields(row).length > 0) counter.add(counter.mended, amount);
      if (this.shapes[row] === SHAPE.record && this.pass.isHeld(row)) counter.add(counter.held, amount);
    }
    return counter;
  }

  /** The grid row of a row number as the file shows it; −1 = none. */
  rowOf(rowNumber: number): number {
    const { grid } = this.source;
    let [low, high] = [0, grid.rowCount - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = grid.rowNumber(middle);
      if (found === rowNumber) return middle;
      if (found < rowNumber) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  customerFacts() {
    return this.pass.customerFacts();
  }

  /** The rows that were read again; none where nobody is called so. */
  chooseCustomer(ref: string, known: KnownCustomer | null): ReadonlySet<number> {
    const rows = this.pass.chooseCustomer(ref, known);
    this.readAgain(rows);
    return rows;
  }

  plan(choices: ImportChoices, makings: PlanMakings): PlanParts {
    return this.pass.plan(this.records, choices, makings);
  }

  private judgeAgain(rows: ReadonlySet<number>): void {
    this.rowFindings.forget(rows);
    for (const row of rows) this.readRow(row);
    this.relate();
  }

  private readRow(row: number): void {
    const shape = this.structure.shapeOf(row);
    this.shapes[row] = SHAPE[shape];
    if (shape === 'record') this.pass.read(row);
    else if (shape === 'ignored') this.pass.readIgnored(row);
  }

  private relate(): void {
    this.crossFindings.clear();
    sayAboutColumns(this, this.crossFindings);
    let count = 0;
    const records = new Int32Array(this.rowCount);
    for (let row = this.firstRow; row < this.rowCount; row += 1) {
      if (this.shapes[row] === SHAPE.record) records[count++] = row;
    }
    this.records = records.subarray(0, count);
    this.pass.relate(this.records);
  }
}
