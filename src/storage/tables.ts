import type { ImportBatch, SavedMapping } from '@domain/intake/plan.ts';
import type {
  BuyerSnapshot,
  Invoice,
  InvoiceBody,
  NumberSeries,
  SellerSnapshot,
  IssuedSeries,
} from '@domain/invoicing/invoice.ts';
import type { JournalAnchor, JournalEntry } from '@domain/journal/journal.ts';
import type { Company, Customer, Stored } from '@domain/parties/parties.ts';
import type { Payment } from '@domain/receivables/payment.ts';
import type { Product } from '@domain/products/product.ts';
import type { DocumentTemplate, StoredTemplate } from '@domain/templates/template.ts';
import type { ArchivedDocument, ArchivedFile } from '@domain/archive/archive.ts';
import type { PurchaseDocument } from '@domain/purchases/purchase.ts';
import type { MailText } from '@domain/outbox/mail-text.ts';
import type { OutboxMessage } from '@domain/outbox/message.ts';
import type { Automation } from '@domain/automation/automation.ts';
import type { AutomationRun } from '@domain/automation/run.ts';
import type { Manager } from '@domain/managers/manager.ts';
import type { PipelineRun, PipelineSetup } from '@domain/pipeline/setup.ts';
import type { MadeReport, SavedReport } from '@domain/reports/report.ts';
import type { HolidayList } from '@domain/schedule/schedule.ts';
import type { Rental } from '@domain/rentals/rental.ts';
import type { TimeSheet } from '@domain/rentals/time-sheet.ts';
import type { TransactionBlock } from '@domain/transactions/transaction.ts';

/** The next short number of a kind of record; a number once taken is never taken again. */
interface Counter extends Stored {
  next: number;
  /** Of archived documents: what their files weigh together. */
  bytes?: number;
}

/** The seller as printed, once for all the invoices that froze it: a logo weighs more than a thousand lines. */
export interface StoredSeller extends Stored {
  seller: SellerSnapshot;
}

/** A template as documents were issued with it, once for all of them. */
export interface StoredTemplateSnapshot extends Stored {
  template: DocumentTemplate;
}

/** An invoice's body with its seller and template by id (the hash of the snapshot). */
export type StoredBody = Omit<InvoiceBody, 'frozen'> & {
  frozen: {
    sellerId: string;
    buyer: BuyerSnapshot;
    wording: string;
    /** Empty: the built-in template. */
    templateId: string;
    series?: IssuedSeries;
    anchor?: JournalAnchor;
  } | null;
};

/** Everything that belongs to the books: journalled, backed up, restored. */
export interface BookRecords {
  company: Company;
  customers: Customer;
  products: Product;
  transactionBlocks: TransactionBlock;
  rentals: Rental;
  timeSheets: TimeSheet;
  invoices: Invoice;
  invoiceBodies: StoredBody;
  sellers: StoredSeller;
  numberSeries: NumberSeries;
  importBatches: ImportBatch;
  columnMappings: SavedMapping;
  counters: Counter;
  payments: Payment;
  templates: StoredTemplate;
  templateSnapshots: StoredTemplateSnapshot;
  archive: ArchivedDocument;
  archivedFiles: ArchivedFile;
  purchases: PurchaseDocument;
  outbox: OutboxMessage;
  mailTexts: MailText;
  automations: Automation;
  automationRuns: AutomationRun;
  holidayLists: HolidayList;
  managers: Manager;
  savedReports: SavedReport;
  madeReports: MadeReport;
  pipelineSetups: PipelineSetup;
  pipelineRuns: PipelineRun;
  pipelineRows: PipelineRows;
}

/** Rows of a pipeline's source, packed: what the next run is compared with. */
export interface PipelineRows extends Stored {
  setupId: string;
  source: string;
  payload: Uint8Array;
}

export type BookTable = keyof BookRecords;

/** The order in which a backup holds them. */
export const bookTables = [
  'company',
  'counters',
  'numberSeries',
  'customers',
  'products',
  'columnMappings',
  'importBatches',
  'transactionBlocks',
  'rentals',
  'timeSheets',
  'sellers',
  'templates',
  'templateSnapshots',
  'invoices',
  'invoiceBodies',
  'payments',
  'purchases',
  'mailTexts',
  'outbox',
  'holidayLists',
  'managers',
  'savedReports',
  'automations',
  'automationRuns',
  'pipelineSetups',
  'pipelineRuns',
  'pipelineRows',
  'madeReports',
  'archive',
  'archivedFiles',
] as const satisfies readonly BookTable[];

/** A document that can be made again, kept so that it need not be. */
export interface CachedDocument {
  /** SHA-256 of everything that goes into the document. */
  id: string;
  /** One per document: a changed one takes the place of what it was. */
  invoiceId: string;
  /** The state of the books that this key was made from: while it stands, the key need not be made again. */
  state: string;
  bytes: Uint8Array;
  /** SHA-256 of the bytes, checked when they are read. */
  sha256: string;
  size: number;
  madeAt: string;
  usedAt: string;
}

/** Columns of a table as lists need them, packed. */
export interface ColumnSnapshot {
  id: string;
  [part: string]: unknown;
}

/**
 * The relay that this device sends through. Its key lies here only as ciphertext; what opens it is a key that the
 * browser never hands out.
 */
export interface RelayPairing {
  id: 'relay';
  /** Address of the relay, without a slash at the end. */
  url: string;
  keyId: string;
  deviceName: string;
  senders: string[];
  limits: { recipients: number; bytes: number; messagesPerHour: number };
  isTestMailbox: boolean;
  pairedAt: string;
  /** Why the relay does not take the key any more, a key of `outbox` messages; absent while it does. */
  refused?: string;
  /** AES-GCM, not extractable. */
  wrappingKey: CryptoKey;
  iv: Uint8Array<ArrayBuffer>;
  sealedKey: Uint8Array<ArrayBuffer>;
}

/** A folder of this device that documents are written into (A5). */
export interface OutputFolder {
  id: 'invoices' | 'reports';
  handle: FileSystemDirectoryHandle;
  /** File names, with variables: `{number} {customer}`. */
  pattern: string;
  /** Written at the issue, not only when asked. */
  isAutomatic: boolean;
  /** Where in the journal the automatic writing stands, and since when it is on. */
  written: { seq: number; since: string };
}

/** Who runs an automation at this moment; the lease ends by itself when its holder dies. */
export interface AutomationLease {
  id: string;
  holder: string;
  until: string;
}

/** A file or folder of this device that is read again at each run (D7). */
export interface WatchedSource {
  id: string;
  name: string;
  handle: FileSystemFileHandle | FileSystemDirectoryHandle;
}

/** What this device keeps beside the books: neither journalled nor backed up. */
export const deviceTables = [
  'documentCache',
  'columnSnapshots',
  'outboxLeases',
  'relayPairings',
  'outputFolders',
  'automationLeases',
  'watchedSources',
] as const;

/** `subjectIds` only feeds the index: IndexedDB cannot index into a list of objects. */
export interface StoredEntry extends JournalEntry {
  subjectIds: string[];
}
