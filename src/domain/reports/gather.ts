import type { CurrencyCode } from '../money/currency.ts';
import type { CollectedSection } from './define.ts';
import type { ReportCell } from './report.ts';

/** Rows by currency and key, each made when its first fact comes (RP4: a currency is a section of its own). */
export class Gathered<R> {
  readonly #sections = new Map<CurrencyCode, { rows: Map<string, R>; facts: number }>();

  constructor(private readonly fresh: (key: string) => R) {}

  row(currency: CurrencyCode, key: string): R {
    let section = this.#sections.get(currency);
    if (!section) this.#sections.set(currency, (section = { rows: new Map(), facts: 0 }));
    section.facts += 1;
    let row = section.rows.get(key);
    if (row === undefined) section.rows.set(key, (row = this.fresh(key)));
    return row;
  }

  /** The company's own currency first, then the one with the most facts. */
  sections(home: CurrencyCode, cells: (row: R, currency: CurrencyCode) => ReportCell[]): CollectedSection[] {
    return [...this.#sections]
      .sort(
        ([a, one], [b, other]) =>
          Number(b === home) - Number(a === home) || other.facts - one.facts || (a < b ? -1 : 1),
      )
      .map(([currency, { rows }]) => ({
        currency,
        rows: Array.from(rows.values(), (row) => cells(row, currency)),
      }));
  }
}
