import type { Invoice } from '@domain/invoicing/invoice.ts';
import { uuidv7 } from '@domain/ids.ts';
import { FAR_BEHIND, keepColumns } from '@storage/column-snapshots.ts';
import type { BooksDatabase } from '@storage/database.ts';
import { homeSumsOf, recallHomeSums, type KeptHomeSums } from '../home/home-sums.ts';
import { JournalFollower, type Mark } from '../journal-follower.ts';
import { InvoiceColumns } from './invoice-columns.ts';
import { factsOf } from './invoice-facts.ts';
import { KeptOrder } from './kept-order.ts';
import { FORMAT } from './layout.ts';
import type { CodeColumn, Orders, RangeColumn } from './narrowing.ts';
import type { Criteria, Selection } from './selection.ts';
import { Selections } from './selections.ts';
import { LIST, packedParts, recallColumns } from './snapshot.ts';
import { partsOf, type Sorting } from './sortings.ts';

const SLICE = 100;
/** After an answer, so that writing never delays one. */
const KEEP_AFTER = 2000;

const isText = (column: RangeColumn | CodeColumn): column is CodeColumn =>
  !['date', 'dueDate', 'createdAt', 'withTax'].includes(column);

/**
 * The invoices as columns in memory, with the orders that were asked for. They are kept on this device in packed
 * blocks, so that the next start reads a few records instead of every invoice.
 */
export class InvoiceIndex extends JournalFollower<'invoices'> {
  columns!: InvoiceColumns;
  readonly #selections = new Selections();
  #orders = new Map<Sorting | `code of ${CodeColumn}`, KeptOrder>();
  /** The writing whose blocks the columns agree with but for what changed since. */
  #stamp: string | null = null;
  /** Entry up to which the blocks go; none when rows have changed since. */
  #keptSeq: number | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(db: BooksDatabase) {
    super(db, 'invoices', SLICE);
    this.clear();
  }

  /** Whether the columns have been read at all: until then a list has its first page from the database. */
  get isReady(): boolean {
    return this.mark.epoch !== '';
  }

  /** What the first question needs, ahead of it. */
  getReady = (): Promise<void> => this.prepare(['number']);

  /** Columns as of now, or as of a head that was just read, and these orders. Other books may come in between. */
  async prepare(sortings: readonly Sorting[], head?: Mark): Promise<void> {
    await this.follow(head);
    for (const sorting of sortings) await this.order(sorting).prepare();
    if (!sortings.every((sorting) => this.order(sorting).isPrepared)) await this.prepare(sortings);
  }

  order(sorting: Sorting): KeptOrder {
    let order = this.#orders.get(sorting);
    if (!order) this.#orders.set(sorting, (order = new KeptOrder(this.columns, partsOf(sorting))));
    return order;
  }

  /**
   * What matches as of now, until the next question: nothing may be awaited before it is used. The order by number has
   * to be prepared where something is searched.
   */
  selection(criteria: Criteria): Selection {
    return this.#selections.of(criteria, this.columns, this.version, this.#standing);
  }

  readonly #standing: Orders = {
    byNumber: () => this.order('number').rows(),
    by: (column) => {
      const order = isText(column) ? this.#codeOrder(column) : this.order(column);
      if (order.isAtHand) return order;
      // The answer does not wait for it: the next one is the quicker.
      void order.prepare();
      return null;
    },
  };

  #codeOrder(column: CodeColumn): KeptOrder {
    const name = `code of ${column}` as const;
    let order = this.#orders.get(name);
    if (!order) this.#orders.set(name, (order = new KeptOrder(this.columns, [{ column }])));
    return order;
  }

  /** Every order that has been asked for. */
  get orders(): Iterable<KeptOrder> {
    return this.#orders.values();
  }

  /** Keeps the sums of the home screen for the next start, when they are of other months than those kept. */
  keepSoon(): void {
    if (!homeSumsOf(this.columns).isNews || this.#timer !== null) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (this.db.isOpen()) void this.keep();
    }, KEEP_AFTER);
  }

  /** Keeps what changed since the last time for the next start. Another tab that kept more recent columns wins. */
  async keep(): Promise<void> {
    const { columns, mark } = this;
    if (!this.isReady) return;
    const sums = homeSumsOf(columns);
    if (!sums.isNews && this.#keptSeq !== null && mark.seq - this.#keptSeq < FAR_BEHIND) return;
    const stamp = uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
    const texts = Object.entries(columns.dictionaries).map(([name, { values }]) => [name, values.length]);
    const over = this.#stamp;
    const blocks = packedParts(columns, over === null);
    const kept = sums.toKeep();
    sums.isNews = false;
    this.#noteKept(stamp);
    const isWritten = await keepColumns(this.db, LIST, {
      head: {
        format: FORMAT,
        stamp,
        ...mark,
        rows: columns.rows,
        texts: Object.fromEntries(texts),
        sums: kept,
      },
      blocks,
      over,
    }).catch(() => false);
    // Someone else's blocks stand there, or none: the next time everything is written, or theirs is the newer.
    if (!isWritten && this.columns === columns) this.#stamp = null;
  }

  protected clear(): void {
    this.#orders = new Map();
    this.#stamp = null;
    this.#keptSeq = null;
    const orders = this.#orders;
    this.columns = new InvoiceColumns((row) => {
      for (const order of orders.values()) order.touch(row);
    });
  }

  protected put(invoice: Invoice): void {
    this.columns.put(factsOf(invoice));
    this.#keptSeq = null;
  }

  protected remove(id: string): void {
    this.columns.remove(id);
    this.#keptSeq = null;
  }

  protected override async recall(head: Mark): Promise<Mark | null> {
    this.clear();
    const kept = await recallColumns(this.db, this.columns, head);
    if (!kept) return null;
    recallHomeSums(this.columns, kept.sums as KeptHomeSums | undefined);
    this.#stamp = kept.stamp;
    this.#keptSeq = kept.seq;
    return { seq: kept.seq, epoch: kept.epoch };
  }

  #noteKept(stamp: string): void {
    this.#stamp = stamp;
    this.#keptSeq = this.mark.seq;
    this.columns.changedBlocks.clear();
    for (const dictionary of Object.values(this.columns.dictionaries)) dictionary.changed.clear();
  }
}
