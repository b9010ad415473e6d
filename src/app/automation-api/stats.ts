import type { CurrencyCode } from '@domain/money/currency.ts';
import type { BooksStats, FourFigures, Services } from '@services/services.ts';
import { majors, withMajor } from './amounts.ts';

export const statsApi = (services: () => Promise<Services>) => ({
  stats: async () => {
    const stats = await (await services()).invoices.stats();
    const open = { ...stats.openTransactions, amounts: majors(stats.openTransactions.amounts) };
    return { ...stats, figures: spokenFigures(stats.figures), openTransactions: open };
  },
  statsOf: async (customerId: string) => spokenFigures(await (await services()).invoices.statsOf(customerId)),
});

const spokenFigures = (figures: BooksStats['figures']) =>
  Object.fromEntries(Object.entries(figures).map(([code, four]) => [code, spokenFour(four, code)]));

const spokenFour = ({ total, unpaid, thisMonth, lastMonth, trend }: FourFigures, code: CurrencyCode) => ({
  total: withMajor(total, ['amount'], code),
  unpaid: withMajor(unpaid, ['amount'], code),
  thisMonth: withMajor(thisMonth, ['amount'], code),
  lastMonth: withMajor(lastMonth, ['amount'], code),
  trend,
});
