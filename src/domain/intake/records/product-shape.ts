import { isNegative } from '../../money/decimal.ts';
import { newProduct } from '../../products/new-product.ts';
import type { Product } from '../../products/product.ts';
import { fieldIndex } from '../kinds/kind.ts';
import products from '../kinds/products.ts';
import type { PlanParts } from '../passes/kind-pass.ts';
import type { IntakeContext } from '../plan.ts';
import type { CellReader } from '../rows/cell-reader.ts';
import { rateIn } from '../rows/rate-category.ts';
import { changedFacts } from './changed-facts.ts';
import type { RecordShape } from './record-pass.ts';

type ProductFacts = Omit<Product, 'rev' | 'no'>;

const at = (name: string): number => fieldIndex(products, name);
const FIELD = {
  key: at('key'),
  name: at('name'),
  description: at('description'),
  unit: at('unit'),
  price: at('price'),
  costPrice: at('costPrice'),
  currency: at('currency'),
  taxRate: at('taxRate'),
  account: at('account'),
  active: at('active'),
};

export class ProductShape implements RecordShape<ProductFacts> {
  constructor(
    private readonly reader: CellReader,
    private readonly context: IntakeContext,
  ) {}

  facts(row: number): Partial<ProductFacts> {
    const { reader } = this;
    const price = this.positive(row, FIELD.price);
    const active = reader.yesNo(row, FIELD.active);
    const facts = {
      key: reader.identifier(row, FIELD.key),
      name: reader.text(row, FIELD.name),
      description: reader.text(row, FIELD.description),
      unit: reader.text(row, FIELD.unit),
      price,
      costPrice: this.positive(row, FIELD.costPrice),
      currency: reader.currency(row, FIELD.currency),
      account: reader.identifier(row, FIELD.account),
      ...rateIn(this.reader, this.context, row, FIELD.taxRate),
    };
    return {
      ...(Object.fromEntries(
        Object.entries(facts).filter(([, value]) => value !== ''),
      ) as Partial<ProductFacts>),
      ...(price === '' ? {} : { priceIncludesTax: reader.cells.mapping.pricesIncludeTax }),
      ...(active === '' ? {} : { active }),
    };
  }

  whole(id: string, facts: Partial<ProductFacts>): ProductFacts {
    const { pricesIncludeTax, currency } = this.reader.cells.mapping;
    return newProduct(id, { priceIncludesTax: pricesIncludeTax, currency, ...facts });
  }

  patch(stored: ProductFacts, facts: Partial<ProductFacts>): Partial<ProductFacts> | null {
    return changedFacts(stored, facts);
  }

  put(parts: PlanParts, created: ProductFacts[], updated: PlanParts['products']['update']): void {
    parts.products = { create: created, update: updated };
  }

  private positive(row: number, field: number): string {
    const price = this.reader.decimal(row, field);
    if (price === '' || !isNegative(price)) return price;
    this.reader.say(row, field, 'not-a-number', { suggestion: price.slice(1) });
    return '';
  }
}
