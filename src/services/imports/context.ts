import { packOf } from '@domain/countries/registry.ts';
import type { IntakeContext } from '@domain/intake/plan.ts';
import type { Company } from '@domain/parties/parties.ts';
import { claimedHalves } from '@domain/rentals/time-sheet.ts';
import type { TransactionBlock } from '@domain/transactions/transaction.ts';
import type { BooksDatabase } from '@storage/database.ts';
import type { BookTable } from '@storage/tables.ts';
import { todayOf, type Books } from '../books.ts';
import { standsFor } from '../columns/customer-names.ts';

const facts: Record<string, readonly BookTable[]> = {
  transactions: ['transactionBlocks'],
  rentals: ['rentals', 'timeSheets', 'invoices'],
  timesheets: ['rentals', 'timeSheets', 'invoices'],
};

/** The tables that validation of this kind rests on. */
export const contextTables = (kind: string): ReadonlySet<string> =>
  new Set<BookTable>(['company', 'customers', 'products', ...(facts[kind] ?? [])]);

/** What validation must know of the books, read before. */
export async function intakeContext(books: Books, company: Company, kind: string): Promise<IntakeContext> {
  const [customers, products, savedMappings] = await Promise.all([
    books.columns.customers.entries(),
    books.columns.products.entries(),
    books.db.columnMappings.toArray(),
  ]);
  return {
    today: todayOf(books, company),
    currency: company.currency,
    taxRates: packOf(company.country).taxRates.map(({ rate, category }) => ({ rate, category })),
    defaultTaxRate: company.defaultTaxRate,
    defaultTaxCategory: company.defaultTaxCategory,
    chargesTax: company.chargesTax,
    pricesIncludeTax: company.pricesIncludeTax,
    country: company.country,
    customers: [...customers.values()].map(({ record }) => ({
      ...record,
      mergedInto: record.mergedInto && (standsFor(customers, record.id)?.id ?? null),
    })),
    products: [...products.values()].map(({ record }) => record),
    blocks: kind === 'transactions' ? await packedBlocks(books.db) : [],
    savedMappings: savedMappings.filter(({ mapping }) => mapping.kind === kind),
    lockedUntil: company.lockedUntil,
    ...(kind === 'rentals' || kind === 'timesheets' ? await rentalFacts(books.db) : {}),
  };
}

/** The rentals, their days, and which of those are on issued documents. */
async function rentalFacts(
  db: BooksDatabase,
): Promise<Pick<IntakeContext, 'rentals' | 'sheets' | 'lockedDays'>> {
  const [rentals, sheets] = await Promise.all([db.rentals.toArray(), db.timeSheets.toArray()]);
  const ids = [...new Set(sheets.flatMap(({ claims }) => claims.map(({ invoiceId }) => invoiceId)))];
  const invoices = await db.invoices.bulkGet(ids);
  const issued = new Set(invoices.flatMap((invoice) => (invoice?.number ? [invoice.id] : [])));
  const locked = sheets.map((sheet) => {
    const claims = sheet.claims.filter(({ invoiceId }) => issued.has(invoiceId));
    return [sheet.id, claimedHalves({ ...sheet, claims })] as const;
  });
  return {
    rentals,
    sheets: sheets.map(({ id, days }) => ({ id, days })),
    lockedDays: Object.fromEntries(locked),
  };
}

const SLICE = 100;

async function packedBlocks(db: BooksDatabase): Promise<Pick<TransactionBlock, 'id' | 'payload'>[]> {
  const packed: Pick<TransactionBlock, 'id' | 'payload'>[] = [];
  for (let last = ''; ;) {
    const blocks = await db.transactionBlocks.where('id').above(last).limit(SLICE).toArray();
    for (const { id, payload } of blocks) packed.push({ id, payload });
    if (blocks.length < SLICE) return packed;
    last = blocks.at(-1)!.id;
  }
}
