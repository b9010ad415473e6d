import type { CurrencyCode } from '@domain/money/currency.ts';
import { monthOfDay } from './days.ts';
import { kinds, statuses } from './invoice-facts.ts';
import type { Cells } from './layout.ts';

interface Amount {
  amount: number;
  count: number;
}

/** What is counted of one currency. */
interface CurrencyFigures {
  /** Everything, drafts and void ones too. */
  listed: { withTax: number; due: number; rows: number };
  /** What was invoiced; credit notes take away. */
  total: Amount;
  unpaid: Amount;
  /** By month of issue. */
  months: Map<number, Amount>;
  /** How many open invoices are due on a day: those before today are overdue. */
  dueDays: Map<number, number>;
}

const DRAFT = statuses.indexOf('draft');
const VOID = statuses.indexOf('void');
export const CREDIT_NOTE = kinds.indexOf('credit-note');
/** B8: what is issued and not settled; past its day it is overdue. By place in `statuses`. */
export const OPEN = Uint8Array.from(statuses, (status) =>
  status === 'issued' || status === 'partially-paid' ? 1 : 0,
);

const none = (): CurrencyFigures => ({
  listed: { withTax: 0, due: 0, rows: 0 },
  total: { amount: 0, count: 0 },
  unpaid: { amount: 0, count: 0 },
  months: new Map(),
  dueDays: new Map(),
});

/** Sums and counts that follow every change of a row, so that no question ever adds up all rows. */
export class Figures {
  readonly byCurrency = new Map<CurrencyCode, CurrencyFigures>();
  /** By place in `statuses`. */
  readonly byStatus: number[] = statuses.map(() => 0);

  /** `times` is 1 for a row that comes, -1 for one that goes. */
  add(cells: Cells, row: number, currency: CurrencyCode, times: 1 | -1): void {
    const state = cells.state[row]!;
    this.byStatus[state]! += times;
    const figures = this.#of(currency);
    const isCredit = cells.kind[row] === CREDIT_NOTE;
    const sign = isCredit ? -times : times;
    const withTax = cells.withTax[row]!;
    figures.listed.rows += times;
    figures.listed.withTax += sign * withTax;
    figures.listed.due += sign * cells.due[row]!;
    if (!isCredit && OPEN[state] === 1) addTo(figures.dueDays, cells.dueDate[row]!, times);
    if (state !== DRAFT && state !== VOID) {
      count(figures.total, sign * withTax, times);
      countMonth(figures.months, monthOfDay(cells.date[row]!), sign * withTax, times);
      if (!isCredit && cells.due[row]! > 0) count(figures.unpaid, sign * cells.due[row]!, times);
    }
    if (figures.listed.rows === 0) this.byCurrency.delete(currency);
  }

  /** Open invoices whose day is before `today`. */
  overdueOf(currency: CurrencyCode, today: number): number {
    let overdue = 0;
    for (const [day, rows] of this.byCurrency.get(currency)?.dueDays ?? []) if (day < today) overdue += rows;
    return overdue;
  }

  #of(currency: CurrencyCode): CurrencyFigures {
    let figures = this.byCurrency.get(currency);
    if (!figures) this.byCurrency.set(currency, (figures = none()));
    return figures;
  }
}

function count(figure: Amount, amount: number, times: number): void {
  figure.amount += amount;
  figure.count += times;
}

function countMonth(months: Map<number, Amount>, month: number, amount: number, times: number): void {
  let figure = months.get(month);
  if (!figure) months.set(month, (figure = { amount: 0, count: 0 }));
  count(figure, amount, times);
  if (figure.count === 0) months.delete(month);
}

function addTo(days: Map<number, number>, day: number, times: number): void {
  const rows = (days.get(day) ?? 0) + times;
  if (rows === 0) days.delete(day);
  else days.set(day, rows);
}
