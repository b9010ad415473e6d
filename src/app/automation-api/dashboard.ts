import type { CurrencyCode } from '@domain/money/currency.ts';
import type { Services } from '@services/services.ts';
import { majors, withMajor } from './amounts.ts';

/** What the home screen says beside the four figures (A13). */
export function dashboardApi(services: () => Promise<Services>) {
  const group = async () => (await services()).dashboard;
  return {
    currencies: async () => (await group()).currencies(),
    of: async (currency?: CurrencyCode) => {
      const dashboard = await group();
      const [first = ''] = currency === undefined ? await dashboard.currencies() : [currency];
      const { cashIn, ageing, topCustomers, ...rest } = await dashboard.of(first);
      return {
        ...rest,
        cashIn: cashIn.map((month) => withMajor(month, ['amount', 'expected'], first)),
        ageing: ageing.map((band) => withMajor(band, ['amount'], first)),
        topCustomers: topCustomers.map((customer) => withMajor(customer, ['amount'], first)),
      };
    },
    waiting: async () => {
      const { overdue, ...rest } = await (await group()).waiting();
      const worst = overdue.worst && withMajor(overdue.worst, ['due'], overdue.worst.currency);
      return { ...rest, overdue: { ...overdue, amounts: majors(overdue.amounts), worst } };
    },
    importedRows: async (batchId: string) =>
      (await (await group()).importedRows(batchId)).map((row) => withMajor(row, ['net'], row.currency)),
  };
}
