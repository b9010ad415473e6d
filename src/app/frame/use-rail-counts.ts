import { useMemo } from 'react';
import { formatCount } from '@i18n/format/numbers.ts';
import type { OutboxCounts } from '@services/services.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useServices } from '../../features/services-context.ts';
import { useBadge } from './use-badge.ts';

/** What waits in each screen: rows not yet invoiced, drafts, mails. Nothing is written for zero. */
export function useRailCounts(mails: OutboxCounts | undefined): Readonly<Record<string, string>> {
  const services = useServices();
  const language = useLanguage();
  const { data } = useLive('rail-counts', () => services.invoices.stats());
  const figures = Object.values(data?.figures ?? {});
  useBadge(figures.reduce((sum, { unpaid }) => sum + unpaid.overdue, 0));
  return useMemo(() => {
    const say = (count = 0) => (count === 0 ? '' : formatCount(count, language));
    return {
      transactions: say(data?.openTransactions.rows),
      invoices: say(data?.drafts),
      outbox: say(mails?.waiting),
    };
  }, [data, mails, language]);
}
