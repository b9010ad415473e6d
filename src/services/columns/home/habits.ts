import { DELAY_STEPS, delayStep, usualDelay } from '@domain/receivables/habit.ts';

/** How late each customer has paid, by the customer's code (P10). */
export class Habits {
  constructor(private counts = new Uint32Array(256 * DELAY_STEPS)) {}

  toKeep = (): Uint32Array<ArrayBuffer> => this.counts.slice();

  add(customer: number, daysLate: number, times: number): void {
    const at = customer * DELAY_STEPS + delayStep(daysLate);
    if (at >= this.counts.length) this.#grow((customer + 1) * DELAY_STEPS);
    this.counts[at]! += times;
  }

  delayOf(customer: number): number {
    return usualDelay(this.counts.subarray(customer * DELAY_STEPS, (customer + 1) * DELAY_STEPS));
  }

  #grow(size: number): void {
    const counts = new Uint32Array(Math.max(size, this.counts.length * 2));
    counts.set(this.counts);
    this.counts = counts;
  }
}
