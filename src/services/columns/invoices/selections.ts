import type { InvoiceIndex } from './invoice-index.ts';
import { select, type Criteria, type Selection } from './selection.ts';

/** Turning pages and sorting asks for the same rows again; typing asks for a few before the last. */
const KEPT = 8;

/** The last answers, until a row changes. */
export class Selections {
  #version = -1;
  readonly #kept = new Map<string, Selection>();

  constructor(private readonly index: InvoiceIndex) {}

  /** Synchronous: the order by number is prepared where something is searched. */
  of(criteria: Criteria): Selection {
    if (this.index.version !== this.#version) this.#kept.clear();
    this.#version = this.index.version;
    const key = JSON.stringify({ ...criteria, customers: criteria.customers && [...criteria.customers] });
    const selection =
      this.#kept.get(key) ?? select(this.index.columns, criteria, () => this.index.order('number').rows());
    this.#kept.delete(key);
    this.#kept.set(key, selection);
    if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value!);
    return selection;
  }
}
