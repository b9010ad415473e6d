import { formatDate } from '@i18n/format/dates.ts';
import { formatMoney } from '@i18n/format/money.ts';
import { formatCount } from '@i18n/format/numbers.ts';
import type { BackupSummary } from '@services/services.ts';
import { Facts } from '@ui/page/facts.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useText } from '@ui/environment/use-text.ts';

/** What a backup holds, so that a person recognises it before anything is replaced. */
export function BackupFacts({ summary }: { summary: BackupSummary }) {
  const t = useText('settings');
  const language = useLanguage();
  const count = (table: string) => formatCount(summary.counts[table] ?? 0, language);
  const invoiced = Object.entries(summary.totals).map(([currency, { invoiced: minor }]) =>
    formatMoney(minor, currency, language),
  );
  return (
    <Facts
      facts={[
        [t('backupOf'), summary.companyName],
        [t('backupMade'), formatDate(summary.createdAt.slice(0, 10), language)],
        [t('backupInvoices'), count('invoices')],
        [t('backupCustomers'), count('customers')],
        [t('backupInvoiced'), invoiced.join(' · ')],
        [t('backupHead'), <code key="head">{`${summary.headSeq} · ${summary.headHash.slice(0, 16)}…`}</code>],
      ]}
    />
  );
}
