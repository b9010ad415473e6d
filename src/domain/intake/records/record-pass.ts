import { fieldIndex, keyFieldOf } from '../kinds/kind.ts';
import {
  noCustomers,
  noParts,
  type KindPass,
  type PlanMakings,
  type PlanParts,
} from '../passes/kind-pass.ts';
import { plainWords } from '../plain-words.ts';
import type { FindingLedger } from '../findings/ledger.ts';
import type { ImportChoices, RowStatus } from '../plan.ts';
import type { CellReader } from '../rows/cell-reader.ts';

interface Named {
  id: string;
  key: string;
  name: string;
}

/** What differs between customers and products: which cells make a record, and where it goes in a plan. */
export interface RecordShape<T extends Named> {
  /** The mapped, filled facts of a row. */
  facts(row: number): Partial<T>;
  whole(id: string, facts: Partial<T>): T;
  /** What `facts` would change in a stored record; null = nothing. */
  patch(stored: T, facts: Partial<T>): Partial<T> | null;
  put(parts: PlanParts, created: T[], updated: { id: string; patch: Partial<T> }[]): void;
}

const STATUS = { create: 0, update: 1, duplicate: 2, reject: 3 } as const;

/** Customers and products: one record per row, found again by key, else by name (rule I31). */
export class RecordPass<T extends Named> implements KindPass {
  private readonly facts = new Map<number, Partial<T>>();
  private readonly failed: Uint8Array;
  private readonly status: Uint8Array;
  private readonly targets = new Map<number, { id: string; patch: Partial<T> }>();
  private readonly byKey: Map<string, { words: T; record: T }>;
  private readonly byName: Map<string, { words: T; record: T }>;
  private readonly field: { key: number; name: number };

  constructor(
    private readonly reader: CellReader,
    private readonly ledger: FindingLedger,
    private readonly shape: RecordShape<T>,
    /** `words` name the record: its own, or those of one that was merged into it. Later ones go before. */
    stored: readonly { words: T; record: T }[],
  ) {
    const { kind, grid } = reader.cells;
    this.failed = new Uint8Array(grid.rowCount);
    this.status = new Uint8Array(grid.rowCount);
    this.byKey = new Map(
      stored.flatMap(({ words, record }) => (words.key === '' ? [] : [[words.key, { words, record }]])),
    );
    this.byName = new Map(stored.map((one) => [plainWords(one.words.name), one]));
    this.field = { key: fieldIndex(kind, keyFieldOf(kind)?.name ?? ''), name: fieldIndex(kind, 'name') };
  }

  read(row: number): void {
    const { reader } = this;
    reader.startRow();
    const facts = this.shape.facts(row);
    if (!facts.name && !reader.isFaulty(this.field.name))
      reader.say(row, this.field.name, 'missing-required');
    this.failed[row] = reader.failed ? 1 : 0;
    this.facts.set(row, facts);
  }

  readIgnored(): void {
    // Customers and products have no amounts to count.
  }

  relate(rows: Int32Array): void {
    this.targets.clear();
    const keys = new Map<string, number>();
    const names = new Map<string, number>();
    for (const row of rows)
      this.status[row] = this.failed[row] === 1 ? STATUS.reject : this.judge(row, keys, names);
  }

  statusOf(row: number, choices: ImportChoices): RowStatus {
    const status = this.status[row];
    if (status === STATUS.reject) return 'reject';
    if (status === STATUS.duplicate) return 'duplicate';
    if (status === STATUS.update) return choices.duplicates === 'update' ? 'update' : 'duplicate';
    return 'create';
  }

  isHeld(): boolean {
    return false;
  }

  amountOf(): null {
    return null;
  }

  customerFacts = noCustomers;

  chooseCustomer(): ReadonlySet<number> {
    return new Set();
  }

  plan(rows: Int32Array, choices: ImportChoices, makings: PlanMakings): PlanParts {
    const parts = noParts();
    const created: T[] = [];
    const updated: { id: string; patch: Partial<T> }[] = [];
    for (const row of rows) {
      const status = this.statusOf(row, choices);
      const target = this.targets.get(row);
      if (status === 'create') created.push(this.shape.whole(makings.nextId(), this.facts.get(row) ?? {}));
      else if (status === 'update' && target) updated.push(target);
    }
    this.shape.put(parts, created, updated);
    return parts;
  }

  private judge(row: number, keys: Map<string, number>, names: Map<string, number>): number {
    const facts: Partial<T> = this.facts.get(row) ?? {};
    const key = facts.key ?? '';
    const name = plainWords(facts.name ?? '');
    const first = key === '' ? undefined : keys.get(key);
    if (first !== undefined) return this.repeated(row, first, key);
    const twin = names.get(name);
    if (key !== '') keys.set(key, row);
    if (twin === undefined) names.set(name, row);
    else if (key === '' && this.saysTheSame(row, twin)) return STATUS.duplicate;
    else this.say(row, this.field.name, 'same-name', twin);
    return this.againstBooks(row, facts, key, name);
  }

  private againstBooks(row: number, facts: Partial<T>, key: string, name: string): number {
    const named = this.byName.get(name);
    const found =
      this.byKey.get(key) ?? (named && (key === '' || named.words.key === '') ? named : undefined);
    if (!found) return STATUS.create;
    const { words, record } = found;
    // What is said of one that was merged away is no news of the one it stands for.
    const patch = words === record ? this.shape.patch(record, facts) : null;
    if (patch === null) return STATUS.duplicate;
    this.targets.set(row, { id: record.id, patch });
    return STATUS.update;
  }

  /** The same line twice is one record; another line under the same key is a contradiction. */
  private repeated(row: number, first: number, key: string): number {
    if (this.saysTheSame(row, first)) return STATUS.duplicate;
    this.say(row, this.field.key, 'duplicate-key', first, key);
    return STATUS.reject;
  }

  private saysTheSame(row: number, other: number): boolean {
    return JSON.stringify(this.facts.get(row)) === JSON.stringify(this.facts.get(other));
  }

  private say(
    row: number,
    field: number,
    code: 'duplicate-key' | 'same-name',
    first: number,
    value?: string,
  ): void {
    const params = { first: String(this.reader.cells.grid.rowNumber(first)) };
    this.ledger.add(row, field, this.reader.cells.columns[field] ?? -1, code, { params, value });
  }
}
