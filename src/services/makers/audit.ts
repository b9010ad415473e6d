import { verifyBooks } from '@storage/journal/verify.ts';
import type { Books } from '../books.ts';
import { breather } from '../columns/breathe.ts';
import type { AuditServices } from '../contracts/audit.ts';
import { listEntries } from '../queries/journal.ts';
import { asking } from './asking.ts';

export const auditServices = (books: Books): AuditServices => ({
  list: asking(books, listEntries),
  verify: (task) => verifyBooks(books.db, { ...task, breathe: breather() }),
});
