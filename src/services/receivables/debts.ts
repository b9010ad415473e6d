import type { Invoice } from '@domain/invoicing/invoice.ts';
import { balanceOf } from '@domain/invoicing/lifecycle.ts';
import type { OpenInvoice } from '@domain/receivables/remit.ts';

/** An issued invoice with something left to pay. */
export const isOwed = (invoice: Invoice): boolean =>
  invoice.kind === 'invoice' && invoice.number !== null && balanceOf(invoice) > 0;

export const debtOf = (invoice: Invoice): OpenInvoice => ({
  id: invoice.id,
  number: invoice.number ?? '',
  dueDate: invoice.dueDate,
  issueDate: invoice.issueDate ?? '',
  due: balanceOf(invoice),
});
