import type { Transaction } from '../../transactions/transaction.ts';
import { noParts, type KindPass, type PlanMakings, type PlanParts } from '../passes/kind-pass.ts';
import type { FindingLedger } from '../findings/ledger.ts';
import type { ImportChoices, ImportPlan, IntakeContext, RowStatus, KnownCustomer } from '../plan.ts';
import { newCustomer } from '../../parties/new-customer.ts';
import type { CellReader } from '../rows/cell-reader.ts';
import { assembleRow } from './assemble-row.ts';
import { OUTCOME, RowComparison } from './compare-rows.ts';
import { nameIn } from './customer-book.ts';
import type { CustomerEntry, CustomerWords } from './customer-words.ts';
import { CustomerRules } from './customer-rules.ts';
import { packBlocks } from './pack-blocks.ts';
import { TransactionReader } from './read-transaction.ts';
import { TransactionColumns } from './transaction-columns.ts';

/** Transactions: read into columns, compared with the books, packed in blocks. */
export class TransactionPass implements KindPass {
  private readonly columns: TransactionColumns;
  private readonly reader: TransactionReader;
  private readonly comparison: RowComparison;
  private readonly customers: CustomerRules;

  constructor(
    private readonly cells: CellReader,
    private readonly context: IntakeContext,
    ledger: FindingLedger,
  ) {
    this.columns = new TransactionColumns(cells.cells.grid.rowCount);
    this.reader = new TransactionReader(cells, context, this.columns);
    this.comparison = new RowComparison(cells.cells, this.columns, this.reader, ledger, context);
    this.customers = new CustomerRules(cells.cells, this.columns, this.reader, ledger);
  }

  read(row: number): void {
    this.reader.read(row);
  }

  readIgnored(row: number): void {
    this.reader.readTotalLine(row);
  }

  relate(rows: Int32Array): void {
    this.customers.run(rows);
    this.comparison.run(rows);
  }

  statusOf(row: number, choices: ImportChoices): RowStatus {
    const outcome = this.comparison.outcome[row];
    if (this.columns.failed[row] === 1 || outcome === OUTCOME.refused) return 'reject';
    const customer = this.customerOf(row);
    if (customer ? customer.several > 0 : choices.noCustomer === 'reject') return 'reject';
    if (outcome === OUTCOME.same) return 'duplicate';
    if (choices.unknownCustomers === 'reject' && customer?.known === null) return 'reject';
    if (outcome === OUTCOME.changed) return choices.duplicates === 'update' ? 'update' : 'duplicate';
    return 'create';
  }

  isHeld(row: number): boolean {
    return this.columns.customer[row] === -1;
  }

  amountOf(row: number): { currency: string; net: number } | null {
    const currency = this.reader.currencies.values[this.columns.currency[row] ?? 0];
    if (currency === undefined) return null;
    return { currency, net: this.comparison.changes.get(row)?.net ?? this.columns.net[row] ?? 0 };
  }

  customerFacts() {
    return this.customers.facts();
  }

  chooseCustomer(ref: string, known: KnownCustomer | null): ReadonlySet<number> {
    const { customers } = this.reader;
    const ordinal = customers.choose(ref, known);
    const rows = new Set<number>();
    if (ordinal < 0) return rows;
    this.columns.customer.forEach((customer, row) => {
      if (customers.entries[customer]?.one === ordinal) rows.add(row);
    });
    return rows;
  }

  plan(rows: Int32Array, choices: ImportChoices, makings: PlanMakings): PlanParts {
    const parts = noParts();
    const customerIdOf = this.customerIds(choices, makings, parts.customers.create);
    const created = rows.filter((row) => this.statusOf(row, choices) === 'create');
    const order = this.byCustomerAndDate(created);
    parts.blocks = packBlocks(order, makings, (row, id) => this.rowAt(row, id, customerIdOf(row)));
    parts.transactionUpdates = this.updates(rows, choices, customerIdOf);
    return parts;
  }

  private rowAt(row: number, id: string, customerId: string | null): Transaction {
    return assembleRow(this.cells.cells, this.columns, this.reader, row, id, customerId);
  }

  /** Known customers by their id; unknown ones are made when their first row is written. */
  private customerIds(
    choices: ImportChoices,
    makings: PlanMakings,
    create: ImportPlan['customers']['create'],
  ): (row: number) => string | null {
    const made = new Map<number, string>();
    const none = typeof choices.noCustomer === 'object' ? choices.noCustomer.customerId : null;
    return (row) => {
      const entry = this.customerOf(row);
      if (!entry) return none;
      if (entry.known) return entry.known.id;
      const before = made.get(entry.one);
      if (before !== undefined) return before;
      const id = makings.nextId();
      made.set(entry.one, id);
      create.push(this.newCustomer(id, entry.whole));
      return id;
    };
  }

  /** The entry that speaks for the row's customer; none = the row names nobody. */
  private customerOf(row: number): CustomerEntry | undefined {
    return this.reader.customers.whole(this.columns.customer[row] ?? -1);
  }

  private newCustomer(id: string, whole: CustomerWords) {
    const { key, email, taxId, country } = whole;
    const blank = newCustomer(id);
    return newCustomer(id, {
      key,
      name: nameIn(whole),
      email,
      taxId,
      address: { ...blank.address, country: country || this.context.country },
    });
  }

  private byCustomerAndDate(rows: Int32Array): Int32Array {
    const { date } = this.columns;
    const customer = this.columns.customer.map((_, row) => this.customerOf(row)?.one ?? -1);
    const day = (row: number): string => date[row] ?? '';
    return rows.sort((a, b) => {
      const difference = (customer[a] ?? -1) - (customer[b] ?? -1);
      if (difference !== 0) return difference;
      return day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a - b;
    });
  }

  private updates(
    rows: Int32Array,
    choices: ImportChoices,
    customerIdOf: (row: number) => string | null,
  ): Transaction[] {
    return [...rows].flatMap((row) => {
      const changed = this.comparison.changes.get(row);
      if (!changed || this.statusOf(row, choices) !== 'update') return [];
      return this.customerOf(row)?.known === null ? { ...changed, customerId: customerIdOf(row) } : changed;
    });
  }
}
