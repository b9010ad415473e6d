import type { Books } from '../books.ts';
import type { DashboardServices } from '../contracts/dashboard.ts';
import { currenciesInUse, dashboardOf, firstImportedRows, waitingForYou } from '../queries/dashboard.ts';
import { doing } from './asking.ts';

export const dashboardServices = (books: Books): DashboardServices => ({
  currencies: doing(books, currenciesInUse),
  of: doing(books, dashboardOf),
  importedRows: doing(books, firstImportedRows),
  waiting: doing(books, waitingForYou),
});
