import type { Customer } from '../parties/parties.ts';
import type { Product } from '../products/product.ts';
import type { BooksSource } from './setup.ts';

type Read<T> = Record<string, (record: T) => string>;

const customerColumns: Read<Customer> = {
  key: ({ key }) => key,
  number: ({ no }) => String(no),
  name: ({ name }) => name,
  email: ({ email }) => email,
  taxId: ({ taxId }) => taxId,
  address: ({ address }) => [address.line1, address.line2].filter((line) => line !== '').join(', '),
  zip: ({ address }) => address.zip,
  city: ({ address }) => address.city,
  country: ({ address }) => address.country,
  currency: ({ currency }) => currency,
  language: ({ language }) => language,
  taxRate: ({ taxRate }) => taxRate,
};

const productColumns: Read<Product> = {
  key: ({ key }) => key,
  number: ({ no }) => String(no),
  name: ({ name }) => name,
  description: ({ description }) => description,
  unit: ({ unit }) => unit,
  price: ({ price }) => price,
  priceIncludesTax: ({ priceIncludesTax }) => (priceIncludesTax ? 'yes' : 'no'),
  currency: ({ currency }) => currency,
  taxRate: ({ taxRate }) => taxRate,
  taxCategory: ({ taxCategory }) => taxCategory,
};

/** What a source of the books can be asked for. */
export const booksColumns: Record<BooksSource, string[]> = {
  customers: Object.keys(customerColumns),
  products: Object.keys(productColumns),
};

/** BR29: one that was merged away is found by its own key and number, and says what the one that stands says. */
export function customerRows(customers: readonly Customer[], names: readonly string[]): string {
  const standing = new Map(customers.map((one) => [one.id, one]));
  const rows = customers.map((one) => {
    const into = one.mergedInto === null ? undefined : standing.get(one.mergedInto);
    return into ? { ...into, key: one.key, no: one.no } : one;
  });
  return canonicalRows(rows, customerColumns, names);
}

export const productRows = (products: readonly Product[], names: readonly string[]): string =>
  canonicalRows(products, productColumns, names);

/** The same records give the same bytes, whoever asks: by key, then by number, every cell in quotes. */
function canonicalRows<T extends { key: string; no: number }>(
  records: readonly T[],
  columns: Read<T>,
  names: readonly string[],
): string {
  const known = Object.keys(columns).filter((name) => names.includes(name));
  const sorted = records.toSorted((a, b) => (a.key === b.key ? a.no - b.no : a.key < b.key ? -1 : 1));
  const lines = [known, ...sorted.map((record) => known.map((name) => columns[name]!(record)))];
  return lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

const quoted = (cell: string): string => `"${cell.replace(/\s+/g, ' ').trim().replaceAll('"', '""')}"`;
