import type { Customer } from '@domain/parties/parties.ts';
import type { Asked, Need } from '@domain/reports/define.ts';
import { fold } from '@domain/texts/search.ts';
import { decodeBlock } from '@domain/transactions/block.ts';
import type { BooksDatabase } from '../database.ts';

type Names = Pick<Asked, 'customerOf' | 'productOf' | 'isDraft'> & {
  /** Every id that stands for a customer: its own and those merged into it. */
  idsOf(customerId: string): ReadonlySet<string>;
};

const nobody = { id: '', name: '' };

/** The names that reports say for ids; what no report of these needs asks for is not read. */
export async function readNames(db: BooksDatabase, needs: readonly Need[]): Promise<Names> {
  const customers = new Map((await db.customers.toArray()).map((customer) => [customer.id, customer]));
  const stands = (id: string): Customer | undefined => {
    let customer = customers.get(id);
    for (let steps = 0; customer?.mergedInto && steps < 100; steps += 1) {
      customer = customers.get(customer.mergedInto);
    }
    return customer;
  };
  const named = new Map<string, { id: string; name: string }>();
  const drafts = needs.includes('drafts') ? await draftIds(db) : new Set<string>();
  return {
    customerOf(id) {
      if (id === null || id === '') return nobody;
      let known = named.get(id);
      if (!known) {
        const customer = stands(id);
        named.set(id, (known = { id: customer?.id ?? id, name: customer?.name ?? '' }));
      }
      return known;
    },
    productOf: needs.includes('lines')
      ? await productFinder(db)
      : (_, title) => ({ id: title, name: title, key: '' }),
    isDraft: (id) => drafts.has(id),
    idsOf(customerId) {
      const target = stands(customerId)?.id ?? customerId;
      return new Set([target, ...[...customers.keys()].filter((id) => stands(id)?.id === target)]);
    },
  };
}

async function draftIds(db: BooksDatabase): Promise<Set<string>> {
  const numbered = new Set(await db.invoices.orderBy('number').primaryKeys());
  const all = await db.invoices.toCollection().primaryKeys();
  return new Set(all.filter((id) => !numbered.has(id)));
}

/** By the product of the transaction, else by the product of that name, else by the title itself. */
async function productFinder(db: BooksDatabase): Promise<Asked['productOf']> {
  const products = await db.products.toArray();
  const byId = new Map(products.map(({ id, name, key }) => [id, { id, name, key }]));
  const byName = new Map(products.map(({ id, name, key }) => [fold(name), { id, name, key }]));
  const ofTransaction = new Map<string, string>();
  if (products.length > 0) {
    await db.transactionBlocks.each(({ id, payload }) => {
      for (const row of decodeBlock(id, payload)) {
        if (row && row.productId !== null) ofTransaction.set(row.id, row.productId);
      }
    });
  }
  const byTitle = new Map<string, { id: string; name: string; key: string }>();
  return (transactionId, title) => {
    const productId = transactionId === null ? undefined : ofTransaction.get(transactionId);
    const product = productId === undefined ? undefined : byId.get(productId);
    if (product) return product;
    let known = byTitle.get(title);
    if (!known) {
      const folded = fold(title);
      byTitle.set(title, (known = byName.get(folded) ?? { id: `title ${folded}`, name: title, key: '' }));
    }
    return known;
  };
}
