import { eraseBooks } from '@storage/reset.ts';
import type { Books } from './books.ts';
import { archiveServices, cacheServices } from './makers/archive.ts';
import { auditServices } from './makers/audit.ts';
import { backupServices } from './makers/backup.ts';
import { closingServices } from './makers/closing.ts';
import { companyServices } from './makers/company.ts';
import { customerServices } from './makers/customers.ts';
import { documentServices } from './makers/documents.ts';
import { generationServices } from './makers/generation.ts';
import { importServices } from './makers/imports.ts';
import { invoiceServices } from './makers/invoices.ts';
import { lineageServices } from './makers/lineage.ts';
import { paperServices, purchaseServices } from './makers/papers.ts';
import { productServices } from './makers/products.ts';
import { receivableServices } from './makers/receivables.ts';
import { seriesServices } from './makers/series.ts';
import { statsServices } from './makers/stats.ts';
import { storageServices } from './makers/storage.ts';
import { templateServices } from './makers/templates.ts';
import { transactionServices } from './makers/transactions.ts';
import type { Services } from './services.ts';

/** The use cases over one open set of books. One line per group. */
export const makeServices = (books: Books): Services => ({
  company: companyServices(books),
  customers: customerServices(books),
  products: productServices(books),
  transactions: transactionServices(books),
  imports: importServices(books),
  invoices: {
    ...invoiceServices(books),
    ...generationServices(books),
    ...documentServices(books),
    ...statsServices(books),
  },
  papers: paperServices(books),
  purchases: purchaseServices(books),
  receivables: receivableServices(books),
  templates: templateServices(books),
  series: seriesServices(books),
  lineage: lineageServices(books),
  archive: archiveServices(books),
  closing: closingServices(books),
  cache: cacheServices(books),
  audit: auditServices(books),
  backup: backupServices(books),
  storage: storageServices(books),
  scriptFonts: books.deps.scriptFonts,
  reset: () => eraseBooks(books.db, books.deps.ids.next()),
});
