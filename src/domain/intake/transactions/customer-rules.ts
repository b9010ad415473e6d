import type { FindingLedger } from '../findings/ledger.ts';
import type { CustomerFacts } from '../passes/kind-pass.ts';
import type { MappedCells } from '../rows/mapped-cells.ts';
import { customersIn, nameIn } from './customer-book.ts';
import type { CustomerWords } from './customer-words.ts';
import { emailsOf } from './known-customers.ts';
import type { TransactionReader } from './read-transaction.ts';
import type { TransactionColumns } from './transaction-columns.ts';
import { FIELD } from './transaction-fields.ts';

/** Looking for like names is worth it for typing errors, not for a file of strangers. */
const MOST_COMPARED = 5_000;

/** Rules over all rows of a customer: whose they are, unknown, likely another one, several currencies (I24 to I26, I39). */
export class CustomerRules {
  /** By the ordinal that speaks for the customer. */
  private rowsOf = new Int32Array(0);
  private withoutCustomer = 0;

  constructor(
    private readonly cells: MappedCells,
    private readonly columns: TransactionColumns,
    private readonly reader: TransactionReader,
    private readonly ledger: FindingLedger,
  ) {}

  run(rows: Int32Array): void {
    this.settle(rows);
    const count = this.reader.customers.entries.length;
    this.rowsOf = new Int32Array(count);
    this.withoutCustomer = 0;
    const first = new Int32Array(count).fill(-1);
    const firstWording = new Int32Array(count).fill(-1);
    const currency = new Int32Array(count).fill(-1);
    for (const row of rows) {
      const wording = this.columns.customer[row] ?? -1;
      const one = this.reader.customers.entries[wording]?.one ?? -1;
      if (one < 0) {
        this.withoutCustomer += 1;
        continue;
      }
      this.rowsOf[one] = (this.rowsOf[one] ?? 0) + 1;
      if (first[one] === -1) first[one] = row;
      if (firstWording[wording] === -1) firstWording[wording] = row;
      this.checkUnclear(row, one);
      this.checkCurrency(row, one, currency);
    }
    firstWording.forEach((row, wording) => {
      if (row >= 0) this.checkAddress(row, wording);
    });
    first.forEach((row, one) => {
      if (row < 0) return;
      this.checkKnown(row, one);
      this.checkNamesake(row, one, first);
    });
  }

  /** Rows whose customer another row has made a known one, or nobody's, have other tax. */
  private settle(rows: Int32Array): void {
    const { customers } = this.reader;
    const counts = new Int32Array(customers.entries.length);
    for (const row of rows) {
      const wording = this.columns.customer[row] ?? -1;
      if (wording >= 0) counts[wording] = (counts[wording] ?? 0) + 1;
    }
    const moved = customers.settle(counts);
    if (moved.size === 0) return;
    for (const row of rows) if (moved.has(this.columns.customer[row] ?? -1)) this.reader.priceAgain(row);
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

  /** Said at each row: it is rejected for it. */
  private checkUnclear(row: number, one: number): void {
    const entry = this.reader.customers.entries[one];
    if (!entry || entry.several === 0) return;
    const params = { customer: nameIn(entry.whole), count: entry.several };
    this.say(row, fieldNaming(entry.whole), 'several-customers', { params });
  }

  /** Found by a name whose customer has other addresses: perhaps it is not the one. */
  private checkAddress(row: number, wording: number): void {
    const entry = this.reader.customers.entries[wording];
    if (!entry?.known || entry.chosen || entry.found.by !== 'name' || entry.email === '') return;
    const emails = emailsOf(entry.known);
    if (emails.length === 0 || emails.includes(entry.email)) return;
    this.say(row, FIELD.customerEmail, 'other-email', {
      params: { customer: entry.known.name, known: emails.join(', ') },
    });
  }

  private checkNamesake(row: number, one: number, first: Int32Array): void {
    const { customers } = this.reader;
    const entry = customers.entries[one];
    const other = entry && customers.whole(entry.namesake);
    if (!entry || !other || entry === other || entry.known || entry.several > 0) return;
    // Numbers tell them apart.
    if (entry.whole.key !== '' && other.whole.key !== '') return;
    const params = { first: String(this.cells.grid.rowNumber(first[other.one] ?? row)) };
    this.say(row, FIELD.customerName, 'same-name', { params });
  }

  private checkKnown(row: number, ordinal: number): void {
    const entry = this.reader.customers.entries[ordinal];
    if (!entry || entry.known || entry.several > 0) return;
    const field = fieldNaming(entry.whole);
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
    return entry ? nameIn(entry.whole) : '';
  }
}

const MIXED = -2;

/** The cell that the customer was known by. */
function fieldNaming({ key, name, taxId }: CustomerWords): number {
  if (key !== '') return FIELD.customerKey;
  if (name !== '') return FIELD.customerName;
  return taxId === '' ? FIELD.customerEmail : FIELD.customerTaxId;
}
