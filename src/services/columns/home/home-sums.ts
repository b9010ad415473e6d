import { monthOfDay } from '../invoices/days.ts';
import { CREDIT_NOTE, OPEN } from '../invoices/figures.ts';
import { statuses } from '../invoices/invoice-facts.ts';
import type { InvoiceColumns } from '../invoices/invoice-columns.ts';
import { daysBetween } from './day-count.ts';
import { Habits } from './habits.ts';
import { OpenDays } from './open-days.ts';
import { Turnover } from './turnover.ts';

const DRAFT = statuses.indexOf('draft');
const VOID = statuses.indexOf('void');
const PAID = statuses.indexOf('paid');

const known = new WeakMap<InvoiceColumns, HomeSums>();

/** What the home screen asks of these columns; counted once, with the first question. */
export function homeSumsOf(columns: InvoiceColumns): HomeSums {
  let sums = known.get(columns);
  if (!sums) known.set(columns, (sums = new HomeSums(columns)));
  return sums;
}

/** Sums that follow every change of a row, by the code of the currency: no question ever goes through all invoices. */
class HomeSums {
  readonly open = new Map<number, OpenDays>();
  readonly habits = new Habits();
  /** Drafts by the day on which they were made. */
  readonly drafts = new Map<number, number>();
  #turnover = new Map<number, Turnover>();
  #window = { from: 0, to: 0 };

  constructor(private readonly columns: InvoiceColumns) {
    this.#countAll();
    columns.followers.add((row, times) => {
      this.#add(row, times);
      this.#addTurnover(row, times);
    });
  }

  /** What was invoiced from one month to another, `202512`, by the code of the customer; not to be written to. */
  turnover(currency: number, from: number, to: number): Turnover | undefined {
    if (from !== this.#window.from || to !== this.#window.to) {
      this.#window = { from, to };
      this.#turnover = new Map();
      this.#countTurnover();
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
    const customer = cells.customer[row]!;
    if (OPEN[state] === 1) {
      const [dueDate, due] = [cells.dueDate[row]!, cells.due[row]!];
      this.#openOf(cells.currency[row]!).add(row, { customer, dueDate, due }, times);
    }
    if (state === PAID && cells.lastPaidDate[row]! > 0) {
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
    if (!open) this.open.set(currency, (open = new OpenDays()));
    return open;
  }
}
