import { Checkbox } from '@ui/fields/checkbox.tsx';
import { IconButton } from '@ui/signs/icon-button.tsx';
import { useText } from '@ui/environment/use-text.ts';
import type { BuilderPart } from './builder-part.ts';
import { moved, withColumn } from './layout-changes.ts';

/** The columns shown, in their order, then those that could be. */
export function ColumnChoice({ table, layout, onLayout }: BuilderPart) {
  const t = useText('reports');
  const titleOf = new Map(table.offered.map(({ id, title }) => [id, title]));
  const hidden = table.offered.filter(({ id }) => !layout.columns.includes(id));
  return (
    <fieldset>
      <legend className="reports-legend-title">{t('columns')}</legend>
      <ul className="reports-columns">
        {layout.columns.map((id, at) => {
          const name = titleOf.get(id) ?? id;
          const isGroup = layout.groupBy.includes(id);
          return (
            <li key={id}>
              <Checkbox
                checked
                label={name}
                disabled={isGroup || layout.columns.length === 1}
                onChange={() => onLayout(withColumn(layout, id, false))}
              />
              <span className="q-row">
                {at > layout.groupBy.length && (
                  <IconButton
                    icon="chevron-up"
                    label={t('columnUp', { name })}
                    onClick={() => onLayout(moved(layout, id, -1))}
                  />
                )}
                {at >= layout.groupBy.length && at < layout.columns.length - 1 && (
                  <IconButton
                    icon="chevron-down"
                    label={t('columnDown', { name })}
                    onClick={() => onLayout(moved(layout, id, 1))}
                  />
                )}
              </span>
            </li>
          );
        })}
        {hidden.map(({ id, title }) => (
          <li key={id}>
            <Checkbox checked={false} label={title} onChange={() => onLayout(withColumn(layout, id, true))} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
