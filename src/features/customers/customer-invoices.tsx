import { Amount } from '@ui/documents/amount.tsx';
import { InvoiceStatus, useDraftWord } from '@ui/documents/invoice-status.tsx';
import { Link } from '@ui/signs/link.tsx';
import { Section } from '@ui/page/section.tsx';
import { SimpleTable } from '@ui/lists/simple-table.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { FourFigures } from '../four-figures.tsx';
import { useServices } from '../services-context.ts';

const SHOWN = 8;

export function CustomerInvoices({ customerId }: { customerId: string }) {
  const t = useText('customers');
  const draftWord = useDraftWord();
  const services = useServices();
  const { data } = useLive(`invoices of ${customerId}`, () =>
    services.invoices.list({ customerId, sort: 'createdAt', direction: 'desc', pageSize: SHOWN }),
  );
  const figures = useLive(`figures of ${customerId}`, () => services.invoices.statsOf(customerId));
  if (!data) return null;
  return (
    <Section
      title={t('invoices')}
      note={String(data.total)}
      acts={
        <Link className="q-tiny" href={`/invoices?customer=${customerId}`}>
          {t('allInvoices')}
        </Link>
      }
    >
      <FourFigures
        size="small"
        figures={figures.data ?? {}}
        overdueHref={`/invoices?status=overdue&customer=${customerId}`}
      />
      {data.total === 0 ? (
        <p className="q-small q-muted">{t('noInvoices')}</p>
      ) : (
        <SimpleTable
          label={t('invoices')}
          head={[
            { text: t('invoiceNumber') },
            { text: t('statusHead') },
            { text: t('total'), isMoney: true },
          ]}
          rows={data.rows.map((row) => ({
            key: row.id,
            cells: [
              <Link className="q-id" key="number" href={`/invoices?open=${row.id}`}>
                {row.number ?? draftWord(row)}
              </Link>,
              <InvoiceStatus key="status" status={row.status} isOverdue={row.isOverdue} />,
              <Amount key="total" minor={row.totals.withTax} currency={row.currency} withCurrency />,
            ],
          }))}
        />
      )}
    </Section>
  );
}
