import type { OpenImportOptions } from '@domain/intake/open-options.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { CountryPack } from '@domain/countries/pack.ts';
import type { ImportBatch, ImportChoices, ControlTotals } from '@domain/intake/plan.ts';
import type {
  AllowanceCharge,
  Invoice,
  InvoiceAction,
  InvoiceBody,
  InvoiceLine,
  InvoiceStatus,
  NumberSeries,
} from '@domain/invoicing/invoice.ts';
import type { ChainReport, JournalEntry, SubjectKind } from '@domain/journal/journal.ts';
import type { CurrencyCode, Minor } from '@domain/money/currency.ts';
import type { Company, Customer } from '@domain/parties/parties.ts';
import type { Product } from '@domain/products/product.ts';
import type { Result } from '@domain/result.ts';
import type { DocumentTotals } from '@domain/tax/tax.ts';
import type { StoredTemplate } from '@domain/templates/template.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import type { RemovedTemplate } from './commands/remove-template.ts';
import type { TemplateInput } from './commands/save-template.ts';
import type { PreviewTarget, TemplateDesigns, TemplatePreview, TemplateRow } from './queries/templates.ts';
import type { ImportSession, LongTask } from './ports.ts';

export interface PageQuery {
  search?: string;
  sort?: string;
  direction?: 'asc' | 'desc';
  /** From 1. */
  page?: number;
  pageSize?: number;
}
export interface PageOf<T> {
  rows: T[];
  total: number;
  page: number;
  pageSize: number;
}

export interface TransactionQuery extends PageQuery {
  customerId?: string | 'none';
  from?: PlainDate;
  to?: PlainDate;
  invoiced?: boolean;
  batchId?: string;
}
export type TransactionRow = Transaction & { customerName: string; invoiceNumber: string | null };
export interface TransactionPage extends PageOf<TransactionRow> {
  /** Over everything that matches, per currency, minor units. */
  sums: Record<CurrencyCode, { net: number; rows: number }>;
}

export interface InvoiceQuery extends PageQuery {
  status?: InvoiceStatus[];
  overdue?: boolean;
  voided?: boolean;
  customerId?: string;
  from?: PlainDate;
  to?: PlainDate;
}
export interface InvoiceRow extends Invoice {
  status: InvoiceStatus;
  isOverdue: boolean;
  due: Minor;
}
export interface InvoicePage extends PageOf<InvoiceRow> {
  sums: Record<CurrencyCode, { withTax: number; due: number; rows: number }>;
  counts: Record<InvoiceStatus | 'overdue' | 'all', number>;
}

export interface InvoiceDetail extends InvoiceRow {
  body: InvoiceBody;
  customer: Customer;
  activity: JournalEntry[];
  /** Every action; `reason` is a key of the `refusals` messages when it is off. */
  actions: Record<InvoiceAction, { allowed: boolean; reason?: string }>;
}

/** Open rows that a period leaves behind it. */
export interface OlderRows {
  rows: number;
  /** The day of the oldest; empty if there is none. */
  from: PlainDate | '';
  amounts: Record<CurrencyCode, number>;
}

/** The live preview of "Generate invoice" (B2). */
export interface GenerationPreview {
  transactions: Transaction[];
  lines: InvoiceLine[];
  totals: DocumentTotals;
  count: number;
  currency: CurrencyCode;
  /** The customer's other currencies with open rows in the period. */
  otherCurrencies: CurrencyCode[];
  title: string;
  dueDate: PlainDate;
  nextNumber: string;
  /** The customer's open rows dated before the period, in any currency. */
  older: OlderRows;
  /** Why it cannot be generated, if so. */
  refusal?: { reason: string; params: Record<string, string | number> };
}
export interface GenerationRequest {
  customerId: string;
  from: PlainDate;
  to: PlainDate;
  dueDate?: PlainDate;
  title?: string;
  currency?: CurrencyCode;
  exclude?: string[];
  issue?: boolean;
}
export interface GenerateAllRequest {
  from: PlainDate;
  to: PlainDate;
  issue?: boolean;
  groupBy?: 'customer' | 'order' | 'purchase-order' | 'site';
}
export interface GenerateAllOutcome {
  made: string[];
  /** What got no document, with the amount it would have come to, tax included. */
  skipped: { customerId: string; currency: CurrencyCode; reason: string; amount: Minor }[];
  totals: Record<CurrencyCode, DocumentTotals>;
}
/** What "Generate all" would make, before anything is written. */
export interface GenerateAllPlan {
  make: {
    customerId: string;
    customerName: string;
    currency: CurrencyCode;
    rows: number;
    /** The oldest row and the newest. */
    from: PlainDate;
    to: PlainDate;
    totals: DocumentTotals;
  }[];
  skipped: GenerateAllOutcome['skipped'];
  /** Open rows of the period that no customer is assigned to. */
  withoutCustomer: { rows: number; amounts: Record<CurrencyCode, number> };
  /** Open rows of customers dated before the period. */
  older: OlderRows;
}
/** A deleted draft, enough to put it back. */
export interface RemovedDraft {
  invoice: Invoice;
  body: InvoiceBody;
}
export interface DraftInput {
  id?: string;
  /** The state that was edited: refused if the draft has changed since. Without it, the last save wins. */
  rev?: number;
  customerId: string;
  currency?: CurrencyCode;
  periodStart: PlainDate;
  periodEnd: PlainDate;
  dueDate?: PlainDate;
  issueDate?: PlainDate;
  title?: string;
  buyerReference?: string;
  purchaseOrder?: string;
  note?: string;
  lines: (Pick<InvoiceLine, 'title' | 'quantity' | 'unitPrice'> & Partial<InvoiceLine>)[];
  allowances?: AllowanceCharge[];
}

export interface Lineage {
  source: {
    batchId: string;
    fileName: string;
    fileSha256: string;
    sheet: string;
    row: number;
    cells: { field: string; address: string }[];
  } | null;
  transaction: Transaction | null;
  invoice: { id: string; number: string | null; line: number } | null;
}

export interface CompanySetUp {
  name: string;
  country: string;
  chargesTax: boolean;
  locale: Company['locale'];
}

/** Days since, and whether it was proven by reading it back. */
export interface DataSafety {
  persisted: boolean;
  usage: number;
  quota: number;
  lastBackup: { at: string; proven: boolean; headSeq: number } | null;
  /** Journal entries since the last proven backup. */
  changesSince: number;
  origin: string;
  level: 'safe' | 'attention' | 'danger';
  reasons: string[];
}

export interface BackupSummary {
  formatVersion: number;
  createdAt: string;
  companyName: string;
  schemaVersion: number;
  counts: Record<string, number>;
  totals: Record<CurrencyCode, { invoiced: number; transactions: number }>;
  headHash: string;
  headSeq: number;
}

export interface BooksStats {
  /** Per currency: the four figures (B9). */
  figures: Record<
    CurrencyCode,
    { total: Figure; unpaid: Figure & { overdue: number }; thisMonth: Figure; lastMonth: Figure }
  >;
  openTransactions: { rows: number; amounts: Record<CurrencyCode, number> };
  withoutCustomer: number;
  drafts: number;
}
export interface Figure {
  amount: number;
  count: number;
}

/** The use cases, one object for the screens and for `window.quittance`. Nothing else writes. */
export interface Services {
  company: {
    get(): Promise<Company | undefined>;
    setUp(input: CompanySetUp): Promise<Result<Company>>;
    update(patch: Partial<Company>): Promise<Result<Company>>;
    pack(): Promise<CountryPack>;
  };
  customers: {
    list(
      query?: PageQuery & { merged?: boolean },
    ): Promise<PageOf<Customer & { openNet: Record<CurrencyCode, number> }>>;
    all(): Promise<Customer[]>;
    get(id: string): Promise<Customer | undefined>;
    save(customer: Partial<Customer> & { name: string }): Promise<Result<Customer>>;
    remove(id: string): Promise<Result<void>>;
    /** Undo of `remove`: the same customer, with its id and number. */
    restore(customer: Customer): Promise<Result<void>>;
    merge(fromId: string, intoId: string): Promise<Result<{ undo: string }>>;
    undoMerge(undo: string): Promise<Result<void>>;
    walkIn(): Promise<Result<Customer>>;
  };
  products: {
    list(query?: PageQuery): Promise<PageOf<Product>>;
    all(): Promise<Product[]>;
    get(id: string): Promise<Product | undefined>;
    save(product: Partial<Product> & { name: string }): Promise<Result<Product>>;
    remove(id: string): Promise<Result<void>>;
    /** Undo of `remove`. */
    restore(product: Product): Promise<Result<void>>;
  };
  transactions: {
    list(query?: TransactionQuery): Promise<TransactionPage>;
    get(id: string): Promise<Transaction | undefined>;
    save(
      transaction: Partial<Transaction> & { date: PlainDate; title: string },
    ): Promise<Result<Transaction>>;
    remove(ids: string[]): Promise<Result<{ removed: Transaction[] }>>;
    /** Undo of `remove`. */
    restore(transactions: Transaction[]): Promise<Result<void>>;
    assign(
      selection: string[] | { withoutCustomer: true },
      customerId: string,
    ): Promise<Result<{ changed: number }>>;
  };
  imports: {
    open(
      file: Blob,
      fileName: string,
      options: OpenImportOptions,
      task?: LongTask,
    ): Promise<Result<ImportSession>>;
    commit(
      session: ImportSession,
      file: { name: string; size: number },
      choices: ImportChoices,
      task?: LongTask,
    ): Promise<Result<{ batchId: string; control: ControlTotals; fileSha256: string }>>;
    list(query?: PageQuery): Promise<PageOf<ImportBatch>>;
    get(batchId: string): Promise<ImportBatch | undefined>;
    undo(batchId: string): Promise<Result<{ removed: number }>>;
  };
  invoices: {
    preview(request: GenerationRequest): Promise<GenerationPreview>;
    generate(request: GenerationRequest): Promise<Result<Invoice>>;
    previewAll(request: GenerateAllRequest): Promise<GenerateAllPlan>;
    generateAll(request: GenerateAllRequest, task?: LongTask): Promise<Result<GenerateAllOutcome>>;
    save(draft: DraftInput): Promise<Result<Invoice>>;
    remove(ids: string[]): Promise<Result<{ removed: RemovedDraft[] }>>;
    /** Undo of `remove`: refused when a transaction of the draft is on another invoice by now. */
    restore(drafts: RemovedDraft[]): Promise<Result<void>>;
    duplicate(id: string): Promise<Result<Invoice>>;
    issue(ids: string[], options?: { issueDate?: PlainDate }, task?: LongTask): Promise<Result<Invoice[]>>;
    list(query?: InvoiceQuery): Promise<InvoicePage>;
    get(id: string): Promise<InvoiceDetail | undefined>;
    stats(): Promise<BooksStats>;
    pdf(ids: string[], task?: LongTask): Promise<Result<Blob>>;
    pdfZip(ids: string[], task?: LongTask): Promise<Result<Blob>>;
    /** A screen that will show documents opens their worker ahead. */
    getReady(): void;
    fileName(id: string): Promise<string>;
  };
  templates: {
    list(): Promise<TemplateRow[]>;
    get(id: string): Promise<StoredTemplate | undefined>;
    save(template: TemplateInput): Promise<Result<StoredTemplate>>;
    duplicate(id: string, name: string): Promise<Result<StoredTemplate>>;
    remove(id: string): Promise<Result<RemovedTemplate>>;
    /** Undo of `remove`. */
    restore(removed: RemovedTemplate): Promise<Result<void>>;
    /** Empty = the built-in one. */
    setDefault(id: string): Promise<Result<void>>;
    preview(
      template: TemplateInput,
      target?: PreviewTarget,
      task?: LongTask,
    ): Promise<Result<TemplatePreview>>;
    designs(): Promise<TemplateDesigns>;
    export(id: string): Promise<Result<{ file: Blob; fileName: string }>>;
    import(file: Blob): Promise<Result<StoredTemplate>>;
  };
  series: {
    list(): Promise<NumberSeries[]>;
    save(series: Partial<NumberSeries> & { kind: NumberSeries['kind'] }): Promise<Result<NumberSeries>>;
  };
  lineage: {
    of(target: { transactionId: string } | { invoiceId: string; line?: number }): Promise<Lineage[]>;
  };
  audit: {
    list(query?: PageQuery & { subject?: { kind: SubjectKind; id: string } }): Promise<PageOf<JournalEntry>>;
    verify(task?: LongTask): Promise<ChainReport>;
  };
  backup: {
    create(
      passphrase: string,
      task?: LongTask,
    ): Promise<Result<{ file: Blob; fileName: string; summary: BackupSummary }>>;
    inspect(file: Blob, passphrase: string): Promise<Result<BackupSummary>>;
    restore(file: Blob, passphrase: string, task?: LongTask): Promise<Result<BackupSummary>>;
  };
  storage: {
    status(): Promise<DataSafety>;
    persist(): Promise<boolean>;
  };
  reset(): Promise<void>;
}
