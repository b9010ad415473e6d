import type {
  MendRow,
  ImportChoices,
  ImportFinding,
  ImportPlan,
  ImportPreview,
  IntakeContext,
  Mend,
} from '@domain/intake/plan.ts';
import type { Numbers } from '@domain/charts/numbers.ts';
import type { OpenImportOptions } from '@domain/intake/open-options.ts';
import type { FindingQuery, RowQuery } from '@domain/intake/session/row-views.ts';
import type { Invoice, InvoiceBody, SellerSnapshot, BuyerSnapshot } from '@domain/invoicing/invoice.ts';
import type { ClosingManifest } from '@domain/closing/closing.ts';
import type { Instant, PlainDate, PlainMonth } from '@domain/dates/plain-date.ts';
import type { Language, Logo } from '@domain/parties/parties.ts';
import type { JournalAnchor } from '@domain/journal/journal.ts';
import type { DocumentTemplate, TemplateFault } from '@domain/templates/template.ts';
import type { MessageFile, OutboxMessage } from '@domain/outbox/message.ts';
import type { RelayAnswer, RelayWord } from '@domain/outbox/relay-answer.ts';
import type { ReportFormat } from '@domain/automation/automation.ts';
import type {
  AnswerJob,
  AnswerRead,
  FileToRead,
  LayoutSample,
  PipelineJob,
  PipelineMade,
  SourceLook,
} from '@domain/pipeline/job.ts';
import type { PipelineSetup } from '@domain/pipeline/setup.ts';
import type { Statement } from '@domain/receivables/statement.ts';
import type { ReportFigure, ReportTable } from '@domain/reports/report.ts';
import type { Refusal, Result } from '@domain/result.ts';
import type { ReceiptJob, StatementJob } from '@documents/job.ts';
import type { MailContent, OwnTexts, WrittenMail } from '@documents/mail/content.ts';
import type { ReportOrder } from '@documents/reports/order.ts';
import type { OpenedBackup } from '@storage/backup/backup-file.ts';
import type { Manifest } from '@storage/backup/collect.ts';
import type { Prover } from '@storage/journal/prove.ts';
import type { RunMark } from '@storage/journal/write.ts';

/** What the use cases need from outside. Adapters fit by shape. */

interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

interface Ids {
  /** UUIDv7. */
  next(): string;
}

export type OnProgress = (progress: { phase: string; done: number; total: number }) => void;

export interface LongTask {
  signal?: AbortSignal;
  onProgress?: OnProgress;
}

/** A file being imported. It lives in a worker of its own; `close` ends that worker, and with it whatever runs. */
export interface ImportSession {
  /** Settles when the session ended by itself: its worker died or did not answer any more. */
  readonly lost: Promise<Refusal>;
  preview(): ImportPreview;
  /** Reads again with other choices (sheet, header row, mapping, encoding); another kind needs what it asks of the books. */
  reopen(
    options: OpenImportOptions,
    task?: LongTask,
    context?: IntakeContext,
  ): Promise<Result<ImportPreview>>;
  /** Judges every row by the books as they are now; columns, mends and choices stay. Cancelled, it keeps the file. */
  refresh(context: IntakeContext, task?: LongTask): Promise<Result<ImportPreview>>;
  mend(changes: Mend[]): Promise<ImportPreview>;
  /** Replaces a value in a whole column; `from` undefined = every faulty cell of the column. */
  replaceAll(field: string, from: string | undefined, to: string): Promise<ImportPreview>;
  undoMend(): Promise<ImportPreview>;
  chooseCustomer(ref: string, known: IntakeContext['customers'][number] | null): Promise<ImportPreview>;
  /** From here on the preview's control totals are those of these choices. */
  choose(choices: ImportChoices): Promise<ImportPreview>;
  rows(query: RowQuery): Promise<{ rows: MendRow[]; total: number }>;
  findings(query: FindingQuery): Promise<{ findings: ImportFinding[]; total: number }>;
  /** Cancelled, it keeps the file and what was mended: only the plan is dropped. */
  plan(choices: ImportChoices, signal?: AbortSignal): Promise<Result<ImportPlan>>;
  /** XLSX of the rejected rows with the reasons. */
  rejected(choices: ImportChoices): Promise<Uint8Array>;
  close(): void;
}

export interface ImportReader {
  open(
    file: Blob,
    fileName: string,
    options: OpenImportOptions,
    context: IntakeContext,
    task?: LongTask,
  ): Promise<Result<ImportSession>>;
}

/** Everything that goes into one document; nothing else may. */
export interface RenderJob {
  invoice: Invoice;
  body: InvoiceBody;
  seller: SellerSnapshot;
  buyer: BuyerSnapshot;
  /** Of an issued document: the entry of the journal that holds its issue. The record inside the PDF names it. */
  anchor?: JournalAnchor;
  /** Null = the one that is built in. */
  template: DocumentTemplate | null;
}

export interface DocumentRenderer {
  /** Names the code and fonts that draw: another one may draw the same document otherwise. */
  readonly edition: string;
  /** Opens a worker ahead: its first document is then as good as warm. */
  getReady(): void;
  /** One PDF of one or several documents, each font once. */
  pdf(jobs: (RenderJob | ReceiptJob | StatementJob)[], task?: LongTask): Promise<Result<Uint8Array>>;
  /** One document as its template stands, with what is wrong in the template's texts: those are left out. */
  preview(job: RenderJob, task?: LongTask): Promise<Result<{ bytes: Uint8Array; faults: TemplateFault[] }>>;
  /** What is wrong in any text of a template, tried on a document. */
  check(template: DocumentTemplate, job: RenderJob): Promise<Result<TemplateFault[]>>;
  /** A mail in its reader's language, as plain text and HTML. */
  mail(content: MailContent, own: OwnTexts): Promise<Result<WrittenMail>>;
  /** One PDF each, handed over in the order of their index as they are made. */
  each(
    count: number,
    jobAt: (index: number) => Promise<{ job: RenderJob; fileName: string }>,
    take: (index: number, fileName: string, bytes: Uint8Array) => void,
    task?: LongTask,
  ): Promise<Result<void>>;
  /**
   * One PDF each, in a zip, in the order of their index. Jobs are fetched as they are needed, each file is shown to
   * `see` as it goes in.
   */
  zip(
    count: number,
    jobAt: (index: number) => Promise<{ job: RenderJob; fileName: string }>,
    task?: LongTask,
    see?: (index: number, fileName: string, bytes: Uint8Array) => void,
  ): Promise<Result<Blob>>;
}

/** Makes and opens backup files away from the page; an abort ends the worker. */
export interface BackupVault {
  make(
    database: string,
    passphrase: string,
    createdAt: string,
    task?: LongTask,
  ): Promise<Result<{ file: Blob; manifest: Manifest }>>;
  open(file: Blob, passphrase: string, task?: LongTask): Promise<Result<OpenedBackup>>;
  /** Only what the first chunk says. */
  inspect(file: Blob, passphrase: string): Promise<Result<Manifest>>;
}

/** Reads and hashes the books away from the page, on several threads; `end` stops them, and with them whatever runs. */
export interface BooksProver {
  open(database: string): Prover & { end(): void };
}

/** Writes lists of records as files, away from the page; an abort ends the worker. */
export interface ListExporter {
  /** `ids` are packed, in the order of the rows. */
  invoices(
    database: string,
    ids: Uint32Array<ArrayBuffer>,
    how: { format: 'xlsx' | 'csv'; today: PlainDate },
    task?: LongTask,
  ): Promise<Result<Blob>>;
  statement(statement: Statement, format: 'xlsx' | 'csv'): Promise<Result<Blob>>;
  /** A chart or a small table as a workbook. */
  numbers(name: string, numbers: Numbers): Promise<Result<Blob>>;
}

/** Makes reports away from the page: the books are read in a worker, an abort ends it. */
export interface ReportPress {
  table(database: string, order: ReportOrder, task?: LongTask): Promise<Result<ReportTable>>;
  files(
    database: string,
    order: ReportOrder,
    formats: readonly ReportFormat[],
    task?: LongTask,
  ): Promise<
    Result<{
      title: string;
      figures: ReportFigure[];
      files: { format: ReportFormat; bytes: Uint8Array }[];
    }>
  >;
}

/** Billing reports from the bytes of their files, away from the page; an abort ends the worker. */
export interface PipelineReader {
  look(file: Blob, fileName: string): Promise<Result<SourceLook>>;
  sample(setup: PipelineSetup, files: FileToRead[], country: string): Promise<Result<LayoutSample>>;
  run(job: PipelineJob, task?: LongTask): Promise<Result<PipelineMade>>;
  answer(job: AnswerJob, task?: LongTask): Promise<Result<AnswerRead>>;
}

/** The fonts of other scripts: fetched with the first document that needs them, or all at once. */
export interface FontShelf {
  /** In files; `bytes` of all of them. */
  status(): Promise<{ files: number; kept: number; bytes: number }>;
  fetchAll(task?: LongTask): Promise<Result<void>>;
  forget(): Promise<void>;
}

/** What the browser says about the room it gives us. */
interface Persistence {
  /** The address whose books these are. */
  origin: string;
  persisted(): Promise<boolean>;
  persist(): Promise<boolean>;
  estimate(): Promise<{ usage: number; quota: number }>;
}

/** What a closing package is made of, beside its documents. */
interface ClosingOrder {
  database: string;
  month: PlainMonth;
  /** The first instant that no longer belongs to the month. */
  until: Instant;
  createdAt: Instant;
  language: Language;
}

/** Makes and checks closing packages away from the page. */
export interface Closings {
  begin(): {
    /** A document of the month; the worker gets a copy of the bytes. */
    add(fileName: string, bytes: Uint8Array): void;
    finish(order: ClosingOrder, task?: LongTask): Promise<Result<{ file: Blob; manifest: ClosingManifest }>>;
    end(): void;
  };
  check(
    file: Blob,
    task?: LongTask,
  ): Promise<Result<{ manifest: ClosingManifest; files: number; entries: number }>>;
}

/** Reads the files inside a PDF, whoever made it. */
interface PaperReader {
  attachments(file: Blob): Promise<Result<{ name: string; bytes: Uint8Array }[]>>;
  /** Pictures on the pages of a PDF that this app wrote. */
  pictures(file: Blob): Promise<Logo[]>;
}

/** What became of a file that was to be written into a folder. */
interface PlacedFile {
  /** `same`: it lay there already, byte by byte. */
  outcome: 'written' | 'same';
  /** The name it has: another one where something else had the wanted name. */
  as: string;
}

/** Folders of this device that a person handed to the app (File System Access). */
export interface FolderAccess {
  /** False where the browser cannot. */
  readonly isOffered: boolean;
  /** Opens the browser's dialog; only inside a gesture. */
  choose(id: string): Promise<Result<FileSystemDirectoryHandle>>;
  permission(folder: FileSystemDirectoryHandle): Promise<'granted' | 'prompt' | 'denied'>;
  /** Asks the person; only inside a gesture. */
  ask(folder: FileSystemDirectoryHandle): Promise<'granted' | 'prompt' | 'denied'>;
  /** Writes a file and never over another one (FN5); one writer at a time over all tabs. */
  place(folder: FileSystemDirectoryHandle, fileName: string, bytes: Uint8Array): Promise<Result<PlacedFile>>;
}

/** A file or folder of this device that is read again and again (D7). */
export type SourceHandle = FileSystemFileHandle | FileSystemDirectoryHandle;

/** Reads what a person handed to the app once (File System Access, its reading side). */
export interface SourceAccess {
  /** False where the browser cannot. */
  readonly isOffered: boolean;
  /** Opens the browser's dialog; only inside a gesture. */
  choose(what: 'file' | 'folder'): Promise<Result<SourceHandle>>;
  permission(source: SourceHandle): Promise<'granted' | 'prompt' | 'denied'>;
  /** Asks the person; only inside a gesture. */
  ask(source: SourceHandle): Promise<'granted' | 'prompt' | 'denied'>;
  /** As it is now; of a folder the tables that lie in it, by name. */
  read(source: SourceHandle): Promise<Result<File[]>>;
}

type Granted = 'granted' | 'prompt' | 'denied' | 'unsupported';

/** What this device does while no window is open. */
export interface BackgroundAccess {
  powers(): Promise<{
    periodicSync: 'granted' | 'not-granted' | 'unsupported';
    isInstalled: boolean;
    reminders: Granted;
  }>;
  /** Asks the person; only inside a gesture. */
  askReminders(): Promise<Granted>;
  /** Has the browser wake the service worker, or leave it; nothing where it does neither. */
  wakeNowAndThen(isWanted: boolean): Promise<void>;
}

/** Where the relay is and what opens it. The key lives in memory for the time of one run. */
export interface RelayAccess {
  /** Without a slash at the end. */
  url: string;
  key: string;
}

/** What a key may do there (contract/message.ts, `RelayGrant`). */
interface RelayGrantWord {
  keyId: string;
  deviceName: string;
  senders: string[];
  limits: { recipients: number; bytes: number; messagesPerHour: number };
  isTestMailbox: boolean;
}

/** Speaks to the relay. Never throws: whatever comes back, or does not, is an answer. */
export interface RelayClient {
  /** Files by their hash; the same message makes the same request at each try. */
  send(
    access: RelayAccess,
    message: OutboxMessage,
    files: readonly (MessageFile & { bytes: Uint8Array })[],
  ): Promise<RelayAnswer<RelayWord>>;
  /** At most 100 ids; those it does not know are left out. */
  ask(access: RelayAccess, sendIds: readonly string[]): Promise<RelayAnswer<RelayWord[]>>;
  recall(access: RelayAccess, sendId: string): Promise<RelayAnswer<RelayWord>>;
  pair(
    url: string,
    request: { code: string; deviceName: string },
  ): Promise<RelayAnswer<RelayGrantWord & { key: string }>>;
  grant(access: RelayAccess): Promise<RelayAnswer<RelayGrantWord>>;
  revoke(access: RelayAccess): Promise<RelayAnswer<null>>;
}

interface SealedKey {
  wrappingKey: CryptoKey;
  iv: Uint8Array<ArrayBuffer>;
  sealedKey: Uint8Array<ArrayBuffer>;
}

/** Seals what must never lie in clear on this device. `boundTo` must be the same when it is opened. */
interface KeyVault {
  seal(key: string, boundTo: string): Promise<SealedKey>;
  /** Null when it is not what was sealed, or the browser has lost the key that opens it. */
  open(sealed: SealedKey, boundTo: string): Promise<string | null>;
}

/**
 * One worker at a time over all tabs and the service worker; `steal` takes the place of one that does not answer.
 * `isSole`: the lock was free, so that nobody else can be at it.
 */
interface SenderLock {
  alone<T>(
    name: string,
    how: { steal: boolean },
    work: (isSole: boolean) => Promise<T>,
  ): Promise<{ done: true; value: T } | { done: false }>;
}

/** What sending needs; the service worker has no more than this. */
export interface SendingDeps {
  clock: Clock;
  ids: Ids;
  relay: RelayClient;
  keyVault: KeyVault;
  senderLock: SenderLock;
  network: { isOnline(): boolean };
  /** In [0, 1). */
  random: () => number;
  actor: string;
}

export interface Deps extends SendingDeps {
  /** Something was queued: it is sent soon, also when this window closes. */
  bell: { ring(): void };
  /** What is due has changed: it is looked at soon. */
  automationBell: { ring(): void };
  importReader: ImportReader;
  pipelineReader: PipelineReader;
  renderer: DocumentRenderer;
  paperReader: PaperReader;
  closings: Closings;
  vault: BackupVault;
  prover: BooksProver;
  exporter: ListExporter;
  reports: ReportPress;
  persistence: Persistence;
  scriptFonts: FontShelf;
  folders: FolderAccess;
  sources: SourceAccess;
  background: BackgroundAccess;
  actor: string;
  /** Of the books that a run works with. */
  run?: RunMark;
}
