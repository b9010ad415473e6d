import { ok, refuse, type Result } from '@domain/result.ts';
import { statusOf } from '@domain/invoicing/lifecycle.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import { companyOf, type Books } from '../books.ts';
import { buyerOf, sellerOf, wholeBody } from '../invoicing/snapshots.ts';
import type { LongTask, RenderJob } from '../ports.ts';
import { standsFor } from '../columns/customer-names.ts';

/** B11: as a file is named. A slash of a number would be a folder. */
const fileNameOf = (invoice: Pick<Invoice, 'number' | 'no'>): string =>
  invoice.number === null
    ? `Pro-forma_${invoice.no}.pdf`
    : `Invoice_${invoice.number.replaceAll(/[^A-Za-z0-9+_-]/g, '-')}.pdf`;

export async function documentName(books: Books, id: string): Promise<string> {
  const invoice = await books.db.invoices.get(id);
  return fileNameOf(invoice ?? { number: null, no: 0 });
}

/** One PDF of one or several documents. */
export async function documentsPdf(books: Books, ids: string[], task?: LongTask): Promise<Result<Blob>> {
  const fault = await missingFault(books, ids);
  if (fault) return fault;
  const jobs: RenderJob[] = [];
  for (const id of ids) jobs.push(await renderJob(books, id));
  const pdf = await books.deps.renderer.pdf(jobs, task);
  return pdf.ok ? ok(new Blob([new Uint8Array(pdf.value)], { type: 'application/pdf' })) : pdf;
}

/** One PDF each, in a zip; each document is read when its turn comes. */
export async function documentsZip(books: Books, ids: string[], task?: LongTask): Promise<Result<Blob>> {
  const fault = await missingFault(books, ids);
  if (fault) return fault;
  const jobAt = async (index: number) => {
    const job = await renderJob(books, ids[index]!);
    return { job, fileName: fileNameOf(job.invoice) };
  };
  return books.deps.renderer.zip(ids.length, jobAt, task);
}

async function missingFault(books: Books, ids: string[]): Promise<Result<never> | null> {
  if (ids.length === 0) return refuse('ValidationError', 'nothing-selected', {}, 'ids');
  const found = await books.db.invoices.where('id').anyOf(ids).count();
  return found < new Set(ids).size ? refuse('NotFound', 'invoice-missing') : null;
}

/** What is issued prints from what was frozen; a draft from the company and customer of today. */
async function renderJob(books: Books, id: string): Promise<RenderJob> {
  const [invoice, stored] = await Promise.all([books.db.invoices.get(id), books.db.invoiceBodies.get(id)]);
  if (!invoice || !stored) throw new Error(`Invoice ${id} has gone while it was printed`);
  const body = await wholeBody(books.db, stored);
  if (body.frozen && statusOf(invoice) !== 'draft') {
    return { invoice, body, seller: body.frozen.seller, buyer: body.frozen.buyer };
  }
  const [company, customers] = await Promise.all([companyOf(books), books.columns.customers.entries()]);
  const customer = standsFor(customers, invoice.customerId);
  if (!company || !customer) throw new Error(`Draft ${id} has no company or customer`);
  return { invoice, body, seller: sellerOf(company), buyer: buyerOf(customer, company.country) };
}
