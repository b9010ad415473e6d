import { compareDecimals, isNegative } from '../../money/decimal.ts';
import { newCustomer } from '../../parties/new-customer.ts';
import { newRental } from '../../rentals/new-rental.ts';
import { assetKey, overlapsOf } from '../../rentals/overlaps.ts';
import type { FindingLedger } from '../findings/ledger.ts';
import { fieldIndex } from '../kinds/kind.ts';
import rentals from '../kinds/rentals.ts';
import {
  noParts,
  type CustomerFacts,
  type KindPass,
  type PlanMakings,
  type PlanParts,
} from '../passes/kind-pass.ts';
import type { ImportChoices, IntakeContext, RowStatus, KnownCustomer } from '../plan.ts';
import { changedFacts } from '../records/changed-facts.ts';
import type { CellReader } from '../rows/cell-reader.ts';
import { rateIn } from '../rows/rate-category.ts';
import { CustomerBook, customersIn, nameIn } from '../transactions/customer-book.ts';
import type { CustomerEntry } from '../transactions/customer-words.ts';
import type { KnownRental } from './rental-book.ts';

type Facts = Partial<Omit<KnownRental, 'id' | 'no' | 'customerId' | 'createdAt'>>;

const at = (name: string): number => fieldIndex(rentals, name);
const FIELD = {
  rentalNo: at('rentalNo'),
  customerKey: at('customerKey'),
  customerName: at('customerName'),
  asset: at('asset'),
  plate: at('plate'),
  dailyRate: at('dailyRate'),
  currency: at('currency'),
  taxRate: at('taxRate'),
  start: at('start'),
  end: at('end'),
  minimumDays: at('minimumDays'),
  active: at('active'),
};

interface ReadRental {
  no: string;
  facts: Facts;
  /** Ordinal in the book of customers; −1 = the row names none. */
  customer: number;
}

const STATUS = { create: 0, update: 1, duplicate: 2, reject: 3 } as const;

/** Rentals: found again by number, else by asset, customer and first day. */
export class RentalPass implements KindPass {
  private readonly rows = new Map<number, ReadRental>();
  private readonly failed: Uint8Array;
  private readonly status: Uint8Array;
  private readonly targets = new Map<number, { id: string; patch: Facts }>();
  private readonly customers: CustomerBook;

  constructor(
    private readonly reader: CellReader,
    private readonly context: IntakeContext,
    private readonly ledger: FindingLedger,
  ) {
    this.failed = new Uint8Array(reader.cells.grid.rowCount);
    this.status = new Uint8Array(reader.cells.grid.rowCount);
    this.customers = new CustomerBook(context.customers);
  }

  read(row: number): void {
    const { reader } = this;
    reader.startRow();
    const no = reader.identifier(row, FIELD.rentalNo);
    const facts = this.facts(row);
    const customer = this.customerOf(row, no !== '');
    this.failed[row] = reader.failed ? 1 : 0;
    this.rows.set(row, { no, facts, customer });
  }

  readIgnored(): void {
    // A rental has no amount to count.
  }

  relate(rows: Int32Array): void {
    this.targets.clear();
    this.settle(rows);
    const seen = new Map<string, number>();
    for (const row of rows) this.status[row] = this.failed[row] === 1 ? STATUS.reject : this.judge(row, seen);
    this.warnOfOverlaps(rows);
  }

  private settle(rows: Int32Array): void {
    const counts = new Int32Array(this.customers.entries.length);
    for (const row of rows) {
      const wording = this.rows.get(row)?.customer ?? -1;
      if (wording >= 0) counts[wording] = (counts[wording] ?? 0) + 1;
    }
    this.customers.settle(counts);
  }

  statusOf(row: number, choices: ImportChoices): RowStatus {
    const status = this.status[row];
    const customer = this.customerIn(row);
    if (status === STATUS.reject) return 'reject';
    if (status === STATUS.duplicate) return 'duplicate';
    if (status === STATUS.update) return choices.duplicates === 'update' ? 'update' : 'duplicate';
    // A rental without a customer could never be billed.
    if (!customer) return typeof choices.noCustomer === 'object' ? 'create' : 'reject';
    return customer.known === null && choices.unknownCustomers === 'reject' ? 'reject' : 'create';
  }

  isHeld(row: number): boolean {
    return this.status[row] !== STATUS.update && this.rows.get(row)?.customer === -1;
  }

  amountOf(): null {
    return null;
  }

  customerFacts(): CustomerFacts {
    const counts = new Map<number, number>();
    for (const { customer } of this.rows.values()) {
      const one = this.customers.entries[customer]?.one ?? -1;
      counts.set(one, (counts.get(one) ?? 0) + 1);
    }
    const { entries } = this.customers;
    entries.forEach((_, ordinal) => this.customers.suggest(ordinal));
    return {
      ...customersIn(entries, (ordinal) => counts.get(ordinal) ?? 0),
      rowsWithoutCustomer: counts.get(-1) ?? 0,
    };
  }

  chooseCustomer(ref: string, known: KnownCustomer | null): ReadonlySet<number> {
    const ordinal = this.customers.choose(ref, known);
    if (ordinal < 0) return new Set();
    return new Set([...this.rows.keys()].filter((row) => this.customerIn(row)?.one === ordinal));
  }

  plan(rows: Int32Array, choices: ImportChoices, makings: PlanMakings): PlanParts {
    const parts = noParts();
    const made = new Map<number, string>();
    const create: KnownRental[] = [];
    const update: { id: string; patch: Facts }[] = [];
    for (const row of rows) {
      const status = this.statusOf(row, choices);
      const target = this.targets.get(row);
      if (status === 'update' && target) update.push(target);
      if (status !== 'create') continue;
      const { facts } = this.rows.get(row)!;
      const customerId = this.customerId(this.customerIn(row), choices, makings, made, parts);
      const currency = facts.currency || this.reader.cells.mapping.currency;
      create.push({ ...newRental(makings.nextId(), { ...facts, customerId, currency }), no: 0 });
    }
    return { ...parts, rentals: { create, update } };
  }

  private facts(row: number): Facts {
    const { reader } = this;
    const name = reader.text(row, FIELD.asset);
    const plate = reader.text(row, FIELD.plate);
    const end = reader.date(row, FIELD.end);
    const start = reader.date(row, FIELD.start);
    const active = reader.yesNo(row, FIELD.active);
    const facts: Facts = {
      ...(name + plate === '' ? {} : { asset: { name: name || plate, plate } }),
      ...filled({
        dailyRate: this.positive(row, FIELD.dailyRate),
        currency: reader.currency(row, FIELD.currency),
      }),
      ...filled({ start, minimumDays: this.minimum(row) }),
      ...(end === '' ? {} : { end }),
      ...(active === '' ? {} : { active }),
      ...this.tax(row),
    };
    this.checkWhole(row, facts);
    return facts;
  }

  /** A row with a number may leave out what stays as it is. */
  private checkWhole(row: number, facts: Facts): void {
    const { reader } = this;
    const known = this.known(reader.cells.text(row, FIELD.rentalNo));
    const missing = (field: number, isThere: boolean) => {
      if (!isThere && !known && !reader.isFaulty(field)) reader.say(row, field, 'missing-required');
    };
    missing(FIELD.asset, facts.asset !== undefined);
    missing(FIELD.dailyRate, facts.dailyRate !== undefined);
    missing(FIELD.start, facts.start !== undefined);
    const start = facts.start ?? known?.start ?? '';
    if (facts.end && start !== '' && facts.end < start) {
      reader.say(row, FIELD.end, 'rental-ends-first', { params: { date: facts.end, first: start } });
    }
    if (reader.cells.text(row, FIELD.rentalNo) !== '' && !known && facts.asset === undefined) {
      reader.say(row, FIELD.rentalNo, 'unknown-rental');
    }
  }

  private known = (no: string): KnownRental | undefined =>
    no === '' ? undefined : this.context.rentals?.find((rental) => String(rental.no) === no);

  private positive(row: number, field: number): string {
    const value = this.reader.decimal(row, field);
    if (value === '' || !isNegative(value)) return value;
    this.reader.say(row, field, 'not-a-number');
    return '';
  }

  /** Halves of a day, at most a month of them. */
  private minimum(row: number): string {
    const days = this.positive(row, FIELD.minimumDays);
    if (days === '' || (/^\d+(\.5)?$/.test(days) && compareDecimals(days, '31') <= 0)) return days;
    this.reader.say(row, FIELD.minimumDays, 'not-a-number');
    return '';
  }

  private tax(row: number): Facts {
    const { taxRate, taxCategory } = rateIn(this.reader, this.context, row, FIELD.taxRate);
    return taxCategory === '' ? {} : { taxRate, taxCategory };
  }

  private customerOf(row: number, isKnown: boolean): number {
    const { reader } = this;
    const key = reader.identifier(row, FIELD.customerKey);
    const name = reader.text(row, FIELD.customerName);
    if (key + name !== '') return this.customers.resolve({ key, name, taxId: '', email: '', country: '' });
    if (!isKnown) reader.say(row, FIELD.customerName, 'no-customer');
    return -1;
  }

  /** R10: with what the books have, and with a row above. */
  private warnOfOverlaps(rows: Int32Array): void {
    const all = new Map<string, KnownRental & { row?: number }>();
    for (const rental of this.context.rentals ?? []) all.set(rental.id, rental);
    for (const row of rows) {
      const { facts } = this.rows.get(row)!;
      const known = all.get(this.targets.get(row)?.id ?? '');
      if (this.status[row] === STATUS.create)
        all.set(`row ${row}`, { ...newRental(`row ${row}`, facts), no: 0, row });
      else if (known && this.status[row] === STATUS.update) all.set(known.id, { ...known, ...facts, row });
    }
    const found = overlapsOf(all.values());
    for (const { id, row } of all.values()) {
      const other = found.get(id)?.find((one) => one.row === undefined || one.row < (row ?? 0));
      if (row !== undefined && other) this.warnOfOverlap(row, other);
    }
  }

  private warnOfOverlap(row: number, other: { no: number; row?: number }): void {
    const { columns, grid } = this.reader.cells;
    const field = (columns[FIELD.plate] ?? -1) < 0 ? FIELD.asset : FIELD.plate;
    const column = columns[field] ?? -1;
    if (other.row === undefined) {
      this.ledger.add(row, field, column, 'rental-overlaps', { params: { no: other.no } });
      return;
    }
    const params = { first: String(grid.rowNumber(other.row)) };
    this.ledger.add(row, field, column, 'rental-overlaps-row', { params });
  }

  private judge(row: number, seen: Map<string, number>): number {
    const { no, facts } = this.rows.get(row)!;
    const entry = this.customerIn(row);
    if (entry && entry.several > 0) return this.unclear(row, entry);
    const asset = assetKey(facts.asset ?? { name: '', plate: '' });
    const key = no !== '' && this.known(no) ? `no ${no}` : `${asset} ${entry?.one} ${facts.start}`;
    const first = seen.get(key);
    if (first !== undefined) return this.repeated(row, first);
    seen.set(key, row);
    const stored =
      this.known(no) ??
      this.context.rentals?.find(
        (rental) =>
          rental.start === facts.start &&
          rental.customerId === entry?.known?.id &&
          assetKey(rental.asset) === asset,
      );
    if (!stored) return STATUS.create;
    const patch = changedFacts(stored, facts);
    if (patch === null) return STATUS.duplicate;
    this.targets.set(row, { id: stored.id, patch });
    return STATUS.update;
  }

  private repeated(row: number, first: number): number {
    if (JSON.stringify(this.rows.get(row)) === JSON.stringify(this.rows.get(first))) return STATUS.duplicate;
    const params = { first: String(this.reader.cells.grid.rowNumber(first)) };
    this.ledger.add(row, FIELD.asset, this.reader.cells.columns[FIELD.asset] ?? -1, 'duplicate-key', {
      params,
    });
    return STATUS.reject;
  }

  private unclear(row: number, { whole, several }: CustomerEntry): number {
    const field = whole.key === '' ? FIELD.customerName : FIELD.customerKey;
    const params = { customer: nameIn(whole), count: several };
    this.ledger.add(row, field, this.reader.cells.columns[field] ?? -1, 'several-customers', { params });
    return STATUS.reject;
  }

  /** The entry that speaks for the row's customer; none = the row names nobody. */
  private customerIn(row: number): CustomerEntry | undefined {
    return this.customers.whole(this.rows.get(row)?.customer ?? -1);
  }

  private customerId(
    entry: CustomerEntry | undefined,
    choices: ImportChoices,
    makings: PlanMakings,
    made: Map<number, string>,
    parts: PlanParts,
  ): string {
    if (!entry) return typeof choices.noCustomer === 'object' ? choices.noCustomer.customerId : '';
    if (entry.known) return entry.known.id;
    const before = made.get(entry.one);
    if (before !== undefined) return before;
    const id = makings.nextId();
    made.set(entry.one, id);
    const blank = newCustomer(id, { key: entry.whole.key, name: nameIn(entry.whole) });
    parts.customers.create.push({ ...blank, address: { ...blank.address, country: this.context.country } });
    return id;
  }
}

const filled = <T extends Record<string, string>>(facts: T): Partial<T> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== '')) as Partial<T>;
