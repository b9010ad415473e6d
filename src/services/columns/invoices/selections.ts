import type { InvoiceColumns } from './invoice-columns.ts';
import { select, type Criteria, type Selection } from './selection.ts';

/** Turning pages and sorting asks for the same rows again; typing asks for a few before the last. */
const KEPT = 8;

/** The last answers, until a row changes. */
export class Selections {
  #version = -1;
  readonly #kept = new Map<string, Selection>();

  /** Synchronous. `version` says whether rows have changed; the order by number is asked for where something is searched. */
  of(criteria: Criteria, columns: InvoiceColumns, version: number, byNumber: () => Uint32Array): Selection {
    if (version !== this.#version) this.#kept.clear();
    this.#version = version;
    const key = JSON.stringify({ ...criteria, customers: criteria.customers && [...criteria.customers] });
    const selection = this.#kept.get(key) ?? select(columns, criteria, byNumber);
    this.#kept.delete(key);
    this.#kept.set(key, selection);
    if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value!);
    return selection;
  }
}
