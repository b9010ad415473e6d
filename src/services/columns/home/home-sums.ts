import { monthOfDay } from '../invoices/days.ts';
import { CREDIT_NOTE, OPEN } from '../invoices/figures.ts';
import { statuses } from '../invoices/invoice-facts.ts';
import type { InvoiceColumns } from '../invoices/invoice-columns.ts';
import { daysBetween } from './day-count.ts';
import { Habits } from './habits.ts';
import { OpenDays, type KeptOpenDays } from './open-days.ts';
import { Turnover } from './turnover.ts';

const DRAFT = statuses.indexOf('draft');
const VOID = statuses.indexOf('void');
const PAID = statuses.indexOf('paid');

/** Moves when it changes how the sums follow from the rows. */
const FORMAT = 1;

/** The sums as they are kept beside the columns that they were counted of. */
export interface KeptHomeSums {
  format: number;
  drafts: ReadonlyMap<number, number>;
  habits: Uint32Array<ArrayBuffer>;
  open: ReadonlyMap<number, KeptOpenDays>;
  window: { from: number; to: number };
  turnover: ReadonlyMap<number, { amounts: Float64Array<ArrayBuffer>; counts: Int32Array<ArrayBuffer> }>;
}

const known = new WeakMap<InvoiceColumns, HomeSums>();

/** What the home screen asks of these columns; counted with the first question where nothing was kept of them. */
export function homeSumsOf(columns: InvoiceColumns): HomeSums {
  let sums = known.get(columns);
  if (!sums) known.set(columns, (sums = new HomeSums(columns)));
  return sums;
}

/** Takes over what was kept of just these rows; of another format it is nothing. */
export function recallHomeSums(columns: InvoiceColumns, kept: KeptHomeSums | undefined): void {
  if (kept?.format === FORMAT) known.set(columns, new HomeSums(columns, kept));
}

/** Sums that follow every change of a row, by the code of the currency: no question ever goes through all invoices. */
class HomeSums {
  readonly open: Map<number, OpenDays>;
  readonly habits: Habits;
  /** Drafts by the day on which they were made. */
  readonly drafts: Map<number, number>;
  /** The months of the turnover are others than those that were kept. */
  isNews = false;
  #turnover: Map<number, Turnover>;
  #window: { from: number; to: number };

  constructor(
    private readonly columns: InvoiceColumns,
    kept?: KeptHomeSums,
  ) {
    this.drafts = new Map(kept?.drafts);
    this.habits = new Habits(kept?.habits);
    const open = [...(kept?.open ?? [])];
    this.open = new Map(open.map(([currency, days]) => [currency, new OpenDays(columns, days)]));
    this.#window = kept?.window ?? { from: 0, to: 0 };
    const turnover = [...(kept?.turnover ?? [])];
    this.#turnover = new Map(
      turnover.map(([currency, { amounts, counts }]) => [currency, new Turnover(amounts, counts)]),
    );
    if (!kept) this.#countAll();
    columns.followers.add((row, times) => {
      this.#add(row, times);
      this.#addTurnover(row, times);
    });
  }

  /** A copy as of now. */
  toKeep(): KeptHomeSums {
    return {
      format: FORMAT,
      drafts: new Map(this.drafts),
      habits: this.habits.toKeep(),
      open: new Map([...this.open].map(([currency, days]) => [currency, days.toKeep()])),
      window: this.#window,
      turnover: new Map(
        [...this.#turnover].map(([currency, { amounts, counts }]) => [
          currency,
          { amounts: amounts.slice(), counts: counts.slice() },
        ]),
      ),
    };
  }

  /** What was invoiced from one month to another, `202512`, by the code of the customer; not to be written to. */
  turnover(currency: number, from: number, to: number): Turnover | undefined {
    if (from !== this.#window.from || to !== this.#window.to) {
      this.#window = { from, to };
      this.#turnover = new Map();
      this.#countTurnover();
      this.isNews = true;
    }
    return this.#turnover.get(currency);
  }

  /** Every row once. Most are paid and only make a habit: a start waits for this, so they are not asked anything else. */
  #countAll(): void {
    const { rows, cells } = this.columns;
    const { state, kind, customer, dueDate, lastPaidDate } = cells;
    for (let row = 0; row < rows; row += 1) {
      if (state[row] !== PAID) {
        if (this.columns.isLive(row)) this.#add(row, 1);
      } else if (kind[row] !== CREDIT_NOTE && lastPaidDate[row]! > 0) {
        this.habits.add(customer[row]!, daysBetween(dueDate[row]!, lastPaidDate[row]!), 1);
      }
    }
  }

  #countTurnover(): void {
    const { rows, cells } = this.columns;
    const { date } = cells;
    const [first, last] = [this.#window.from * 100, this.#window.to * 100 + 99];
    for (let row = 0; row < rows; row += 1) {
      if (date[row]! >= first && date[row]! <= last && this.columns.isLive(row)) this.#addTurnover(row, 1);
    }
  }

  #add(row: number, times: 1 | -1): void {
    const { cells } = this.columns;
    const state = cells.state[row]!;
    if (state === DRAFT) this.#addDraft(cells.date[row]!, times);
    if (cells.kind[row] === CREDIT_NOTE) return;
    if (OPEN[state] === 1) this.#openOf(cells.currency[row]!).add(row, times);
    if (state === PAID && cells.lastPaidDate[row]! > 0) {
      const customer = cells.customer[row]!;
      this.habits.add(customer, daysBetween(cells.dueDate[row]!, cells.lastPaidDate[row]!), times);
      for (const open of this.open.values()) open.touch(customer);
    }
  }

  #addTurnover(row: number, times: 1 | -1): void {
    const { cells } = this.columns;
    const [state, month] = [cells.state[row]!, monthOfDay(cells.date[row]!)];
    if (state === DRAFT || state === VOID || month < this.#window.from || month > this.#window.to) return;
    const currency = cells.currency[row]!;
    let turnover = this.#turnover.get(currency);
    if (!turnover) this.#turnover.set(currency, (turnover = new Turnover()));
    const sign = cells.kind[row] === CREDIT_NOTE ? -times : times;
    turnover.add(cells.customer[row]!, sign * cells.withTax[row]!, times);
  }

  #addDraft(day: number, times: 1 | -1): void {
    const count = (this.drafts.get(day) ?? 0) + times;
    if (count === 0) this.drafts.delete(day);
    else this.drafts.set(day, count);
  }

  #openOf(currency: number): OpenDays {
    let open = this.open.get(currency);
    if (!open) this.open.set(currency, (open = new OpenDays(this.columns)));
    return open;
  }
}
