import type { ReactNode } from 'react';
import type { DocumentLink } from '@domain/invoicing/invoice.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { formatInstant } from '@i18n/format/instants.ts';
import type { InvoiceDetail } from '@services/services.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { Link } from '@ui/signs/link.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { useCompany, useToday } from '../../use-company.ts';

/** The other document of a credit, how this one was sent, and why it is void: facts beside the usual ones. */
export function useLifeFacts(invoice: InvoiceDetail): [label: string, value: ReactNode][] {
  const t = useText('receivables');
  const language = useLanguage();
  const timeZone = useCompany()?.timeZone ?? 'UTC';
  const today = useToday();
  const when = (at: string) => formatInstant(at, { timeZone, today }, language);
  const link = ({ id, number, date }: DocumentLink) => (
    <div key={id}>
      <Link href={`/invoices?open=${id}`}>
        {t('linkedOn', { number, date: formatDate(date, language, 'short') })}
      </Link>
    </div>
  );
  const { creditOf, creditNotes, deliveries, voided } = invoice;
  return [
    [t('creditsFact'), creditOf && link(creditOf)],
    [t('creditedFact'), creditNotes.length > 0 ? creditNotes.map(link) : null],
    [
      t('sentFact'),
      deliveries.length > 0
        ? deliveries.map(({ at, how }) => <div key={at}>{t(`sent-${how}`, { when: when(at) })}</div>)
        : null,
    ],
    [t('voidFact'), voided && t('voidBecause', { when: when(voided.at), reason: voided.reason })],
  ];
}
