import type { Books } from '../books.ts';
import type { ReportServices } from '../contracts/reports.ts';

export const reportServices = (_: Books): ReportServices => {
  throw new Error('reports: not there yet');
};
