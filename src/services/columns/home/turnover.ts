/** Sums by customer of one currency, by the customer's code. */
export class Turnover {
  constructor(
    public amounts = new Float64Array(256),
    public counts = new Int32Array(256),
  ) {}

  add(customer: number, amount: number, times: number): void {
    if (customer >= this.amounts.length) this.#grow(customer + 1);
    this.amounts[customer]! += amount;
    this.counts[customer]! += times;
  }

  #grow(size: number): void {
    const room = Math.max(size, this.amounts.length * 2);
    const [amounts, counts] = [new Float64Array(room), new Int32Array(room)];
    amounts.set(this.amounts);
    counts.set(this.counts);
    [this.amounts, this.counts] = [amounts, counts];
  }
}
