import { useEffect, useState } from 'react';
import { Button } from '@ui/signs/button.tsx';
import { EmptyState } from '@ui/page/empty-state.tsx';
import { DataTable } from '@ui/lists/table/data-table.tsx';
import type { Live } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import type { OutboxRow, PageOf } from '@services/services.ts';
import { rowAct } from '../mailing/message-state.ts';
import { addressWords } from '../mailing/message-words.ts';
import { useAround, useRelay } from '../mailing/use-around.ts';
import type { SetView } from '../use-view.ts';
import { columnsOf } from './columns.tsx';
import { SteadyActs } from './steady-acts.ts';
import { useMessageActs } from './use-message-acts.ts';
import { isNarrowed, plainView, type OutboxView } from './view.ts';
import { showWhole } from '../show-whole.ts';

const noRows: OutboxRow[] = [];

interface MessageTableProps {
  list: Live<PageOf<OutboxRow>>;
  view: OutboxView;
  onView: SetView<OutboxView>;
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
  onOpen: (id: string, toEdit?: boolean) => void;
}

export function MessageTable({ list, view, onView, chosen, onChosen, onOpen }: MessageTableProps) {
  const t = useText('outbox');
  const around = useAround();
  const acts = useMessageActs();
  const rows = list.data?.rows ?? noRows;
  const [steady] = useState(() => new SteadyActs());
  useEffect(() => {
    steady.show(
      rows.map((row) => ({ id: row.id, act: rowAct(row) })),
      performance.now(),
    );
  }, [steady, rows]);
  const act = (row: OutboxRow) => {
    const does = (done: () => Promise<unknown>) => void steady.press(row.id, performance.now(), done);
    switch (rowAct(row)) {
      case 'withdraw':
        return does(() => acts.withdraw([row]));
      case 'tryNow':
        return does(() => acts.retry([row.id]));
      case 'correct':
        return onOpen(row.id, true);
      case 'look':
        return onOpen(row.id);
    }
  };
  return (
    <DataTable
      label={t('list')}
      columns={columnsOf(t, around, act)}
      rows={rows}
      rowId={({ id }) => id}
      rowName={(row) =>
        t('rowName', { kind: t(`kind-${row.kind}`), name: row.subjectName, to: addressWords(t, row) })
      }
      selected={chosen}
      onSelect={onChosen}
      current={view.open}
      onOpen={(row) => onOpen(row.id)}
      loading={list.loading && !list.data}
      error={list.error ? t('listError') : undefined}
      empty={<EmptyOutbox isNarrowed={isNarrowed(view)} onAll={() => showWhole(onView, () => plainView)} />}
    />
  );
}

function EmptyOutbox({ isNarrowed: isPart, onAll }: { isNarrowed: boolean; onAll: () => void }) {
  const t = useText('outbox');
  const relay = useRelay();
  if (isPart) {
    return (
      <EmptyState acts={<Button onClick={onAll}>{t('clearFilters')}</Button>}>{t('nothingFound')}</EmptyState>
    );
  }
  if (relay === undefined) return null;
  return (
    <EmptyState
      title={t('emptyTitle')}
      acts={
        <>
          <Button variant="filled" href="/invoices">
            {t('toInvoices')}
          </Button>
          {relay === null && (
            <Button variant="subtle" href="/settings/mail">
              {t('pairRelay')}
            </Button>
          )}
        </>
      }
    >
      {t(relay === null ? 'emptyUnpaired' : 'emptyPaired')}
    </EmptyState>
  );
}
