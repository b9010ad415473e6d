import { NativeSelect } from '@ui/fields/native-select.tsx';
import { SegmentedControl } from '@ui/fields/segmented-control.tsx';
import { useText } from '@ui/environment/use-text.ts';
import type { BuilderPart } from './builder-part.ts';
import { grouped } from './layout-changes.ts';

/** Two depths of groups are as many as can be read. */
const DEPTHS = [0, 1] as const;

/** By what rows are grouped, and in which order they stand. */
export function GroupChoice({ table, layout, onLayout }: BuilderPart) {
  const t = useText('reports');
  const groupable = table.offered.filter(
    ({ type }) => type === 'text' || type === 'word' || type === 'month',
  );
  const { groupBy, sort } = layout;
  return (
    <>
      <div className="reports-pair">
        {DEPTHS.map((depth) =>
          depth > groupBy.length ? null : (
            <NativeSelect
              key={depth}
              label={t(depth === 0 ? 'groupBy' : 'groupIn')}
              value={groupBy[depth] ?? ''}
              options={[
                { value: '', label: t('noGroup') },
                ...groupable
                  .filter(({ id }) => depth === 0 || id !== groupBy[0])
                  .map(({ id, title }) => ({ value: id, label: title })),
              ]}
              onChange={(id) =>
                onLayout(
                  grouped(layout, id === '' ? groupBy.slice(0, depth) : [...groupBy.slice(0, depth), id]),
                )
              }
            />
          ),
        )}
      </div>
      <div className="reports-pair">
        <NativeSelect
          label={t('sortBy')}
          value={sort?.column ?? ''}
          options={[
            { value: '', label: t('asItComes') },
            ...table.offered.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={(column) =>
            onLayout({
              ...layout,
              sort: column === '' ? null : { column, direction: sort?.direction ?? 'asc' },
            })
          }
        />
        {sort && (
          <SegmentedControl
            label={t('direction')}
            value={sort.direction}
            options={[
              { value: 'asc', label: t('ascending') },
              { value: 'desc', label: t('descending') },
            ]}
            onChange={(direction) => onLayout({ ...layout, sort: { ...sort, direction } })}
          />
        )}
      </div>
    </>
  );
}
