import type { Invoice } from '@domain/invoicing/invoice.ts';
import { statusOf } from '@domain/invoicing/lifecycle.ts';
import { companyOf, type Books } from '../books.ts';
import { anchorOf } from './anchor.ts';
import { templateOf } from '@domain/templates/template.ts';
import { buyerOf, sellerOf, templateIdFor, wholeBody } from '../invoicing/snapshots.ts';
import type { RenderJob } from '../ports.ts';
import { standsFor } from '../columns/customer-names.ts';

/** B11: as a file is named. A slash of a number would be a folder. */
export const fileNameOf = (invoice: Pick<Invoice, 'number' | 'no'>): string =>
  invoice.number === null
    ? `Pro-forma_${invoice.no}.pdf`
    : `Invoice_${invoice.number.replaceAll(/[^A-Za-z0-9+_-]/g, '-')}.pdf`;

/** What is issued prints from what was frozen; a draft from the company and customer of today. */
export async function renderJob(books: Books, id: string): Promise<RenderJob> {
  const [invoice, stored] = await Promise.all([books.db.invoices.get(id), books.db.invoiceBodies.get(id)]);
  if (!invoice || !stored) throw new Error(`Invoice ${id} has gone while it was printed`);
  const body = await wholeBody(books.db, stored);
  if (body.frozen && statusOf(invoice) !== 'draft') {
    const { seller, buyer, template } = body.frozen;
    const anchor = body.frozen.anchor ?? (await anchorOf(books, stored.rev));
    return { invoice, body, seller, buyer, template, anchor };
  }
  const [company, customers] = await Promise.all([companyOf(books), books.columns.customers.entries()]);
  const customer = standsFor(customers, invoice.customerId);
  if (!company || !customer) throw new Error(`Draft ${id} has no company or customer`);
  const template = await books.db.templates.get(templateIdFor(customer, company));
  const seller = sellerOf(company);
  const buyer = buyerOf(customer, company.country);
  return { invoice, body, seller, buyer, template: template ? templateOf(template) : null };
}
