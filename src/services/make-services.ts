import { packOf } from '@domain/countries/registry.ts';
import { eraseBooks } from '@storage/reset.ts';
import { verifyBooks } from '@storage/journal/verify.ts';
import { createBackup } from './backup/create-backup.ts';
import { inspectBackup, restoreBackup } from './backup/restore-backup.ts';
import { companyOf, type Books } from './books.ts';
import { breather } from './columns/breathe.ts';
import { assignTransactions } from './commands/assign-transactions.ts';
import { commitImport } from './commands/commit-import.ts';
import { duplicateInvoice } from './commands/duplicate-invoice.ts';
import { generateAll } from './commands/generate-all.ts';
import { generateInvoice } from './commands/generate-invoice.ts';
import { issueInvoices } from './commands/issue-invoices.ts';
import { mergeCustomers, undoMerge } from './commands/merge-customers.ts';
import { openImport } from './commands/open-import.ts';
import { removeCustomer, restoreCustomer } from './commands/remove-customer.ts';
import { removeDrafts, restoreDrafts } from './commands/remove-drafts.ts';
import { removeProduct, restoreProduct } from './commands/remove-product.ts';
import { removeTemplate, restoreTemplate } from './commands/remove-template.ts';
import { removeTransactions, restoreTransactions } from './commands/remove-transactions.ts';
import { saveCustomer } from './commands/save-customer.ts';
import { saveDraft } from './commands/save-draft.ts';
import { saveProduct } from './commands/save-product.ts';
import { saveSeries } from './commands/save-series.ts';
import { duplicateTemplate, importTemplate, saveTemplate } from './commands/save-template.ts';
import { saveTransaction } from './commands/save-transaction.ts';
import { setDefaultTemplate } from './commands/set-default-template.ts';
import { setUpCompany } from './commands/set-up-company.ts';
import { undoImport } from './commands/undo-import.ts';
import { updateCompany } from './commands/update-company.ts';
import { walkInCustomer } from './commands/walk-in-customer.ts';
import { allCustomers, listCustomers } from './queries/customers.ts';
import { dataSafety } from './queries/data-safety.ts';
import { documentName, documentsPdf, documentsZip } from './queries/documents.ts';
import { listImports } from './queries/imports.ts';
import { getInvoice } from './queries/invoice.ts';
import { listInvoices } from './queries/invoices.ts';
import { listEntries } from './queries/journal.ts';
import { lineageOf } from './queries/lineage.ts';
import { previewAll } from './queries/preview-all.ts';
import { previewGeneration } from './queries/preview-generation.ts';
import { allProducts, listProducts } from './queries/products.ts';
import { booksStats } from './queries/stats.ts';
import { exportTemplate, listTemplates, previewTemplate, templateDesigns } from './queries/templates.ts';
import { getTransaction, listTransactions } from './queries/transactions.ts';
import type { Services } from './services.ts';

/** The use cases over one open set of books. */
export const makeServices = (books: Books): Services => ({
  ...partyServices(books),
  ...tradeServices(books),
  ...templateServices(books),
  ...keepingServices(books),
});

/**
 * Every query reads the head of the journal first, while a live query still listens: from there on any
 * change of the books, in any tab, asks it again.
 */
const asking =
  <A extends unknown[], T>(books: Books, query: (books: Books, ...args: A) => Promise<T>) =>
  async (...args: A): Promise<T> => {
    await books.db.metaRow('head');
    return query(books, ...args);
  };

const doing =
  <A extends unknown[], T>(books: Books, command: (books: Books, ...args: A) => Promise<T>) =>
  (...args: A): Promise<T> =>
    command(books, ...args);

const partyServices = (books: Books): Pick<Services, 'company' | 'customers' | 'products'> => ({
  company: {
    get: asking(books, companyOf),
    setUp: doing(books, setUpCompany),
    update: doing(books, updateCompany),
    pack: asking(books, async () => packOf((await companyOf(books))?.country ?? '')),
  },
  customers: {
    list: asking(books, listCustomers),
    all: asking(books, allCustomers),
    get: asking(books, ({ db }, id: string) => db.customers.get(id)),
    save: doing(books, saveCustomer),
    remove: doing(books, removeCustomer),
    restore: doing(books, restoreCustomer),
    merge: doing(books, mergeCustomers),
    undoMerge: doing(books, undoMerge),
    walkIn: doing(books, walkInCustomer),
  },
  products: {
    list: asking(books, listProducts),
    all: asking(books, allProducts),
    get: asking(books, ({ db }, id: string) => db.products.get(id)),
    save: doing(books, saveProduct),
    remove: doing(books, removeProduct),
    restore: doing(books, restoreProduct),
  },
});

const tradeServices = (
  books: Books,
): Pick<Services, 'transactions' | 'imports' | 'invoices' | 'series' | 'lineage'> => ({
  transactions: {
    list: asking(books, listTransactions),
    get: asking(books, getTransaction),
    save: doing(books, saveTransaction),
    remove: doing(books, removeTransactions),
    restore: doing(books, restoreTransactions),
    assign: doing(books, assignTransactions),
  },
  imports: {
    open: doing(books, openImport),
    commit: doing(books, commitImport),
    list: asking(books, listImports),
    get: asking(books, ({ db }, id: string) => db.importBatches.get(id)),
    undo: doing(books, undoImport),
  },
  invoices: {
    preview: asking(books, previewGeneration),
    generate: doing(books, generateInvoice),
    previewAll: asking(books, previewAll),
    generateAll: doing(books, generateAll),
    save: doing(books, saveDraft),
    remove: doing(books, removeDrafts),
    restore: doing(books, restoreDrafts),
    duplicate: doing(books, duplicateInvoice),
    issue: doing(books, issueInvoices),
    list: asking(books, listInvoices),
    get: asking(books, getInvoice),
    stats: asking(books, booksStats),
    pdf: doing(books, documentsPdf),
    pdfZip: doing(books, documentsZip),
    getReady: () => books.deps.renderer.getReady(),
    fileName: doing(books, documentName),
  },
  series: {
    list: asking(books, ({ db }) => db.numberSeries.toArray()),
    save: doing(books, saveSeries),
  },
  lineage: { of: asking(books, lineageOf) },
});

const templateServices = (books: Books): Pick<Services, 'templates'> => ({
  templates: {
    list: asking(books, listTemplates),
    get: asking(books, ({ db }, id: string) => db.templates.get(id)),
    save: doing(books, saveTemplate),
    duplicate: doing(books, duplicateTemplate),
    remove: doing(books, removeTemplate),
    restore: doing(books, restoreTemplate),
    setDefault: doing(books, setDefaultTemplate),
    preview: doing(books, previewTemplate),
    designs: asking(books, templateDesigns),
    export: doing(books, exportTemplate),
    import: doing(books, importTemplate),
  },
});

const keepingServices = (books: Books): Pick<Services, 'audit' | 'backup' | 'storage' | 'reset'> => ({
  audit: {
    list: asking(books, listEntries),
    verify: (task) => verifyBooks(books.db, { ...task, breathe: breather() }),
  },
  backup: {
    create: doing(books, createBackup),
    inspect: doing(books, inspectBackup),
    restore: doing(books, restoreBackup),
  },
  storage: {
    status: asking(books, dataSafety),
    persist: () => books.deps.persistence.persist(),
  },
  reset: () => eraseBooks(books.db, books.deps.ids.next()),
});
