/** What is due on one day, and the places of the invoices. */
export class OpenDay {
  constructor(
    /** As they were kept until one comes or goes: a start does not enter each into a set. */
    private held: Uint32Array | Set<number> = new Set(),
    public due = 0,
  ) {}

  get count(): number {
    return this.held instanceof Set ? this.held.size : this.held.length;
  }

  get places(): Iterable<number> {
    return this.held;
  }

  /** `times` is 1 for an invoice that comes, -1 for one that goes. */
  add(row: number, due: number, times: 1 | -1): void {
    if (!(this.held instanceof Set)) this.held = new Set(this.held);
    if (times === 1) this.held.add(row);
    else this.held.delete(row);
    this.due += times * due;
  }
}
