import type { ArchiveServices, CacheServices } from './contracts/archive.ts';
import type { AuditServices } from './contracts/audit.ts';
import type { BackupServices } from './contracts/backup.ts';
import type { ClosingServices } from './contracts/closing.ts';
import type { CompanyServices } from './contracts/company.ts';
import type { CustomerServices } from './contracts/customers.ts';
import type { DocumentServices } from './contracts/documents.ts';
import type { GenerationServices } from './contracts/generation.ts';
import type { ImportServices } from './contracts/imports.ts';
import type { InvoiceServices } from './contracts/invoices.ts';
import type { LineageServices } from './contracts/lineage.ts';
import type { PaperServices, PurchaseServices } from './contracts/papers.ts';
import type { ProductServices } from './contracts/products.ts';
import type { ReceivableServices } from './contracts/receivables.ts';
import type { RentalServices } from './contracts/rentals.ts';
import type { SeriesServices } from './contracts/series.ts';
import type { StatsServices } from './contracts/stats.ts';
import type { StorageServices } from './contracts/storage.ts';
import type { TemplateServices } from './contracts/templates.ts';
import type { TransactionServices } from './contracts/transactions.ts';

import type { FontShelf } from './ports.ts';

export type * from './contracts/backup.ts';
export type * from './contracts/closing.ts';
export type * from './contracts/company.ts';
export type * from './contracts/customers.ts';
export type * from './contracts/generation.ts';
export type * from './contracts/invoices.ts';
export type * from './contracts/lineage.ts';
export type * from './contracts/page.ts';
export type * from './contracts/papers.ts';
export type * from './contracts/receivables.ts';
export type * from './contracts/rentals.ts';
export type * from './contracts/stats.ts';
export type * from './contracts/storage.ts';
export type * from './contracts/transactions.ts';

/** The use cases, one object for the screens and for `window.quittance`. Nothing else writes. One line per group. */
export interface Services {
  company: CompanyServices;
  customers: CustomerServices;
  products: ProductServices;
  transactions: TransactionServices;
  imports: ImportServices;
  invoices: InvoiceServices & GenerationServices & DocumentServices & StatsServices;
  papers: PaperServices;
  purchases: PurchaseServices;
  receivables: ReceivableServices;
  rentals: RentalServices;
  templates: TemplateServices;
  series: SeriesServices;
  lineage: LineageServices;
  archive: ArchiveServices;
  closing: ClosingServices;
  cache: CacheServices;
  audit: AuditServices;
  backup: BackupServices;
  storage: StorageServices;
  scriptFonts: FontShelf;
  reset(): Promise<void>;
}
