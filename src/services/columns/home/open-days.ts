import { isExpected } from '@domain/receivables/habit.ts';
import type { InvoiceColumns } from '../invoices/invoice-columns.ts';
import { dayCount } from './day-count.ts';
import type { Habits } from './habits.ts';
import { OpenDay } from './open-day.ts';

/** The days one after the other, and the places of the invoices of each. */
export interface KeptOpenDays {
  days: Int32Array;
  dues: Float64Array;
  counts: Uint32Array;
  places: Uint32Array;
}

/** What is open of one currency: by the day it is due, and what of it is expected this month. */
export class OpenDays {
  /** By day as columns write it. */
  readonly days = new Map<number, OpenDay>();
  /** Of each customer what is due on days that count for this month, by day. */
  readonly #owed = new Map<number, Map<number, number>>();
  readonly #expected = new Map<number, number>();
  readonly #stale = new Set<number>();
  #sum = 0;
  /** In days of one count; none until someone asks what is expected. */
  #month: { today: number; monthEnd: number } | null = null;

  constructor(
    private readonly columns: InvoiceColumns,
    kept?: KeptOpenDays,
  ) {
    let from = 0;
    kept?.days.forEach((day, at) => {
      const places = kept.places.subarray(from, (from += kept.counts[at]!));
      this.days.set(day, new OpenDay(places, kept.dues[at]));
    });
  }

  toKeep(): KeptOpenDays {
    const all = [...this.days.values()];
    return {
      days: Int32Array.from(this.days.keys()),
      dues: Float64Array.from(all, ({ due }) => due),
      counts: Uint32Array.from(all, ({ count }) => count),
      places: Uint32Array.from(all.flatMap(({ places }) => [...places])),
    };
  }

  add(row: number, times: 1 | -1): void {
    const { customer, dueDate, due } = this.columns.cells;
    const date = dueDate[row]!;
    let day = this.days.get(date);
    if (!day) this.days.set(date, (day = new OpenDay()));
    day.add(row, due[row]!, times);
    if (day.count === 0) this.days.delete(date);
    if (this.#counts(date)) this.#owe(customer[row]!, date, times * due[row]!);
  }

  /** What is due before a day, and the first day of it; null when nothing is. */
  before(today: number): { day: number; count: number; due: number } | null {
    const late = { day: today, count: 0, due: 0 };
    this.days.forEach(({ count, due }, day) => {
      if (day >= today) return;
      late.count += count;
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
    const month = { today: dayCount(today), monthEnd: dayCount(monthEnd) };
    if (month.today !== this.#month?.today || month.monthEnd !== this.#month.monthEnd) this.#turnTo(month);
    for (const customer of this.#stale) {
      const delay = habits.delayOf(customer);
      let amount = 0;
      for (const [day, due] of this.#owed.get(customer) ?? []) {
        if (isExpected(dayCount(day), delay, month)) amount += due;
      }
      this.#sum += amount - (this.#expected.get(customer) ?? 0);
      if (amount === 0) this.#expected.delete(customer);
      else this.#expected.set(customer, amount);
    }
    this.#stale.clear();
    return this.#sum;
  }

  #turnTo(month: { today: number; monthEnd: number }): void {
    this.#month = month;
    for (const customers of [this.#owed, this.#expected, this.#stale]) customers.clear();
    this.#sum = 0;
    const { customer, due } = this.columns.cells;
    for (const [day, { places }] of this.days) {
      if (!this.#counts(day)) continue;
      for (const row of places) this.#owe(customer[row]!, day, due[row]!);
    }
  }

  /** Whether somebody who pays in time would pay this month what is due on that day. */
  #counts(day: number): boolean {
    return this.#month !== null && isExpected(dayCount(day), 0, this.#month);
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
