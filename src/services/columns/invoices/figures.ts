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

const [DRAFT, ISSUED, PARTIALLY_PAID, VOID] = (['draft', 'issued', 'partially-paid', 'void'] as const).map(
  (status) => statuses.indexOf(status),
) as [number, number, number, number];
const CREDIT_NOTE = kinds.indexOf('credit-note');

const none = (): CurrencyFigures => ({
  listed: { withTax: 0, due: 0, rows: 0 },
  total: { amount: 0, count: 0 },
  unpaid: { amount: 0, count: 0 },
  months: new Map(),
  dueDays: new Map(),
});

/** B8: what is issued and not settled; past its day it is overdue. */
export const isOpen = (cells: Cells, row: number): boolean =>
  (cells.state[row] === ISSUED || cells.state[row] === PARTIALLY_PAID) && cells.kind[row] !== CREDIT_NOTE;

export const signOf = (cells: Cells, row: number): 1 | -1 => (cells.kind[row] === CREDIT_NOTE ? -1 : 1);

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
    const sign = signOf(cells, row) * times;
    const withTax = cells.withTax[row]!;
    figures.listed.rows += times;
    figures.listed.withTax += sign * withTax;
    figures.listed.due += sign * cells.due[row]!;
    if (isOpen(cells, row)) addTo(figures.dueDays, cells.dueDate[row]!, times);
    if (state !== DRAFT && state !== VOID) {
      count(figures.total, sign * withTax, times);
      countMonth(figures.months, monthOfDay(cells.date[row]!), sign * withTax, times);
      if (sign === times && cells.due[row]! > 0) count(figures.unpaid, sign * cells.due[row]!, times);
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
