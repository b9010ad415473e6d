import { Checkbox } from '../../fields/checkbox.tsx';
import { Icon } from '../../signs/icon.tsx';
import { useText } from '../../environment/use-text.ts';
import type { Column, Sort } from './column.ts';

interface TableHeadProps<T> {
  columns: readonly Column<T>[];
  sort?: Sort | undefined;
  onSort?: ((by: string) => void) | undefined;
  /** Undefined = rows cannot be selected. */
  all?: boolean | 'mixed' | undefined;
  onAll: (checked: boolean) => void;
}

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;

function HeadCell<T>({
  column,
  sort,
  onSort,
}: { column: Column<T> } & Pick<TableHeadProps<T>, 'sort' | 'onSort'>) {
  const direction = sort?.by === column.id ? sort.direction : undefined;
  return (
    <th scope="col" className={`is-${column.kind ?? 'text'}`} aria-sort={direction && ariaSort[direction]}>
      {column.sortable && onSort ? (
        <button type="button" onClick={() => onSort(column.id)}>
          {column.head}
          {direction && <Icon small name={direction === 'asc' ? 'arrow-up' : 'arrow-down'} />}
        </button>
      ) : (
        column.head
      )}
    </th>
  );
}

export function TableHead<T>({ columns, sort, onSort, all, onAll }: TableHeadProps<T>) {
  const t = useText('words');
  return (
    <thead>
      <tr>
        {all !== undefined && (
          <th scope="col" className="is-check">
            <Checkbox checked={all} aria-label={t('selectAll')} onChange={onAll} />
          </th>
        )}
        {columns.map((column) => (
          <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
  );
}
