import type { Invoice } from '@domain/invoicing/invoice.ts';
import { planRental, type PerRentalPlan } from '@domain/rentals/plan-rental.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { BooksDatabase } from '@storage/database.ts';
import { commit } from '@storage/journal/write.ts';
import { noCompany, sign, type Books } from '../books.ts';
import type { RentalServices } from '../contracts/rentals.ts';
import { freeReference } from '../rentals/free-reference.ts';
import { invoicesOf, minimumLinesOf, sheetsOf } from '../rentals/read-sheets.ts';
import { rentalContext } from '../rentals/rental-context.ts';
import { stageRental } from './generate-month.ts';

/** C5: one rental's open days of any months become a draft. */
export async function generateRental(books: Books, rentalId: string): Promise<Result<Invoice>> {
  const customers = await books.columns.customers.entries();
  return commit(books.db, sign(books, 'generate-rental'), async (writer) => {
    const planned = await planOne(books, writer.db, rentalId, customers);
    if (!planned.ok) return planned;
    const { draft, sheets } = planned.value;
    const invoice = stageRental(writer, draft, sheets, await writer.nextNo('invoice'));
    return ok({
      value: invoice,
      subjects: [
        { kind: 'invoice', id: invoice.id },
        { kind: 'rental', id: rentalId },
        { kind: 'customer', id: invoice.customerId },
      ],
      summary: { key: 'rental-generated', params: { no: invoice.no, reference: invoice.reference } },
    });
  });
}

export async function previewRental(
  books: Books,
  rentalId: string,
): ReturnType<RentalServices['previewRental']> {
  const customers = await books.columns.customers.entries();
  const planned = await planOne(books, books.db, rentalId, customers);
  return planned.ok ? ok(planned.value.draft.invoice) : planned;
}

async function planOne(
  books: Books,
  db: BooksDatabase,
  rentalId: string,
  customers: Parameters<typeof rentalContext>[2],
): Promise<Result<PerRentalPlan>> {
  const company = await db.company.get('company');
  if (!company) return noCompany();
  const rental = await db.rentals.get(rentalId);
  if (!rental) return refuse('NotFound', 'rental-missing');
  const sheets = await sheetsOf({ db }, rentalId);
  const known = await invoicesOf(db, sheets);
  const reference = await freeReference(books, db, rental, company);
  return planRental(rental, sheets, reference, rentalContext(books, company, customers), {
    monthlyOf: ({ monthly }) => known.get(monthly.invoiceId ?? ''),
    linesOf: await minimumLinesOf(db, sheets),
  });
}
