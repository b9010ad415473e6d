import type { Transaction } from '@domain/transactions/transaction.ts';
import { Facts } from '@ui/page/facts.tsx';
import { Link } from '@ui/signs/link.tsx';
import { Section } from '@ui/page/section.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { generateHref } from '../generate-href.ts';
import { InvoiceStory } from './invoice-story.tsx';
import { useServices } from '../../services-context.ts';

/** From the row to the file, sheet and cells it came from, and on to its invoice, files, mails and payments (B24). */
export function Pedigree({ row }: { row: Transaction }) {
  const t = useText('transactions');
  const fields = useText('fields');
  const services = useServices();
  const { data } = useLive(`lineage ${row.id}`, () => services.lineage.of({ transactionId: row.id }));
  const lineage = data?.[0];
  if (!lineage) return null;
  const { source, invoice } = lineage;
  return (
    <Section title={t('pedigree')}>
      {source ? (
        <Facts
          facts={[
            [
              t('file'),
              <Link key="file" href={`/transactions?batch=${source.batchId}`}>
                {source.fileName}
              </Link>,
            ],
            [t('sheet'), source.sheet],
            [t('sourceRow'), String(source.row)],
            [
              t('cells'),
              <span key="cells" className="transaction-cells">
                {source.cells.map(({ field, address }) => (
                  <span key={address}>
                    <span className="q-muted">{fields.loose(field)}</span>{' '}
                    <b className="q-num q-mid">{address}</b>
                  </span>
                ))}
              </span>,
            ],
            [
              t('fileHash'),
              <span key="hash" className="q-tiny q-num transaction-hash">
                {source.fileSha256}
              </span>,
            ],
          ]}
        />
      ) : (
        <p className="q-small q-muted">{t('byHand')}</p>
      )}
      <Facts
        facts={[
          [
            t('invoice'),
            invoice ? (
              <Link key="invoice" href={`/invoices?open=${invoice.id}`}>
                {t('invoiceLine', { number: invoice.number ?? t('onDraft'), line: String(invoice.line) })}
              </Link>
            ) : (
              <span key="free" className="q-row is-wrapping">
                {t('notYetInvoiced')}
                {row.customerId && <Link href={generateHref([row])}>{t('generateInvoice')}</Link>}
              </span>
            ),
          ],
        ]}
      />
      {invoice && (
        <InvoiceStory
          invoiceId={invoice.id}
          documents={lineage.documents}
          messages={lineage.messages}
          payments={lineage.payments}
        />
      )}
    </Section>
  );
}
