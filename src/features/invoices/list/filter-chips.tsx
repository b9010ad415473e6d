import { formatMonth, formatPeriod } from '@i18n/format/dates.ts';
import { formatMoney } from '@i18n/format/money.ts';
import { toMinor } from '@domain/money/minor.ts';
import { FilterChip } from '@ui/lists/filter-chip.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useCompany } from '../../use-company.ts';
import type { InvoiceFilter } from '../filter.ts';

interface ChipsProps {
  filter: InvoiceFilter;
  customerName: string;
  onNarrow: (change: Partial<InvoiceFilter>) => void;
}

/** A chip for each filter in use but the statuses; pressing one takes its filter away. */
export function ChosenFilters({ filter, customerName, onNarrow }: ChipsProps) {
  const words = useFilterWords(filter, customerName);
  return words.map(({ word, without }) => (
    <FilterChip key={word} on onClick={() => onNarrow(without)}>
      {word}
    </FilterChip>
  ));
}

interface Said {
  word: string;
  without: Partial<InvoiceFilter>;
}

function useFilterWords(filter: InvoiceFilter, customerName: string): Said[] {
  const t = useText('invoices');
  const lists = useText('lists');
  const language = useLanguage();
  const { from, to, dueFrom, dueTo, createdFrom, createdTo, currency, kind, voided } = filter;
  const amounts = useAmountWords(filter);
  const rentals = useRentalWords(filter);
  const said: (Said | false)[] = [
    filter.customer !== '' && { word: customerName || lists('customer'), without: { customer: '' } },
    (from !== '' || to !== '') && {
      word: formatPeriod(from, to, language),
      without: { from: '', to: '' },
    },
    (dueFrom !== '' || dueTo !== '') && {
      word: t('dueChip', { period: formatPeriod(dueFrom, dueTo, language) }),
      without: { dueFrom: '', dueTo: '' },
    },
    (createdFrom !== '' || createdTo !== '') && {
      word: t('createdChip', { period: formatPeriod(createdFrom, createdTo, language) }),
      without: { createdFrom: '', createdTo: '' },
    },
    amounts !== '' && { word: amounts, without: { amountFrom: '', amountTo: '' } },
    currency !== '' && { word: currency, without: { currency: '' } },
    kind !== '' && {
      word: t(kind === 'invoice' ? 'onlyInvoices' : 'onlyCreditNotes'),
      without: { kind: '' },
    },
    ...rentals,
    filter.billingRun !== '' && { word: t('billingRunChip'), without: { billingRun: '' } },
    voided !== '' && { word: t(voided === 'yes' ? 'voidOnly' : 'voidHidden'), without: { voided: '' } },
  ];
  return said.filter((one) => one !== false);
}

function useRentalWords({ asset, plate, rentalMonth }: InvoiceFilter): (Said | false)[] {
  const t = useText('invoices');
  const language = useLanguage();
  return [
    asset !== '' && { word: t('assetChip', { asset }), without: { asset: '' } },
    plate !== '' && { word: t('plateChip', { plate }), without: { plate: '' } },
    rentalMonth !== '' && {
      word: t('rentalMonthChip', { month: formatMonth(rentalMonth, language) }),
      without: { rentalMonth: '' },
    },
  ];
}

function useAmountWords({ amountFrom, amountTo, ...filter }: InvoiceFilter): string {
  const t = useText('invoices');
  const language = useLanguage();
  const home = useCompany()?.currency ?? 'EUR';
  const currency = filter.currency || home;
  const money = (amount: string) => formatMoney(toMinor(amount, currency), currency, language);
  if (amountFrom !== '' && amountTo !== '') {
    return t('amountBetween', { from: money(amountFrom), to: money(amountTo) });
  }
  if (amountFrom !== '') return t('amountAbove', { amount: money(amountFrom) });
  return amountTo === '' ? '' : t('amountBelow', { amount: money(amountTo) });
}
