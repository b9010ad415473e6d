import type { Services } from '@services/services.ts';
import { majors, withMajor } from './amounts.ts';

export const statsApi = (services: () => Promise<Services>) => ({
  stats: async () => {
    const stats = await (await services()).invoices.stats();
    const figures = Object.entries(stats.figures).map(([code, four]) => [
      code,
      Object.fromEntries(
        Object.entries(four).map(([name, figure]) => [name, withMajor(figure, ['amount'], code)]),
      ),
    ]);
    const open = { ...stats.openTransactions, amounts: majors(stats.openTransactions.amounts) };
    return { ...stats, figures: Object.fromEntries(figures), openTransactions: open };
  },
});
