import { Desk } from './desk.ts';
import type { InvoiceColumns } from './invoice-columns.ts';
import type { Orders } from './narrowing.ts';
import { select, type Criteria, type Selection } from './selection.ts';

/** Turning pages and sorting asks for the same rows again; typing asks for a few before the last. */
const KEPT = 8;

/** The last answers, until a row changes. */
export class Selections {
  #version = -1;
  readonly #kept = new Map<string, Selection>();
  readonly #desk = new Desk();

  /**
   * Synchronous, and the answer only counts until the next question: the room it stands in is used again. `version`
   * says whether rows have changed.
   */
  of(criteria: Criteria, columns: InvoiceColumns, version: number, orders: Orders): Selection {
    if (version !== this.#version) for (const key of this.#kept.keys()) this.#forget(key);
    this.#version = version;
    const key = JSON.stringify({ ...criteria, customers: criteria.customers && [...criteria.customers] });
    const known = this.#kept.get(key);
    if (!known && this.#kept.size >= KEPT) this.#forget(this.#kept.keys().next().value!);
    const selection = known ?? select(columns, criteria, orders, this.#desk);
    this.#kept.delete(key);
    this.#kept.set(key, selection);
    return selection;
  }

  #forget(key: string): void {
    const flags = this.#kept.get(key)?.flags;
    if (flags) this.#desk.giveBack(flags);
    this.#kept.delete(key);
  }
}
