import type { OutboxQuery, OutboxTab } from '@services/services.ts';
import {
  listQuery,
  oneOf,
  plainList,
  readList,
  shortAddress,
  writeList,
  type ListView,
  type Search,
} from '../list-view.ts';

/** What the address of the outbox holds. */
export interface OutboxView extends ListView<'newest'> {
  tab: OutboxTab;
}

export const outboxTabs = ['all', 'waiting', 'needs-you', 'delivered'] as const satisfies OutboxTab[];
const order = { sort: 'newest', direction: 'desc' } as const;

export const plainView: OutboxView = { ...plainList<'newest'>(order), tab: 'all' };

export const readView = (search: Search): OutboxView => ({
  ...readList(search, ['newest'], order),
  tab: oneOf(search['tab'], outboxTabs, 'all'),
});

export const writeView = (view: OutboxView): Record<string, string | number> =>
  shortAddress({ ...writeList(view, order), tab: view.tab === 'all' ? '' : view.tab });

export const isNarrowed = ({ search, tab }: OutboxView): boolean => search !== '' || tab !== 'all';

export function queryOf(view: OutboxView): OutboxQuery {
  const { sort: _, direction: __, ...query } = listQuery(view);
  return { ...query, tab: view.tab };
}
