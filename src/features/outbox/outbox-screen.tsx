import './outbox.css';
import { useState } from 'react';
import { SearchField } from '@ui/fields/search-field.tsx';
import { Tabs } from '@ui/page/tabs.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { ListPager } from '../list-pager.tsx';
import { narrowed } from '../list-view.ts';
import { useServices } from '../services-context.ts';
import { useView } from '../use-view.ts';
import { ChosenBar } from './chosen-bar.tsx';
import { MessageDrawer } from './detail/message-drawer.tsx';
import { MessageTable } from './message-table.tsx';
import { OutboxFigures } from './outbox-figures.tsx';
import { OutboxStrip } from './outbox-strip.tsx';
import { outboxTabs, queryOf, readView, writeView } from './view.ts';

const address = { read: readView, write: writeView };

/** F4: what waits, what went wrong, what was handed over. */
export default function OutboxScreen() {
  const t = useText('outbox');
  const { outbox } = useServices();
  const [view, setView] = useView(address);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isEditing, setEditing] = useState(false);
  const query = queryOf(view);
  const list = useLive(`outbox ${JSON.stringify(query)}`, () => outbox.list(query));
  const { data: counts } = useLive('outbox counts', () => outbox.counts());
  const open = (id: string, toEdit = false) => {
    setEditing(toEdit);
    setView({ ...view, open: id });
  };
  return (
    <div className="q-page outbox">
      <OutboxStrip waiting={counts?.waiting ?? 0} />
      <OutboxFigures counts={counts} />
      <section aria-label={t('list')}>
        <div className="outbox-head">
          <Tabs
            label={t('tabs')}
            value={view.tab}
            tabs={outboxTabs.map((tab) => ({ value: tab, label: t(`tab-${tab}`) }))}
            onChange={(tab) => setView(narrowed(view, { tab }))}
          />
          <SearchField
            label={t('search')}
            value={view.search}
            onChange={(search) => setView((now) => narrowed(now, { search }), { replace: true })}
          />
        </div>
        <div role="tabpanel" aria-label={t(`tab-${view.tab}`)}>
          <MessageTable
            list={list}
            view={view}
            onView={setView}
            chosen={chosen}
            onChosen={setChosen}
            onOpen={open}
          />
          <ListPager view={view} onView={setView} total={list.data?.total} />
        </div>
      </section>
      {chosen.size > 0 && (
        <ChosenBar chosen={chosen} rows={list.data?.rows ?? []} onClear={() => setChosen(new Set())} />
      )}
      {view.open !== '' && (
        <MessageDrawer key={view.open} id={view.open} startsEditing={isEditing} onClose={() => open('')} />
      )}
    </div>
  );
}
