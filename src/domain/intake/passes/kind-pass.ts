import type { CurrencyCode } from '../../money/currency.ts';
import type { FindingLedger } from '../findings/ledger.ts';
import type { ImportKind } from '../kinds/kind.ts';
import type {
  ImportChoices,
  ImportPlan,
  ImportPreview,
  IntakeContext,
  RowStatus,
  KnownCustomer,
} from '../plan.ts';
import type { CellReader } from '../rows/cell-reader.ts';

/** The kind's part of a plan; the session adds what is the same for all. */
export type PlanParts = Pick<
  ImportPlan,
  'customers' | 'products' | 'blocks' | 'transactionUpdates' | 'rentals' | 'days'
>;

export const noParts = (): PlanParts => ({
  customers: { create: [], update: [] },
  products: { create: [], update: [] },
  blocks: [],
  transactionUpdates: [],
});

export interface CustomerFacts extends Pick<
  ImportPreview,
  'unknownCustomers' | 'unknownCustomerCount' | 'rowsWithoutCustomer'
> {
  chosenCustomers: Omit<ImportPreview['chosenCustomers'][number], 'remembered'>[];
}

/** Of a kind whose rows name no customers. */
export const noCustomers = (): CustomerFacts => ({
  unknownCustomers: [],
  unknownCustomerCount: 0,
  chosenCustomers: [],
  rowsWithoutCustomer: 0,
});

/** What a plan takes from outside, so that the same rows and ids give the same plan. */
export interface PlanMakings {
  batchId: string;
  nextId: () => string;
}

/** How one kind reads, judges and plans its rows. Rows are indices of the grid. */
export interface KindPass {
  /** Rules that need only the row. */
  read(row: number): void;
  /** A row that is no record, read for its amount alone. */
  readIgnored(row: number): void;
  /** Rules over all rows, after any of them was read (again). `rows` are the records, in the file's order. */
  relate(rows: Int32Array): void;
  /** What becomes of a record under these choices. */
  statusOf(row: number, choices: ImportChoices): RowStatus;
  /** A record that names no customer and so cannot be invoiced yet. */
  isHeld(row: number): boolean;
  amountOf(row: number): { currency: CurrencyCode; net: number } | null;
  customerFacts(): CustomerFacts;
  /** Takes a customer of the file for a known one, null = for none; gives the rows to read again. */
  chooseCustomer(ref: string, known: KnownCustomer | null): ReadonlySet<number>;
  plan(rows: Int32Array, choices: ImportChoices, makings: PlanMakings): PlanParts;
}

/** One file per kind beside this one, under the kind's id. */
export interface PassEntry {
  id: ImportKind['id'];
  open(reader: CellReader, context: IntakeContext, ledger: FindingLedger): KindPass;
}

export const definePass = (entry: PassEntry): PassEntry => entry;
