import type { Collector, Fate, Need } from '@domain/reports/define.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import { decodeBlock } from '@domain/transactions/block.ts';
import type { Table } from 'dexie';
import type { BooksDatabase } from '../database.ts';
import { asSealed } from '../journal/entry.ts';
import { entriesBetween } from '../journal/feed.ts';

type Report = (done: number, total: number) => void;

/** Records in one answer of the database: enough to be quick, little enough for progress. */
const SLICE = 2000;
/** Blocks hold two hundred rows each. */
const BLOCKS = 50;

/** Every record of a table in the order of its keys, slice by slice. */
async function* slicesOf<R extends { id: string }>(
  table: Table<R, string>,
  size: number,
): AsyncGenerator<R[]> {
  let last: string | undefined;
  for (;;) {
    const from = last === undefined ? table.orderBy(':id') : table.where(':id').above(last);
    const slice = await from.limit(size).toArray();
    if (slice.length > 0) yield slice;
    last = slice.at(-1)?.id;
    if (slice.length < size || last === undefined) return;
  }
}

/** Reads what a report needs and hands it over, fact by fact; says how many met which fate. Nothing is written. */
export async function readFacts(
  db: BooksDatabase,
  needs: readonly Need[],
  collector: Collector,
  report: Report = () => undefined,
): Promise<Map<Fate, number>> {
  const fates = new Map<Fate, number>();
  const count = (fate: Fate) => fates.set(fate, (fates.get(fate) ?? 0) + 1);
  const reading = new Reading(db, needs, collector, count, report);
  await reading.read();
  return fates;
}

class Reading {
  #done = 0;
  #total = 0;

  constructor(
    private readonly db: BooksDatabase,
    private readonly needs: readonly Need[],
    private readonly collector: Collector,
    private readonly count: (fate: Fate) => void,
    private readonly report: Report,
  ) {}

  async read(): Promise<void> {
    const { needs } = this;
    this.#total = await this.#sizeOf();
    if (needs.includes('documents')) await this.#documents();
    if (needs.includes('payments')) await this.#payments();
    if (needs.includes('transactions')) await this.#transactions();
    if (needs.includes('journal')) await this.#journal();
    this.report(this.#total, this.#total);
  }

  async #sizeOf(): Promise<number> {
    const { db, needs } = this;
    const counts = await Promise.all([
      needs.includes('documents') ? db.invoices.count() : 0,
      needs.includes('payments') ? db.payments.count() : 0,
      needs.includes('transactions') ? db.transactionBlocks.count() : 0,
      needs.includes('journal') ? db.metaRow('head').then((head) => head?.seq ?? 0) : 0,
    ]);
    return counts.reduce((sum, one) => sum + one, 0);
  }

  #step(by: number): void {
    this.#done += by;
    this.report(Math.min(this.#done, this.#total), this.#total);
  }

  async #documents(): Promise<void> {
    const { collector, needs } = this;
    for await (const slice of slicesOf(this.db.invoices, SLICE)) {
      const used: Invoice[] = [];
      for (const invoice of slice) {
        const fate = collector.document!(invoice);
        this.count(fate);
        if (fate === 'used' || fate === 'compared') used.push(invoice);
      }
      if (needs.includes('lines')) await this.#bodies(used);
      this.#step(slice.length);
    }
  }

  async #bodies(invoices: readonly Invoice[]): Promise<void> {
    const bodies = await this.db.invoiceBodies.bulkGet(invoices.map(({ id }) => id));
    invoices.forEach((invoice, at) => {
      const body = bodies[at];
      if (body) this.collector.body!(invoice, body);
    });
  }

  async #payments(): Promise<void> {
    for await (const slice of slicesOf(this.db.payments, SLICE)) {
      for (const payment of slice) this.count(this.collector.payment!(payment));
      this.#step(slice.length);
    }
  }

  async #transactions(): Promise<void> {
    for await (const slice of slicesOf(this.db.transactionBlocks, BLOCKS)) {
      for (const { id, payload } of slice) {
        for (const row of decodeBlock(id, payload)) if (row) this.count(this.collector.transaction!(row));
      }
      this.#step(slice.length);
    }
  }

  async #journal(): Promise<void> {
    const head = await this.db.metaRow('head');
    for await (const slice of entriesBetween(this.db, 0, head?.seq ?? 0)) {
      for (const entry of slice) this.count(this.collector.entry!(asSealed(entry)));
      this.#step(slice.length);
    }
  }
}
