import type { FindingLedger } from '../findings/ledger.ts';
import type { CustomerFacts } from '../passes/kind-pass.ts';
import type { MappedCells } from '../rows/mapped-cells.ts';
import { customersIn, nameIn, type CustomerEntry } from './customer-book.ts';
import type { TransactionReader } from './read-transaction.ts';
import type { TransactionColumns } from './transaction-columns.ts';
import { FIELD } from './transaction-fields.ts';

/** Looking for like names is worth it for typing errors, not for a file of strangers. */
const MOST_COMPARED = 5_000;

/** Rules over all rows of a customer: unknown, likely another one, several currencies (rules I24 to I26). */
export class CustomerRules {
  private rowsOf = new Int32Array(0);
  private withoutCustomer = 0;

  constructor(
    private readonly cells: MappedCells,
    private readonly columns: TransactionColumns,
    private readonly reader: TransactionReader,
    private readonly ledger: FindingLedger,
  ) {}

  run(rows: Int32Array): void {
    const count = this.reader.customers.entries.length;
    this.rowsOf = new Int32Array(count);
    this.withoutCustomer = 0;
    const first = new Int32Array(count).fill(-1);
    const currency = new Int32Array(count).fill(-1);
    for (const row of rows) {
      const ordinal = this.columns.customer[row] ?? -1;
      if (ordinal < 0) {
        this.withoutCustomer += 1;
        continue;
      }
      this.rowsOf[ordinal] = (this.rowsOf[ordinal] ?? 0) + 1;
      if (first[ordinal] === -1) first[ordinal] = row;
      this.checkCurrency(row, ordinal, currency);
    }
    first.forEach((row, ordinal) => {
      if (row >= 0) this.checkKnown(row, ordinal);
    });
  }

  facts(): CustomerFacts {
    const { entries } = this.reader.customers;
    return {
      ...customersIn(entries, (ordinal) => this.rowsOf[ordinal] ?? 0),
      rowsWithoutCustomer: this.withoutCustomer,
    };
  }

  private checkCurrency(row: number, ordinal: number, currency: Int32Array): void {
    const own = this.columns.currency[row] ?? 0;
    const before = currency[ordinal];
    if (before === own || before === MIXED) return;
    if (before === -1) currency[ordinal] = own;
    else {
      currency[ordinal] = MIXED;
      const { values } = this.reader.currencies;
      this.say(row, FIELD.currency, 'mixed-currencies', {
        params: {
          customer: this.nameOf(ordinal),
          first: values[before ?? 0] ?? '',
          other: values[own] ?? '',
        },
      });
    }
  }

  private checkKnown(row: number, ordinal: number): void {
    const entry = this.reader.customers.entries[ordinal];
    if (!entry || entry.known) return;
    const field = fieldNaming(entry);
    const params = { customer: this.nameOf(ordinal), rows: this.rowsOf[ordinal] ?? 0 };
    const suggestion = ordinal < MOST_COMPARED ? this.reader.customers.suggest(ordinal) : undefined;
    if (!suggestion) this.say(row, field, 'unknown-customer', { params, value: params.customer });
    else {
      this.say(row, FIELD.customerName, 'likely-customer', {
        params: { ...params, known: suggestion.name, likeness: Math.round(suggestion.likeness * 100) },
        suggestion: suggestion.name,
        value: params.customer,
      });
    }
  }

  private say(
    row: number,
    field: number,
    code: Parameters<FindingLedger['add']>[3],
    detail: Parameters<FindingLedger['add']>[4],
  ): void {
    this.ledger.add(row, field, this.cells.columns[field] ?? -1, code, detail);
  }

  private nameOf(ordinal: number): string {
    const entry = this.reader.customers.entries[ordinal];
    return entry ? nameIn(entry) : '';
  }
}

const MIXED = -2;

/** The cell that the customer was known by. */
function fieldNaming({ key, name, taxId }: CustomerEntry): number {
  if (key !== '') return FIELD.customerKey;
  if (name !== '') return FIELD.customerName;
  return taxId === '' ? FIELD.customerEmail : FIELD.customerTaxId;
}
