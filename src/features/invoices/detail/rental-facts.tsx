import type { ReactNode } from 'react';
import { assetLabel } from '@domain/rentals/rental.ts';
import { formatMonth } from '@i18n/format/dates.ts';
import { formatDecimal } from '@i18n/format/numbers.ts';
import type { InvoiceDetail } from '@services/services.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { Link } from '@ui/signs/link.tsx';
import { useText } from '@ui/environment/use-text.ts';

/** What was let, in which month, for how many days: nothing on other invoices. */
export function useRentalFacts({ rental, reference, number }: InvoiceDetail): [string, ReactNode][] {
  const t = useText('invoices');
  const language = useLanguage();
  if (!rental) return [];
  const { rentalId, asset, plate, month, worked, other } = rental;
  const days = { worked: formatDecimal(worked, language), other };
  return [
    [
      t('assetFact'),
      <Link key="rental" href={`/rentals?part=all&open=${rentalId}`}>
        {assetLabel({ name: asset, plate })}
      </Link>,
    ],
    [
      t('rentalMonthFact'),
      <Link key="month" href={`/rentals?month=${month}&rental=${rentalId}`}>
        {formatMonth(month, language)}
      </Link>,
    ],
    [t('rentalDaysFact'), `${days.worked}/${other} (${t('rentalDaysSaid', days)})`],
    [t('rentalReferenceFact'), number === null || reference === number ? null : reference],
  ];
}
