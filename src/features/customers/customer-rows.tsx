import { formatNear } from '@i18n/format/dates.ts';
import { Amount } from '@ui/documents/amount.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { Link } from '@ui/signs/link.tsx';
import { Section } from '@ui/page/section.tsx';
import { SimpleTable } from '@ui/lists/simple-table.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../services-context.ts';
import { useToday } from '../use-company.ts';

const SHOWN = 8;

/** The newest rows not yet invoiced, and the way to all of them. */
export function CustomerRows({ customerId }: { customerId: string }) {
  const t = useText('customers');
  const language = useLanguage();
  const today = useToday();
  const services = useServices();
  const { data } = useLive(`open rows ${customerId}`, () =>
    services.transactions.list({
      customerId,
      invoiced: false,
      sort: 'date',
      direction: 'desc',
      pageSize: SHOWN,
    }),
  );
  if (!data) return null;
  return (
    <Section
      title={t('openRows')}
      note={String(data.total)}
      acts={
        <Link className="q-tiny" href={`/transactions?customer=${customerId}`}>
          {t('allRows')}
        </Link>
      }
    >
      {data.total === 0 ? (
        <p className="q-small q-muted">{t('noOpenRows')}</p>
      ) : (
        <SimpleTable
          label={t('openRows')}
          head={[
            { text: t('date') },
            { text: t('rowTitle'), isFill: true },
            { text: t('amountHead'), isMoney: true },
          ]}
          rows={data.rows.map((row) => ({
            key: row.id,
            cells: [
              <span className="q-num" key="date">
                {formatNear(row.date, today, language)}
              </span>,
              row.title,
              <Amount key="amount" minor={row.net} currency={row.currency} withCurrency />,
            ],
          }))}
        />
      )}
    </Section>
  );
}
