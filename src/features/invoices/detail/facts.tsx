import { formatDate, formatPeriod } from '@i18n/format/dates.ts';
import type { InvoiceDetail } from '@services/services.ts';
import { Facts } from '@ui/page/facts.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { Link } from '@ui/signs/link.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { useToday } from '../../use-company.ts';
import { Departures } from './departures.tsx';
import { dueWords } from './due-words.ts';
import { useLifeFacts } from './linked-documents.tsx';
import { useRentalFacts } from './rental-facts.tsx';
import { SourceLinks } from './source-links.tsx';

/** Who, when, until when, and where it came from. */
export function InvoiceFacts({ invoice }: { invoice: InvoiceDetail }) {
  const t = useText('invoices');
  const archive = useText('archive');
  const language = useLanguage();
  const today = useToday();
  const life = useLifeFacts(invoice);
  const rental = useRentalFacts(invoice);
  const isOpen = invoice.status === 'issued' || invoice.status === 'partially-paid';
  const due = dueWords(invoice.dueDate, today);
  const dueDate = formatDate(invoice.dueDate, language);
  return (
    <Facts
      facts={[
        [
          t('customer'),
          <Link key="customer" href={`/customers?open=${invoice.customerId}`}>
            {invoice.customerName}
          </Link>,
        ],
        ...rental,
        [t('periodFact'), formatPeriod(invoice.periodStart, invoice.periodEnd, language)],
        [
          t('issuedFact'),
          invoice.issueDate ? (
            formatDate(invoice.issueDate, language)
          ) : (
            <span key="draft" className="q-muted">
              {t('draftFact')}
            </span>
          ),
        ],
        [
          t('dueFact'),
          invoice.kind === 'invoice' ? (
            <span key="due" className={invoice.isOverdue ? 'q-bad' : undefined}>
              {isOpen ? t(due.key, { date: dueDate, days: due.days }) : dueDate}
            </span>
          ) : null,
        ],
        ...life,
        [t('orderFact'), invoice.purchaseOrder],
        [t('referenceFact'), invoice.buyerReference],
        [t('noteFact'), invoice.body.note],
        [t('sourceFact'), invoice.rental ? null : <SourceLinks key="source" invoiceId={invoice.id} />],
        [archive('leftHouse'), <Departures key="left" invoiceId={invoice.id} />],
      ]}
    />
  );
}
