import type { MailContent } from '@documents/mail/content.ts';
import type { Mailbox } from '@domain/outbox/message.ts';
import { recipientsOf } from '@domain/outbox/recipients.ts';
import type { Company, Customer, Language } from '@domain/parties/parties.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { Books } from '../books.ts';
import { standsFor } from '../columns/customer-names.ts';
import type { ComposedFile, ComposedMessage } from './composed.ts';

/** What a mail carries, before it has words: the record, its reader, what the words can name, its files. */
export interface MailSubject extends Pick<ComposedMessage, 'subject' | 'subjectName' | 'statement'> {
  content: MailContent;
  /** Null = the company itself. */
  reader: MailReader | null;
  files: ComposedFile[];
}

/** To whom a mail is: a customer, or a manager. */
export interface MailReader {
  name: string;
  /** Empty = nobody who is billed. */
  customerId: string;
  managerId?: string;
  to: Mailbox[];
}

export const customerReader = (customer: Customer): MailReader => ({
  name: customer.name,
  customerId: customer.id,
  to: recipientsOf(customer),
});

export const languageFor = (customer: Pick<Customer, 'language'>, company: Company): Language =>
  customer.language || company.documentLanguage;

export async function customerOf(books: Books, id: string): Promise<Result<Customer>> {
  const customer = standsFor(await books.columns.customers.entries(), id);
  return customer ? ok(customer) : refuse('NotFound', 'customer-missing');
}
