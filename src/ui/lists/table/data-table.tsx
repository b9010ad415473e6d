import './data-table.css';
import { useMemo, useRef } from 'react';
import { Button } from '../../signs/button.tsx';
import { Callout } from '../../page/callout.tsx';
import { classNames } from '../../signs/class-names.ts';
import { useText } from '../../environment/use-text.ts';
import { coverage, withAll } from './selection.ts';
import { TableBody } from './table-body.tsx';
import { TableFoot } from './table-foot.tsx';
import { TableHead } from './table-head.tsx';
import type { DataTableProps } from './table-props.ts';
import { useRowChecks } from './use-row-checks.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useRowWindow } from './use-row-window.ts';

const none: ReadonlySet<string> = new Set();

export function DataTable<T>(props: DataTableProps<T>) {
  const t = useText('words');
  if (props.error !== undefined) {
    const retry = props.onRetry && <Button onClick={props.onRetry}>{t('tryAgain')}</Button>;
    return (
      <Callout tone="error" live acts={retry}>
        {props.error}
      </Callout>
    );
  }
  if (props.rows.length === 0 && !props.loading)
    return props.empty ?? <p className="q-table-note">{t('nothingHere')}</p>;
  return <Table {...props} />;
}

function Table<T>(props: DataTableProps<T>) {
  const { columns, rows, rowId, selected = none, onSelect, onOpen, hasKeys = true } = props;
  const table = useRef<HTMLTableElement>(null);
  const ids = useMemo(() => rows.map(rowId), [rows, rowId]);
  const shown = useRowWindow(rows.length, table);
  const check = useRowChecks(ids, selected, onSelect);
  const cursor = useRowKeys({
    count: rows.length,
    active: hasKeys,
    onMove: shown.scrollTo,
    onOpen: (index) => rows[index] !== undefined && onOpen?.(rows[index]),
    onToggle: (index, isRange) =>
      onSelect && check(index, isRange || !selected.has(ids[index] ?? ''), isRange),
  });
  return (
    <table
      ref={table}
      className={classNames(
        'q-table',
        props.isGrid && 'is-grid',
        props.isChoosing && 'is-choosing',
        Boolean(onSelect) && 'has-checks',
      )}
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-busy={props.loading || undefined}
    >
      <colgroup>
        {onSelect && <col style={{ width: 36 }} />}
        {columns.map((column) => (
          <col key={column.id} style={column.width === undefined ? undefined : { width: column.width }} />
        ))}
      </colgroup>
      <TableHead
        columns={columns}
        sort={props.sort}
        onSort={props.onSort}
        all={onSelect ? coverage(ids, selected) : undefined}
        onAll={(checked) => onSelect?.(withAll(selected, ids, checked))}
      />
      <TableBody
        {...props}
        selected={onSelect && selected}
        ids={ids}
        shown={shown}
        cursor={cursor}
        onCheck={check}
      />
      {props.foot && <TableFoot columns={columns} foot={props.foot} hasChecks={Boolean(onSelect)} />}
    </table>
  );
}
