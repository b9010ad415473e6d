import { useMemo } from 'react';
import { assetLabel } from '@domain/rentals/rental.ts';
import { formatPeriod, formatDate } from '@i18n/format/dates.ts';
import { currencySign, formatPrice } from '@i18n/format/money.ts';
import type { ListedRental } from '@services/services.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { Icon } from '@ui/signs/icon.tsx';
import type { Column } from '@ui/lists/table/column.ts';
import { Status } from '@ui/signs/status.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { listQuery } from '../../list-view.ts';
import { RecordList } from '../../record-list.tsx';
import { useServices } from '../../services-context.ts';
import type { ScreenPart } from '../screen-part.ts';

type Row = ListedRental & { name: string };

function useColumns(): Column<Row>[] {
  const t = useText('rentals');
  const language = useLanguage();
  return useMemo(
    () => [
      { id: 'no', head: t('no'), kind: 'id', width: 60, cell: ({ no }) => no },
      {
        id: 'name',
        head: t('asset'),
        kind: 'fill',
        opens: true,
        phone: 'title',
        cell: ({ asset, overlaps }) => (
          <>
            {overlaps.length > 0 && <Icon name="warning" small />} {assetLabel(asset)}
          </>
        ),
      },
      {
        id: 'customer',
        head: t('customer'),
        kind: 'fill',
        phone: 'detail',
        cell: ({ customerName }) => customerName,
      },
      {
        id: 'period',
        head: t('period'),
        cell: ({ start, end }) =>
          end === null
            ? t('openSince', { date: formatDate(start, language, 'short') })
            : formatPeriod(start, end, language),
      },
      {
        id: 'rate',
        head: t('rate'),
        kind: 'money',
        phone: 'amount',
        cell: ({ dailyRate, currency }) =>
          `${formatPrice(dailyRate, currency, language)} ${currencySign(currency)}`,
      },
      {
        id: 'active',
        head: t('state'),
        phone: 'status',
        cell: ({ active }) => (
          <Status sign={active ? 'paid' : 'void'}>{t(active ? 'stateActive' : 'stateInactive')}</Status>
        ),
      },
    ],
    [t, language],
  );
}

/** Every rental, the ended and the inactive ones too. */
export function RentalList({ view, onView }: ScreenPart) {
  const t = useText('rentals');
  const services = useServices();
  const columns = useColumns();
  const query = listQuery(view);
  const list = useLive(`rentals ${JSON.stringify(query)}`, async () => {
    const page = await services.rentals.list(query);
    return { ...page, rows: page.rows.map((row): Row => ({ ...row, name: assetLabel(row.asset) })) };
  });
  return (
    <RecordList
      words={t}
      nothingMatches={t('nothingMatches', { search: view.search })}
      columns={columns}
      list={list}
      view={view}
      onView={onView}
      onSort={() => undefined}
      onOpen={(row) => onView({ ...view, open: row.id })}
      onAdd={() => onView({ ...view, open: 'new' })}
      isStruck={(row) => !row.active}
    />
  );
}
