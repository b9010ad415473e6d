import './data-table.css';
import { useCallback, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { Button } from '../button.tsx';
import { Callout } from '../callout.tsx';
import { classNames } from '../class-names.ts';
import { useText } from '../use-text.ts';
import type { Column, Sort } from './column.ts';
import { coverage, withAll, withRows } from './selection.ts';
import { TableFoot } from './table-foot.tsx';
import { TableHead } from './table-head.tsx';
import { TableRow } from './table-row.tsx';
import { useRowKeys } from './use-row-keys.ts';
import { useRowWindow } from './use-row-window.ts';

export interface DataTableProps<T> {
  /** Said to screen readers. */
  label: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowId: (row: T) => string;
  /** What a row is called, for its check box. */
  rowName?: (row: T) => string;
  sort?: Sort;
  onSort?: (by: string) => void;
  selected?: ReadonlySet<string>;
  onSelect?: (selected: Set<string>) => void;
  /** The row whose detail is open. */
  current?: string;
  onOpen?: (row: T) => void;
  /** Excluded or void: struck through. */
  isStruck?: (row: T) => boolean;
  /** Sums by column id, closed by the double rule under the money. */
  foot?: Readonly<Record<string, ReactNode>>;
  /** Shown instead of rows when there are none. */
  empty?: ReactNode;
  loading?: boolean;
  /** What went wrong, in words; with a way to try again. */
  error?: string | undefined;
  onRetry?: () => void;
  /** j k x Enter act on this table; one table per screen has them. */
  hasKeys?: boolean;
  /** Chosen is the usual state of a row here: it is not tinted. */
  isChoosing?: boolean;
  /** Vertical rules between all cells, as in a spreadsheet. */
  isGrid?: boolean;
}

const nothing: ReadonlySet<string> = new Set();

export function DataTable<T>(props: DataTableProps<T>) {
  const { columns, rows, rowId, rowName = rowId, selected, onSelect, onOpen, hasKeys = true } = props;
  const t = useText('words');
  const table = useRef<HTMLTableElement>(null);
  const anchor = useRef<number | null>(null);
  const ids = useMemo(() => rows.map(rowId), [rows, rowId]);
  const shown = useRowWindow(rows.length, table);
  const chosen = selected ?? nothing;

  const latest = useRef({ ids, chosen, onSelect });
  useEffect(() => {
    latest.current = { ids, chosen, onSelect };
  });
  const check = useCallback((index: number, checked: boolean, isRange: boolean) => {
    const now = latest.current;
    now.onSelect?.(withRows(now.chosen, now.ids, index, checked, isRange ? anchor.current : null));
    anchor.current = index;
  }, []);

  const cursor = useRowKeys({
    count: rows.length,
    active: hasKeys,
    onMove: shown.scrollTo,
    onOpen: (index) => rows[index] !== undefined && onOpen?.(rows[index]),
    onToggle: (index, isRange) => onSelect && check(index, isRange || !chosen.has(ids[index] ?? ''), isRange),
  });

  if (props.error !== undefined) {
    const retry = props.onRetry && <Button onClick={props.onRetry}>{t('tryAgain')}</Button>;
    return (
      <Callout tone="error" live acts={retry}>
        {props.error}
      </Callout>
    );
  }
  if (rows.length === 0 && !props.loading)
    return props.empty ?? <p className="q-table-note">{t('nothingHere')}</p>;
  const span = columns.length + (onSelect ? 1 : 0);
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
        all={onSelect ? coverage(ids, chosen) : undefined}
        onAll={(checked) => onSelect?.(withAll(chosen, ids, checked))}
      />
      <tbody>
        <Gap height={shown.above} span={span} />
        {rows.length === 0 && <LoadingRow span={span} />}
        {rows.slice(shown.from, shown.to).map((row, place) => {
          const index = shown.from + place;
          const id = ids[index] ?? '';
          return (
            <TableRow
              key={id}
              row={row}
              index={index}
              name={rowName(row)}
              columns={columns}
              selected={onSelect ? chosen.has(id) : undefined}
              isCurrent={props.current === undefined ? cursor === index : props.current === id}
              isStruck={props.isStruck?.(row) ?? false}
              onOpen={onOpen}
              onCheck={check}
            />
          );
        })}
        <Gap height={shown.below} span={span} />
      </tbody>
      {props.foot && <TableFoot columns={columns} foot={props.foot} hasChecks={Boolean(onSelect)} />}
    </table>
  );
}

/** Stands for the rows that are out of sight. */
const Gap = ({ height, span }: { height: number; span: number }) =>
  height > 0 && (
    <tr aria-hidden="true" className="q-table-gap">
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- empty on purpose, hidden from readers */}
      <td colSpan={span} style={{ height }} />
    </tr>
  );

function LoadingRow({ span }: { span: number }) {
  const t = useText('words');
  return (
    <tr className="q-table-wait">
      <td colSpan={span} className="q-dim">
        {t('loading')}
      </td>
    </tr>
  );
}
