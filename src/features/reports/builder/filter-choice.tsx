import { Button } from '@ui/signs/button.tsx';
import { IconButton } from '@ui/signs/icon-button.tsx';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { useText } from '@ui/environment/use-text.ts';
import type { BuilderPart } from './builder-part.ts';
import { withFilter } from './layout-changes.ts';
import { tests } from '../view.ts';

/** Rows that meet every one of these; figures and chart follow them. */
export function FilterChoice({ table, layout, onLayout }: BuilderPart) {
  const t = useText('reports');
  const { filters } = layout;
  const columns = table.offered.map(({ id, title }) => ({ value: id, label: title }));
  const add = () => {
    const [first] = table.offered;
    if (!first) return;
    const filter = { column: first.id, is: 'contains', value: '' } as const;
    onLayout({ ...layout, filters: [...filters, filter] });
  };
  return (
    <fieldset>
      <legend className="reports-legend-title">{t('filters')}</legend>
      <div className="reports-filters">
        {filters.map(({ column, is, value }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- filters have no name, and only the last is added
          <div key={at} className="reports-filter">
            <NativeSelect
              label={t('filterColumn')}
              value={column}
              options={columns}
              onChange={(next) => onLayout(withFilter(layout, at, { column: next }))}
            />
            <NativeSelect
              label={t('filterTest')}
              value={is}
              options={tests.map((test) => ({ value: test, label: t(`test-${test}`) }))}
              onChange={(next) => onLayout(withFilter(layout, at, { is: next }))}
            />
            <TextInput
              label={t('filterValue')}
              value={value}
              onChange={(next) => onLayout(withFilter(layout, at, { value: next }))}
            />
            <IconButton
              icon="trash"
              label={t('removeFilter')}
              onClick={() => onLayout(withFilter(layout, at, null))}
            />
          </div>
        ))}
        <div>
          <Button icon="plus" onClick={add}>
            {t('addFilter')}
          </Button>
        </div>
      </div>
    </fieldset>
  );
}
