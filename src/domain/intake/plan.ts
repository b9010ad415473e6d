import type { PlainDate } from '../dates/plain-date.ts';
import type { CurrencyCode, DecimalString } from '../money/currency.ts';
import type { Customer } from '../parties/parties.ts';
import type { Product } from '../products/product.ts';
import type { Rental } from '../rentals/rental.ts';
import type { DayCode, Halves, TimeSheet } from '../rentals/time-sheet.ts';
import type { MessageParams, Severity } from '../result.ts';
import type { TaxCategory } from '../tax/tax.ts';
import type { Transaction, TransactionBlock } from '../transactions/transaction.ts';
import type { FileFormat, SheetEntry, TextDialect } from './grid.ts';

/** Where a finding sits. Row as the file shows it (1-based); column as a letter, empty = the whole row. */
interface CellPlace {
  sheet: string;
  row: number;
  column: string;
}

/** One thing wrong (or worth knowing) in an import. `code` is a key of the `findings` messages. */
export interface ImportFinding extends CellPlace {
  field: string;
  code: string;
  severity: Severity;
  value: string;
  params: MessageParams;
  /** A value that would mend it. */
  suggestion?: string;
}

export interface ControlCount {
  rows: number;
  /** Minor units per currency. */
  amounts: Record<CurrencyCode, number>;
}

/** read = ignored + created + updated + duplicate + rejected, in rows and in every currency. */
export interface ControlTotals {
  read: ControlCount;
  ignored: ControlCount;
  created: ControlCount;
  updated: ControlCount;
  duplicate: ControlCount;
  rejected: ControlCount;
}

/** How the columns of a source are read; saved per header signature (A8). */
export interface ColumnMapping {
  kind: string;
  /** Index of the header row in the grid; -1 = none, the first row is data. */
  headerRow: number;
  /** Grid column → field name; `''` = not imported. */
  fields: string[];
  /** Read from the whole column, shown for confirmation. */
  dateOrder: 'ymd' | 'dmy' | 'mdy';
  decimal: '.' | ',';
  /** For rows that name none. */
  currency: CurrencyCode;
  pricesIncludeTax: boolean;
}

/** Who a customer of a source was said to be: `ref` is what the files tell it from the others by (rule I38). */
export interface RememberedCustomer {
  ref: string;
  customerId: string;
}

export interface SavedMapping {
  /** Header signature: the normalised header texts, hashed. */
  id: string;
  rev: number;
  headers: string[];
  mapping: ColumnMapping;
  name: string;
  usedAt: string;
  /** Absent where nobody was chosen by hand yet. */
  customers?: RememberedCustomer[];
}

export interface ImportChoices {
  invalid: 'skip' | 'refuse';
  duplicates: 'skip' | 'update';
  unknownCustomers: 'create' | 'reject';
  /** Rows without a customer: keep them unassigned, reject them, or give them to a customer (walk-in). */
  noCustomer: 'unassigned' | 'reject' | { customerId: string };
}

/** A customer of the books, as an import knows it. */
export type KnownCustomer = Omit<Customer, 'rev' | 'no'>;

/** What validation must know of the books, read once before. */
export interface IntakeContext {
  today: PlainDate;
  currency: CurrencyCode;
  taxRates: { rate: DecimalString; category: TaxCategory }[];
  defaultTaxRate: DecimalString;
  defaultTaxCategory: TaxCategory;
  /** False = franchise: every row is exempt, whatever the file says. Absent = true. */
  chargesTax?: boolean;
  pricesIncludeTax: boolean;
  country: string;
  /** Whole records: an import that says nothing new about one is a duplicate, not an update. */
  customers: KnownCustomer[];
  products: Omit<Product, 'rev' | 'no'>[];
  /** Encoded blocks of what is already stored, for duplicates; the reader decodes them in the worker. */
  blocks: Pick<TransactionBlock, 'id' | 'payload'>[];
  savedMappings: SavedMapping[];
  /** Of the kinds `rentals` and `timesheets`. */
  rentals?: Omit<Rental, 'rev'>[];
  sheets?: Pick<TimeSheet, 'id' | 'days'>[];
  /** By sheet: the halves on issued documents. */
  lockedDays?: Record<string, Halves>;
  /** Nothing dated on or before this day is imported (B23); empty or absent = open. */
  lockedUntil?: PlainDate | '';
}

export interface ImportBatch {
  id: string;
  rev: number;
  no: number;
  kind: string;
  fileName: string;
  fileSize: number;
  /** SHA-256 of the file's bytes, hex. */
  fileSha256: string;
  format: FileFormat;
  sheet: string;
  mapping: ColumnMapping;
  headers: string[];
  choices: ImportChoices;
  control: ControlTotals;
  committedAt: string;
  undoneAt: string | null;
  /** Ids of what it created, for undo; transactions by their blocks' `batchId`. */
  created: { customers: string[]; products: string[]; rentals?: string[] };
  /** What it changed, as it was before, for undo. */
  replaced: {
    customers: Customer[];
    products: Product[];
    transactions: Transaction[];
    /** What the import made of these transactions, in their order, as `factsPrint`; absent in imports before 0.6. */
    written?: string[];
    rentals?: Rental[];
    /** The days of each sheet, before and after. */
    sheets?: { id: string; before: string; after: string }[];
  };
}

/** What a session knows after reading: small enough to cross threads at once. */
export interface ImportPreview {
  format: FileFormat;
  sheets: SheetEntry[];
  sheet: string;
  dialect: TextDialect | null;
  headers: string[];
  /** Rows above the table, so that a person can choose another header row. */
  head: string[][];
  mapping: ColumnMapping;
  /** How sure the proposal is of each column, 0 to 1, in the order of `mapping.fields`. */
  scores: number[];
  /** False where the whole column leaves two readings open: a person must confirm. */
  certain: { header: boolean; dateOrder: boolean; decimal: boolean };
  /** Header signature under which a confirmed mapping is saved. */
  signature: string;
  /** `known` = saved for exactly these headers; `drifted` = like a saved one, with what changed. */
  recognised: {
    state: 'new' | 'known' | 'drifted';
    name: string;
    /** When that mapping was last confirmed by an import; empty for a new one. */
    usedAt: string;
    added: string[];
    missing: string[];
  };
  sample: Record<string, string>[];
  rowCount: number;
  control: ControlTotals;
  /** Rows that a person changed, wherever they are counted in `control`. */
  mended: ControlCount;
  /** Rows that the last change of this session concerned; none after reading or choosing. */
  changedRows: number;
  /** Rows that name no customer, wherever they are counted in `control`. */
  held: ControlCount;
  findingCounts: Record<Severity, number>;
  /** Findings grouped by code and field, most severe first. */
  groups: FindingGroup[];
  /** `ref`: by what the file tells this customer from the others. */
  unknownCustomers: {
    ref: string;
    name: string;
    rows: number;
    suggestion?: { id: string; name: string; likeness: number };
  }[];
  unknownCustomerCount: number;
  /** Those that a person took for a known customer; `remembered` = when files with these headers were imported before. */
  chosenCustomers: (RememberedCustomer & {
    name: string;
    rows: number;
    known: string;
    remembered: boolean;
  })[];
  rowsWithoutCustomer: number;
  fileSha256: string;
}

export interface FindingGroup {
  code: string;
  field: string;
  severity: Severity;
  count: number;
  first: ImportFinding;
  /** Distinct faulty values, the most frequent first (at most 20); `varies`: not the same suggestion in each row. */
  values: { value: string; count: number; suggestion?: string; varies?: true }[];
}

/** A row in the mend grid: every mapped cell as text, with the findings on it. */
export interface MendRow {
  row: number;
  status: RowStatus;
  cells: Record<string, string>;
  mended: string[];
  findings: ImportFinding[];
}

export type RowStatus = 'create' | 'update' | 'duplicate' | 'reject' | 'ignore';

export interface Mend {
  row: number;
  field: string;
  value: string;
}

/** What commit writes. Everything expensive (ids, packing, hashes) is already done in the worker. */
export interface ImportPlan {
  kind: string;
  /** Made in the worker, since the blocks and their hashes name it. */
  batchId: string;
  control: ControlTotals;
  customers: { create: Omit<Customer, 'rev' | 'no'>[]; update: { id: string; patch: Partial<Customer> }[] };
  products: { create: Omit<Product, 'rev' | 'no'>[]; update: { id: string; patch: Partial<Product> }[] };
  blocks: { record: Omit<TransactionBlock, 'rev'>; hash: string }[];
  /** Changed rows of not yet invoiced transactions. */
  transactionUpdates: Transaction[];
  /** Of the kind `rentals`. */
  rentals?: { create: Omit<Rental, 'rev'>[]; update: { id: string; patch: Partial<Rental> }[] };
  /** Of the kind `timesheets`: days that are another after the import. */
  days?: { rentalId: string; date: PlainDate; code: DayCode }[];
  headers: string[];
  mapping: ColumnMapping;
  /** Remembered beside the mapping; null = what was remembered is taken back. */
  chosenCustomers: { ref: string; customerId: string | null }[];
  fileSha256: string;
}
