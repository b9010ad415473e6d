import { recipientsOf } from '@domain/outbox/recipients.ts';
import type { Mailbox } from '@domain/outbox/message.ts';
import type { Customer } from '@domain/parties/parties.ts';
import type { ListedInvoice, MessageTarget } from '@services/services.ts';

/** What becomes of one of the chosen invoices when all are mailed. */
export type BulkMail =
  | { invoice: ListedInvoice; to: Mailbox[]; target: MessageTarget }
  | { invoice: ListedInvoice; why: 'draft' | 'void' | 'address' };

/** Who gets what, and what stays behind why: before anything is made. */
export function bulkMails(invoices: readonly ListedInvoice[], customers: readonly Customer[]): BulkMail[] {
  const byId = new Map(customers.map((customer) => [customer.id, customer]));
  return invoices.map((invoice): BulkMail => {
    if (invoice.number === null) return { invoice, why: 'draft' };
    if (invoice.status === 'void') return { invoice, why: 'void' };
    const customer = byId.get(invoice.customerId);
    const to = customer ? recipientsOf(customer) : [];
    if (to.length === 0) return { invoice, why: 'address' };
    return { invoice, to, target: { kind: invoice.kind, id: invoice.id } };
  });
}
