import { uuidv7 } from '@domain/ids.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';
import type { Payment } from '@domain/receivables/payment.ts';
import { columnBlocks, columnsHead, FAR_BEHIND, keepColumns } from '@storage/column-snapshots.ts';
import type { BooksDatabase } from '@storage/database.ts';
import { monthNumber } from '../invoices/days.ts';
import { JournalFollower, type Mark } from '../journal-follower.ts';

const LIST = 'cash';
const FORMAT = '1';
const SLICE = 500;
/** After an answer, so that writing never delays one. */
const KEEP_AFTER = 2000;

const known = new WeakMap<BooksDatabase, CashColumns>();

export function cashOf(db: BooksDatabase): CashColumns {
  let cash = known.get(db);
  if (!cash) known.set(db, (cash = new CashColumns(db)));
  return cash;
}

/** Money in less money out, by currency and month. A payment is never changed (P3): each is counted once, by its number. */
class CashColumns extends JournalFollower<'payments'> {
  #months = new Map<CurrencyCode, Map<number, number>>();
  #counted = new Uint8Array(0);
  #keptSeq: number | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(db: BooksDatabase) {
    super(db, 'payments', SLICE);
  }

  get currencies(): CurrencyCode[] {
    return [...this.#months.keys()];
  }

  /** Minor units of one month, `202611`. */
  of(currency: CurrencyCode, month: number): number {
    return this.#months.get(currency)?.get(month) ?? 0;
  }

  /** Keeps the sums for the next start when many payments would have to be read again. */
  keepSoon(): void {
    const isNear = this.#keptSeq !== null && this.mark.seq - this.#keptSeq < FAR_BEHIND;
    if (isNear || this.#timer !== null) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (this.db.isOpen()) void this.#keep();
    }, KEEP_AFTER);
  }

  async #keep(): Promise<void> {
    const { mark } = this;
    const stamp = uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
    const sums = [...this.#months].flatMap(([currency, months]) =>
      [...months].map(([month, amount]) => `${currency} ${month} ${amount}`),
    );
    this.#keptSeq = mark.seq;
    // Only what spares a reading: the next start reads all payments where this failed.
    await keepColumns(this.db, LIST, {
      head: { format: FORMAT, stamp, ...mark, rows: this.#counted.length, texts: {} },
      blocks: [
        ['sums', sums],
        ['counted', this.#counted.slice().buffer],
      ],
      over: null,
    }).catch(() => false);
  }

  protected clear(): void {
    this.#months = new Map();
    this.#counted = new Uint8Array(0);
    this.#keptSeq = null;
  }

  protected put({ no, currency, date, amount }: Payment): void {
    if (this.#isCounted(no)) return;
    this.#count(no);
    if (amount !== 0) this.#add(currency, monthNumber(date.slice(0, 7)), amount);
  }

  /** Never: a payment stays. */
  protected remove(): void {}

  protected override async recall(head: Mark): Promise<Mark | null> {
    this.clear();
    const kept = await columnsHead(this.db, LIST);
    if (!kept || kept.format !== FORMAT || kept.epoch !== head.epoch || kept.seq > head.seq) return null;
    const [sums, counted] = await columnBlocks(this.db, LIST, ['sums', 'counted']);
    if (!Array.isArray(sums) || !(counted instanceof ArrayBuffer)) return null;
    for (const sum of sums) {
      const [currency = '', month, amount] = sum.split(' ');
      this.#add(currency, Number(month), Number(amount));
    }
    this.#counted = new Uint8Array(counted.slice(0));
    this.#keptSeq = kept.seq;
    return { seq: kept.seq, epoch: kept.epoch };
  }

  #add(currency: CurrencyCode, month: number, amount: number): void {
    let months = this.#months.get(currency);
    if (!months) this.#months.set(currency, (months = new Map()));
    months.set(month, (months.get(month) ?? 0) + amount);
  }

  /** One bit for each number. */
  #isCounted(no: number): boolean {
    return ((this.#counted[no >> 3] ?? 0) & (1 << (no & 7))) !== 0;
  }

  #count(no: number): void {
    if (no >> 3 >= this.#counted.length) {
      const counted = new Uint8Array(Math.max(64, (no >> 3) + 1, this.#counted.length * 2));
      counted.set(this.#counted);
      this.#counted = counted;
    }
    this.#counted[no >> 3]! |= 1 << (no & 7);
  }
}
