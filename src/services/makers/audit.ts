import { verifyBooks } from '@storage/journal/verify.ts';
import type { Books } from '../books.ts';
import { breather } from '../columns/breathe.ts';
import type { AuditServices } from '../contracts/audit.ts';
import { listEntries } from '../queries/journal.ts';
import { recountInvoices } from '../queries/recount-invoices.ts';
import { asking, doing } from './asking.ts';

export const auditServices = (books: Books): AuditServices => ({
  list: asking(books, listEntries),
  recount: doing(books, recountInvoices),
  verify: (task) => verifyBooks(books.db, { ...task, breathe: breather() }),
});
