import type { Result } from '@domain/result.ts';
import type { Books } from '../books.ts';
import type { NamedFile, StatementQuery } from '../contracts/receivables.ts';
import { makeReceipt } from '../queries/receipt.ts';
import { makeStatement } from '../queries/statement.ts';
import { handOut } from './archive-documents.ts';

/** B12: the receipt of a payment as a file that is handed out. */
export async function receiptPdf(books: Books, paymentId: string): Promise<Result<NamedFile>> {
  const made = await makeReceipt(books, paymentId);
  if (!made.ok) return made;
  const { fileName, bytes } = made.value;
  return handOut(books, { subjects: [{ kind: 'payment', id: paymentId }], fileName, bytes });
}

/** The statement of a customer as a file that is handed out. */
export async function statementPdf(
  books: Books,
  customerId: string,
  query: StatementQuery,
): Promise<Result<NamedFile>> {
  const made = await makeStatement(books, customerId, query);
  if (!made.ok) return made;
  const { fileName, bytes } = made.value;
  return handOut(books, { subjects: [{ kind: 'customer', id: customerId }], fileName, bytes });
}
