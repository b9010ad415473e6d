import { Dexie, type Table } from 'dexie';
import type { MetaKey, MetaRow, MetaRows } from './meta.ts';
import { refuseOtherPens } from './one-pen.ts';
import { schemas } from './schema/registry.ts';
import type { SchemaVersion } from './schema/schema-version.ts';
import { UpgradeInPlace, type Upgrading } from './schema/upgrade.ts';
import type { OutboxLease } from '@domain/outbox/message.ts';
import type {
  AutomationLease,
  BookRecords,
  BookTable,
  CachedDocument,
  ColumnSnapshot,
  OutputFolder,
  RelayPairing,
  StoredEntry,
  WatchedSource,
} from './tables.ts';

/** One set of books: one IndexedDB database. */
export class BooksDatabase extends Dexie {
  declare readonly company: Table<BookRecords['company'], string>;
  declare readonly customers: Table<BookRecords['customers'], string>;
  declare readonly products: Table<BookRecords['products'], string>;
  declare readonly transactionBlocks: Table<BookRecords['transactionBlocks'], string>;
  declare readonly rentals: Table<BookRecords['rentals'], string>;
  declare readonly timeSheets: Table<BookRecords['timeSheets'], string>;
  declare readonly invoices: Table<BookRecords['invoices'], string>;
  declare readonly invoiceBodies: Table<BookRecords['invoiceBodies'], string>;
  declare readonly sellers: Table<BookRecords['sellers'], string>;
  declare readonly numberSeries: Table<BookRecords['numberSeries'], string>;
  declare readonly importBatches: Table<BookRecords['importBatches'], string>;
  declare readonly columnMappings: Table<BookRecords['columnMappings'], string>;
  declare readonly counters: Table<BookRecords['counters'], string>;
  declare readonly payments: Table<BookRecords['payments'], string>;
  declare readonly templates: Table<BookRecords['templates'], string>;
  declare readonly templateSnapshots: Table<BookRecords['templateSnapshots'], string>;
  declare readonly purchases: Table<BookRecords['purchases'], string>;
  declare readonly archive: Table<BookRecords['archive'], string>;
  declare readonly archivedFiles: Table<BookRecords['archivedFiles'], string>;
  declare readonly outbox: Table<BookRecords['outbox'], string>;
  declare readonly mailTexts: Table<BookRecords['mailTexts'], string>;
  declare readonly automations: Table<BookRecords['automations'], string>;
  declare readonly automationRuns: Table<BookRecords['automationRuns'], string>;
  declare readonly holidayLists: Table<BookRecords['holidayLists'], string>;
  declare readonly managers: Table<BookRecords['managers'], string>;
  declare readonly savedReports: Table<BookRecords['savedReports'], string>;
  declare readonly madeReports: Table<BookRecords['madeReports'], string>;
  declare readonly pipelineSetups: Table<BookRecords['pipelineSetups'], string>;
  declare readonly pipelineRuns: Table<BookRecords['pipelineRuns'], string>;
  declare readonly pipelineRows: Table<BookRecords['pipelineRows'], string>;
  declare readonly journal: Table<StoredEntry, [string, number]>;
  declare readonly documentCache: Table<CachedDocument, string>;
  declare readonly columnSnapshots: Table<ColumnSnapshot, string>;
  declare readonly outboxLeases: Table<OutboxLease, string>;
  declare readonly relayPairings: Table<RelayPairing, string>;
  declare readonly outputFolders: Table<OutputFolder, string>;
  declare readonly automationLeases: Table<AutomationLease, string>;
  declare readonly watchedSources: Table<WatchedSource, string>;
  declare readonly meta: Table<MetaRow, MetaKey>;
  /** Of the books that this connection was opened on: a restore or an erasing puts others in their place. Empty = any. */
  epoch = '';
  /** Others stand in the place of those books by now. */
  isReplaced = false;

  constructor(
    name: string,
    versions: readonly SchemaVersion[] = schemas,
    onUpgrade: (upgrading: Upgrading) => void = () => undefined,
  ) {
    // Dexie's own cache would keep copies of the blocks that lists hold as columns already.
    super(name, { cache: 'disabled' });
    const upgrade = new UpgradeInPlace(versions, onUpgrade);
    for (const schema of versions) {
      this.version(schema.version)
        .stores(schema.stores)
        .upgrade((transaction) => upgrade.step(transaction, schema));
    }
    refuseOtherPens(this);
  }

  records<T extends BookTable>(table: T): Table<BookRecords[T], string> {
    return this.table(table);
  }

  async metaRow<K extends MetaKey>(key: K): Promise<MetaRows[K] | undefined> {
    return (await this.meta.get(key)) as MetaRows[K] | undefined;
  }
}
