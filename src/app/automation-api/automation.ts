import type { Services } from '@services/services.ts';
import { version } from '../../../package.json';
import { switchBooks, type BooksName } from '../../features/books-choice.ts';
import { archiveApi, cacheApi } from './archive.ts';
import { raised } from './automation-error.ts';
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

interface OpenBooks {
  which: BooksName;
  services: Services;
}

/** The books that the page has open; calls that come earlier wait for them. */
class CurrentBooks {
  #open: Promise<OpenBooks>;
  #resolve: (books: OpenBooks) => void = () => {};

  constructor() {
    this.#open = this.#next();
  }

  #next(): Promise<OpenBooks> {
    return new Promise((resolve) => (this.#resolve = resolve));
  }

  /** The page has opened these. */
  use(which: BooksName, services: Services): void {
    this.#resolve({ which, services });
    this.#open = Promise.resolve({ which, services });
  }

  services = async (): Promise<Services> => (await this.#open).services;

  /** Turns the page to other books and waits until they are open. */
  async turnTo(which: BooksName): Promise<void> {
    if ((await this.#open).which === which) return;
    this.#open = this.#next();
    switchBooks(which);
    await this.#open;
  }
}

const current = new CurrentBooks();
const { services } = current;

/** `window.quittance`: the use cases that the screens call, spoken in plain JSON (docs/automation-api.md). */
const api = {
  version,
  ready: services().then(() => undefined),
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
  sample: {
    load: () => current.turnTo('sample'),
    leave: () => current.turnTo('own'),
    remove: async (): Promise<void> => {
      await current.turnTo('sample');
      await (await services()).reset();
      await current.turnTo('own');
    },
  },
  reset: async ({ confirm }: { confirm?: string } = {}): Promise<void> => {
    if (confirm !== 'erase') {
      throw await raised({
        name: 'ValidationError',
        reason: 'confirm-missing',
        params: {},
        field: 'confirm',
      });
    }
    await (await services()).reset();
  },
};

type Automation = typeof api;

declare global {
  interface Window {
    quittance: Automation;
  }
}

export function installAutomation(): void {
  Object.defineProperty(window, 'quittance', { value: Object.freeze(api), enumerable: true });
}

/** The page has opened these books: calls go to them from now on. */
export const openedForAutomation = (which: BooksName, open: Services): void => current.use(which, open);
