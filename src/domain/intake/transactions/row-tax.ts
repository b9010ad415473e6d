import { taxFor, type LineTax } from '../../products/default-tax.ts';
import type { TaxCategory } from '../../tax/tax.ts';
import type { IntakeContext } from '../plan.ts';
import type { CellReader } from '../rows/cell-reader.ts';
import { categoryOfRate, ratesOf } from '../rows/rate-category.ts';
import type { CustomerEntry } from './customer-words.ts';
import { FIELD } from './transaction-fields.ts';

type Product = IntakeContext['products'][number];

/** Row > product > customer > company (B21); a rate that the country does not know is an error (rule I21). */
export class RowTax {
  private readonly seller;
  private readonly mapped: boolean;
  private readonly known = new Map<string, TaxCategory | null>();

  constructor(
    private readonly reader: CellReader,
    private readonly context: IntakeContext,
  ) {
    this.mapped = reader.cells.isMapped(FIELD.taxRate);
    this.seller = {
      chargesTax: context.chargesTax ?? true,
      defaultTaxRate: context.defaultTaxRate,
      defaultTaxCategory: context.defaultTaxCategory,
    };
  }

  of(row: number, product: Product | null, customer: CustomerEntry | null): LineTax {
    return taxFor(this.seller, this.mapped ? this.ofRow(row) : null, product, customer?.known ?? null);
  }

  private ofRow(row: number): { taxRate: string; taxCategory: TaxCategory } | null {
    const rate = this.reader.rate(row, FIELD.taxRate);
    if (rate === '') return null;
    const category = this.categoryOf(rate);
    if (category !== null) return { taxRate: rate, taxCategory: category };
    this.reader.say(row, FIELD.taxRate, 'unknown-tax-rate', {
      params: { rates: ratesOf(this.context).join(', ') },
      suggestion: this.nearest(rate),
    });
    return { taxRate: rate, taxCategory: 'S' };
  }

  private categoryOf(rate: string): TaxCategory | null {
    const cached = this.known.get(rate);
    if (cached !== undefined) return cached;
    const category = categoryOfRate(this.context, rate);
    this.known.set(rate, category);
    return category;
  }

  private nearest(rate: string): string | undefined {
    const gap = (one: string): number => Math.abs(Number(one) - Number(rate));
    return ratesOf(this.context).reduce<string | undefined>(
      (best, one) => (best === undefined || gap(one) < gap(best) ? one : best),
      undefined,
    );
  }
}
