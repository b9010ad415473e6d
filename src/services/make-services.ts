import { eraseBooks } from '@storage/reset.ts';
import { markOf, type Books } from './books.ts';
import type { GenerationServices } from './contracts/generation.ts';
import { fetched } from './makers/asking.ts';
import { cacheServices } from './makers/cache.ts';
import { companyServices } from './makers/company.ts';
import { customerServices } from './makers/customers.ts';
import { documentServices } from './makers/documents.ts';
import { importServices } from './makers/imports.ts';
import { invoiceServices } from './makers/invoices.ts';
import { productServices } from './makers/products.ts';
import { seriesServices } from './makers/series.ts';
import { statsServices } from './makers/stats.ts';
import { storageServices } from './makers/storage.ts';
import { transactionServices } from './makers/transactions.ts';
import type { Services } from './services.ts';

/** Of the invoices, what the first screen does not ask. */
function generation(books: Books): GenerationServices {
  const group = fetched<GenerationServices>(books, async () =>
    (await import('./makers/generation.ts')).generationServices(books),
  );
  return {
    preview: (...asked) => group.preview(...asked),
    generate: (...asked) => group.generate(...asked),
    previewAll: (...asked) => group.previewAll(...asked),
    generateAll: (...asked) => group.generateAll(...asked),
  };
}

/** The use cases over one open set of books. One line per group. */
export const makeServices = (books: Books): Services => ({
  company: companyServices(books),
  customers: customerServices(books),
  products: productServices(books),
  transactions: transactionServices(books),
  imports: importServices(books),
  invoices: {
    ...invoiceServices(books),
    ...generation(books),
    ...documentServices(books),
    ...statsServices(books),
  },
  papers: fetched(books, async () => (await import('./makers/papers.ts')).paperServices(books)),
  purchases: fetched(books, async () => (await import('./makers/papers.ts')).purchaseServices(books)),
  receivables: fetched(books, async () =>
    (await import('./makers/receivables.ts')).receivableServices(books),
  ),
  outbox: fetched(
    books,
    async () => (await import('./makers/outbox.ts')).outboxServices(books),
    () => books.db.outboxLeases.toArray(),
  ),
  relay: fetched(
    books,
    async () => (await import('./makers/relay.ts')).relayServices(books),
    () => books.db.relayPairings.toArray(),
  ),
  rentals: fetched(books, async () => (await import('./makers/rentals.ts')).rentalServices(books)),
  automations: fetched(
    books,
    async () => (await import('./makers/automations.ts')).automationServices(books),
    () => Promise.all([books.db.automationLeases.toArray(), books.db.watchedSources.toArray()]),
  ),
  managers: fetched(books, async () => (await import('./makers/managers.ts')).managerServices(books)),
  reports: fetched(books, async () => (await import('./makers/reports.ts')).reportServices(books)),
  pipeline: fetched(books, async () => (await import('./makers/pipeline.ts')).pipelineServices(books)),
  dashboard: fetched(books, async () => (await import('./makers/dashboard.ts')).dashboardServices(books)),
  templates: fetched(books, async () => (await import('./makers/templates.ts')).templateServices(books)),
  mailTexts: fetched(books, async () => (await import('./makers/mail-texts.ts')).mailTextServices(books)),
  series: seriesServices(books),
  lineage: fetched(books, async () => (await import('./makers/lineage.ts')).lineageServices(books)),
  archive: fetched(books, async () => (await import('./makers/archive.ts')).archiveServices(books)),
  closing: fetched(books, async () => (await import('./makers/closing.ts')).closingServices(books)),
  outputFolders: fetched(
    books,
    async () => (await import('./makers/output-folders.ts')).outputFolderServices(books),
    () => books.db.outputFolders.toArray(),
  ),
  cache: cacheServices(books),
  audit: fetched(books, async () => (await import('./makers/audit.ts')).auditServices(books)),
  backup: fetched(books, async () => (await import('./makers/backup.ts')).backupServices(books)),
  storage: storageServices(books),
  scriptFonts: books.deps.scriptFonts,
  reset: () => eraseBooks(books.db, books.deps.ids.next()),
  mark: () => markOf(books),
});
