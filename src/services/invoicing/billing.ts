import type { BillingContext } from '@domain/invoicing/compose.ts';
import type { Company, Customer } from '@domain/parties/parties.ts';
import { documentTitle } from '@i18n/document-title.ts';
import { nowOf, todayOf, type Books } from '../books.ts';
import type { GenerateAllRequest, GenerationRequest } from '../contracts/generation.ts';

/** What composing depends on, for one customer or for all. */
export function billingContext(
  books: Books,
  company: Company,
  customerOf: (id: string) => Customer | undefined,
  request: GenerateAllRequest | GenerationRequest,
): BillingContext {
  const one = 'customerId' in request ? request : undefined;
  return {
    company,
    customerOf,
    periodStart: request.from,
    periodEnd: request.to,
    today: todayOf(books, company),
    createdAt: nowOf(books),
    groupBy: 'groupBy' in request ? request.groupBy : 'customer',
    dueDate: one?.dueDate,
    title: one?.title,
    titleOf: documentTitle,
    nextId: () => books.deps.ids.next(),
  };
}
