import type { PlainDate } from '../../dates/plain-date.ts';
import { lineAmounts } from '../../tax/line.ts';
import { fingerprint } from '../../transactions/fingerprint.ts';
import type { Transaction } from '../../transactions/transaction.ts';
import { soundIdentifier } from '../coerce/identifier.ts';
import type { FindingLedger } from '../findings/ledger.ts';
import type { IntakeContext } from '../plan.ts';
import type { MappedCells } from '../rows/mapped-cells.ts';
import { assembleRow } from './assemble-row.ts';
import type { TransactionReader } from './read-transaction.ts';
import { isSmall } from './price-row.ts';
import { saidOver, saysTheSame } from './said-over.ts';
import { storedRowsOf } from './stored-rows.ts';
import type { TransactionColumns } from './transaction-columns.ts';
import { FIELD } from './transaction-fields.ts';

export const OUTCOME = { new: 0, same: 1, changed: 2, refused: 3 } as const;

/** Compares the file's rows with each other and with the books (rules I27 to I30, I37). */
export class RowComparison {
  readonly outcome: Uint8Array;
  /** Row → the stored transaction as it makes it. */
  readonly changes = new Map<number, Transaction>();
  readonly stored: ReturnType<typeof storedRowsOf>;
  private readonly walkIns: string[];

  constructor(
    private readonly cells: MappedCells,
    private readonly columns: TransactionColumns,
    private readonly reader: TransactionReader,
    private readonly ledger: FindingLedger,
    private readonly context: IntakeContext,
  ) {
    this.outcome = new Uint8Array(columns.size);
    this.stored = storedRowsOf(context);
    this.walkIns = context.customers.filter((customer) => customer.walkIn).map((customer) => customer.id);
  }

  run(rows: Int32Array): void {
    this.outcome.fill(OUTCOME.new);
    this.changes.clear();
    if (this.cells.isMapped(FIELD.key)) this.byKey(rows);
    if (!this.stored.isEmpty) this.byContent(rows);
    const { lockedUntil } = this.context;
    if (lockedUntil) this.keepClosed(rows, lockedUntil);
  }

  /** What a closed period holds already is a duplicate; nothing comes into it, leaves it, or is changed in it. */
  private keepClosed(rows: Int32Array, until: PlainDate): void {
    for (const row of rows) {
      const outcome = this.outcome[row];
      if (this.columns.failed[row] === 1 || (outcome !== OUTCOME.new && outcome !== OUTCOME.changed))
        continue;
      const before = outcome === OUTCOME.changed ? this.stored.byKey.get(this.keyOf(row))?.date : undefined;
      const date = this.columns.date[row] ?? '';
      if (date > until && (before === undefined || before > until)) continue;
      this.changes.delete(row);
      this.refuse(row, FIELD.date, 'date-locked', { until });
    }
  }

  private byKey(rows: Int32Array): void {
    const firstWith = new Map<string, number>();
    for (const row of rows) {
      const key = this.keyOf(row);
      if (key === '') continue;
      const first = firstWith.get(key);
      if (first !== undefined)
        this.refuse(row, FIELD.key, 'duplicate-key', { first: String(this.cells.grid.rowNumber(first)) });
      else {
        firstWith.set(key, row);
        const stored = this.stored.byKey.get(key);
        if (stored && this.columns.failed[row] === 0) this.againstStored(row, stored);
      }
    }
  }

  /** What the file says of the row over what the books hold (rule I40). */
  private againstStored(row: number, stored: Transaction): void {
    const customer = this.customerFor(row, stored);
    const made = this.rowOf(row, customer?.customerId ?? stored.customerId);
    const changed = saidOver(this.cells, row, stored, made, customer, this.context.chargesTax ?? true);
    if (saysTheSame(changed, stored)) {
      this.outcome[row] = OUTCOME.same;
    } else if (stored.invoiceId !== null) {
      this.refuse(row, FIELD.key, 'changed-invoiced', {});
    } else if (!isSmall(changed.quantity, changed.unitPrice, changed.currency)) {
      this.refuse(row, FIELD.quantity, 'amount-too-large', {});
    } else {
      this.outcome[row] = OUTCOME.changed;
      this.changes.set(row, { ...changed, ...lineAmounts(changed, changed.currency) });
    }
  }

  /**
   * The customer that the row names; null = none, or the one that it named before: what was done by hand since stays. One
   * that the books do not know yet has no id.
   */
  private customerFor(row: number, stored: Transaction): { customerId: string } | null {
    const named = this.customerIdOf(row);
    if (named === null) return null;
    const { customerId, importedFor } = stored;
    const isKnown = [customerId, importedFor ?? null].some(
      (one) => one !== null && this.stored.standsFor(one) === named,
    );
    return isKnown ? null : { customerId: named ?? '' };
  }

  private refuse(
    row: number,
    field: number,
    code: 'duplicate-key' | 'changed-invoiced' | 'date-locked' | 'amount-too-large',
    params: Record<string, string>,
  ): void {
    this.outcome[row] = OUTCOME.refused;
    this.ledger.add(row, field, this.cells.columns[field] ?? -1, code, { params });
  }

  /** Without a key the n-th equal row of the file stands for the n-th in the books. */
  private byContent(rows: Int32Array): void {
    const used = new Map<object, number>();
    const take = (row: number, print: string): boolean => {
      const equals = this.stored.equalsOf(print).find((one) => (used.get(one) ?? 0) < one.count);
      if (!equals) return false;
      used.set(equals, (used.get(equals) ?? 0) + 1);
      this.outcome[row] = OUTCOME.same;
      return true;
    };
    const nobodys: number[] = [];
    for (const row of rows) {
      if (this.columns.failed[row] === 1 || this.keyOf(row) !== '') continue;
      const customer = this.customerIdOf(row);
      if (customer === undefined || take(row, this.print(row, customer))) continue;
      if (customer === null) nobodys.push(row);
    }
    const left = nobodys.filter((row) => !this.walkIns.some((id) => take(row, this.print(row, id))));
    const places = left.map((row) => ({ row: this.cells.grid.rowNumber(row), print: this.print(row, null) }));
    this.stored.printsAt(places).forEach((print, at) => {
      if (print) take(left[at]!, print);
    });
  }

  private keyOf(row: number): string {
    return soundIdentifier(this.cells.text(row, FIELD.key));
  }

  /** Null = the row names none; undefined = one that the books do not know, so the books cannot hold the row. */
  private customerIdOf(row: number): string | null | undefined {
    const ordinal = this.columns.customer[row] ?? -1;
    return ordinal < 0 ? null : this.reader.customers.whole(ordinal)?.known?.id;
  }

  private print(row: number, customerId: string | null): string {
    return fingerprint(this.rowOf(row, customerId));
  }

  private rowOf(row: number, customerId: string | null): Transaction {
    return assembleRow(this.cells, this.columns, this.reader, row, '', customerId);
  }
}
