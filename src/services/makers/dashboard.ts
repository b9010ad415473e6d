import type { Books } from '../books.ts';
import type { DashboardServices } from '../contracts/dashboard.ts';

export const dashboardServices = (_: Books): DashboardServices => {
  throw new Error('dashboard: not there yet');
};
