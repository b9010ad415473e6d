import type { Services } from '@services/services.ts';
import { archiveApi, cacheApi } from './archive.ts';
import { automationsApi } from './automations.ts';
import { dashboardApi } from './dashboard.ts';
import { documentsApi } from './documents.ts';
import { generationApi } from './generation.ts';
import { importsApi } from './imports.ts';
import { invoicesApi } from './invoices.ts';
import { auditApi, backupApi, lineageApi, seriesApi, storageApi } from './keeping.ts';
import { mailTextsApi } from './mail-texts.ts';
import { managersApi } from './managers.ts';
import { outboxApi, relayApi } from './outbox.ts';
import { closingApi, papersApi, purchasesApi } from './papers.ts';
import { companyApi, customersApi, productsApi } from './parties.ts';
import { accountApi, invoiceMoneyApi, paymentsApi } from './receivables.ts';
import { pipelineApi } from './pipeline.ts';
import { rentalsApi } from './rentals.ts';
import { reportsApi } from './reports.ts';
import { statsApi } from './stats.ts';
import { templatesApi } from './templates.ts';
import { transactionsApi } from './transactions.ts';

/** Every group of calls over the books that are open; fetched with the first call. */
export const apiGroups = (services: () => Promise<Services>) => ({
  company: companyApi(services),
  customers: { ...customersApi(services), ...accountApi(services) },
  products: productsApi(services),
  transactions: transactionsApi(services),
  imports: importsApi(services),
  invoices: {
    ...invoicesApi(services),
    ...generationApi(services),
    ...documentsApi(services),
    ...statsApi(services),
    ...invoiceMoneyApi(services),
  },
  papers: papersApi(services),
  purchases: purchasesApi(services),
  payments: paymentsApi(services),
  outbox: outboxApi(services),
  relay: relayApi(services),
  rentals: rentalsApi(services),
  automations: automationsApi(services),
  dashboard: dashboardApi(services),
  reports: reportsApi(services),
  pipeline: pipelineApi(services),
  templates: templatesApi(services),
  mailTexts: mailTextsApi(services),
  managers: managersApi(services),
  series: seriesApi(services),
  lineage: lineageApi(services),
  archive: archiveApi(services),
  closing: closingApi(services),
  cache: cacheApi(services),
  audit: auditApi(services),
  backup: backupApi(services),
  storage: storageApi(services),
});

export type ApiGroups = ReturnType<typeof apiGroups>;
