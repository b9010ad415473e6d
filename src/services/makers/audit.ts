import { verifyBooks } from '@storage/journal/verify.ts';
import type { Books } from '../books.ts';
import type { AuditServices } from '../contracts/audit.ts';
import { listEntries } from '../queries/journal.ts';
import { recountInvoices } from '../queries/recount-invoices.ts';
import { asking, doing } from './asking.ts';

export const auditServices = (books: Books): AuditServices => ({
  list: asking(books, listEntries),
  recount: doing(books, recountInvoices),
  async verify(task) {
    const prover = books.deps.prover.open(books.db.name);
    try {
      return await verifyBooks(books.db, prover, task);
    } finally {
      prover.end();
    }
  },
});
