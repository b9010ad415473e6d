import type { Books } from '../books.ts';
import type { DashboardServices } from '../contracts/dashboard.ts';
import { currenciesInUse, dashboardOf, waitingForYou } from '../queries/dashboard.ts';
import { doing } from './asking.ts';

export const dashboardServices = (books: Books): DashboardServices => ({
  currencies: doing(books, currenciesInUse),
  of: doing(books, dashboardOf),
  waiting: doing(books, waitingForYou),
});
