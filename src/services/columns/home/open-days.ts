import { isExpected } from '@domain/receivables/habit.ts';
import { dayCount } from './day-count.ts';
import type { Habits } from './habits.ts';

export interface OpenDay {
  /** Places of the invoices that are due on it. */
  rows: Set<number>;
  due: number;
}

/** What is open of one currency: by the day it is due, and what of it is expected this month. */
export class OpenDays {
  /** By day as columns write it. */
  readonly days = new Map<number, OpenDay>();
  /** Of each customer what is due, by day. */
  readonly #owed = new Map<number, Map<number, number>>();
  readonly #expected = new Map<number, number>();
  readonly #stale = new Set<number>();
  #sum = 0;
  #asOf = '';

  add(
    row: number,
    { customer, dueDate, due }: { customer: number; dueDate: number; due: number },
    times: 1 | -1,
  ) {
    let day = this.days.get(dueDate);
    if (!day) this.days.set(dueDate, (day = { rows: new Set(), due: 0 }));
    if (times === 1) day.rows.add(row);
    else day.rows.delete(row);
    day.due += times * due;
    if (day.rows.size === 0) this.days.delete(dueDate);
    this.#owe(customer, dueDate, times * due);
  }

  /** What is due before a day, and the first day of it; null when nothing is. */
  before(today: number): { day: number; count: number; due: number } | null {
    const late = { day: today, count: 0, due: 0 };
    this.days.forEach(({ rows, due }, day) => {
      if (day >= today) return;
      late.count += rows.size;
      late.due += due;
      if (day < late.day) late.day = day;
    });
    return late.count > 0 ? late : null;
  }

  /** The customer's habit is another one. */
  touch(customer: number): void {
    if (this.#owed.has(customer)) this.#stale.add(customer);
  }

  /** Minor units. Only customers of whom something changed are counted again, all of them on another day. */
  expected(habits: Habits, today: number, monthEnd: number): number {
    const [asOf, ends] = [`${today} ${monthEnd}`, { today: dayCount(today), monthEnd: dayCount(monthEnd) }];
    if (asOf !== this.#asOf) for (const customer of this.#owed.keys()) this.#stale.add(customer);
    this.#asOf = asOf;
    for (const customer of this.#stale) {
      const delay = habits.delayOf(customer);
      let amount = 0;
      for (const [day, due] of this.#owed.get(customer) ?? []) {
        if (isExpected(dayCount(day), delay, ends)) amount += due;
      }
      this.#sum += amount - (this.#expected.get(customer) ?? 0);
      if (amount === 0) this.#expected.delete(customer);
      else this.#expected.set(customer, amount);
    }
    this.#stale.clear();
    return this.#sum;
  }

  #owe(customer: number, dueDate: number, amount: number): void {
    let owed = this.#owed.get(customer);
    if (!owed) this.#owed.set(customer, (owed = new Map()));
    const left = (owed.get(dueDate) ?? 0) + amount;
    if (left === 0) owed.delete(dueDate);
    else owed.set(dueDate, left);
    if (owed.size === 0) this.#owed.delete(customer);
    this.#stale.add(customer);
  }
}
