import type { AutomationRow } from '@services/services.ts';
import { useRowKeys } from '@ui/lists/table/use-row-keys.ts';
import { useRef } from 'react';
import { useText } from '@ui/environment/use-text.ts';
import { AutomationEntry } from './automation-entry.tsx';

/** Each with what it does and when, what was missed under it. `j` `k` move, `Enter` opens. */
export function AutomationList({
  rows,
  onOpen,
}: {
  rows: readonly AutomationRow[];
  onOpen: (id: string) => void;
}) {
  const t = useText('automation');
  const list = useRef<HTMLUListElement>(null);
  const cursor = useRowKeys({
    count: rows.length,
    active: true,
    onMove: (index) => list.current?.children[index]?.scrollIntoView({ block: 'nearest' }),
    onOpen: (index) => rows[index] && onOpen(rows[index].id),
    onToggle: () => undefined,
  });
  return (
    <ul ref={list} className="automation-list" aria-label={t('list')}>
      {rows.map((row, index) => (
        <AutomationEntry key={row.id} row={row} isCurrent={index === cursor} onOpen={() => onOpen(row.id)} />
      ))}
    </ul>
  );
}
