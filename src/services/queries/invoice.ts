import { packOf } from '@domain/countries/registry.ts';
import { actionsOf } from '@domain/invoicing/lifecycle.ts';
import { companyOf, todayOf, type Books } from '../books.ts';
import { wholeBody } from '../invoicing/snapshots.ts';
import type { InvoiceDetail } from '../contracts/invoices.ts';
import { entriesAbout } from './journal.ts';
import { standsFor } from '../columns/customer-names.ts';
import { invoiceRow } from './invoices.ts';

export async function getInvoice(books: Books, id: string): Promise<InvoiceDetail | undefined> {
  const [invoice, stored, company] = await Promise.all([
    books.db.invoices.get(id),
    books.db.invoiceBodies.get(id),
    companyOf(books),
  ]);
  if (!invoice || !stored || !company) return undefined;
  const customers = await books.columns.customers.entries();
  const customer = standsFor(customers, invoice.customerId);
  if (!customer) return undefined;
  return {
    ...invoiceRow(invoice, todayOf(books, company)),
    body: await wholeBody(books.db, stored),
    customer,
    activity: await entriesAbout(books, id),
    actions: actionsOf(invoice, packOf(company.country)),
  };
}
